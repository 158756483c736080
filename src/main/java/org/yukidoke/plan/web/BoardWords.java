package org.yukidoke.plan.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Source;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.web.Texts;

/** How the items of one plan are called and where they are found. */
record BoardWords(Plan plan, Texts t, PlanWords words) {

    /** Places shown of a calculated figure that does not end. */
    private static final int SHOWN = 4;

    static BoardWords of(Plan plan, Texts t) {
        return new BoardWords(plan, t, new PlanWords(t));
    }

    String key() {
        return plan.key();
    }

    /** Label and short title: {@code ア ミドル世代支援コーナーで…}. */
    String title(Measure measure) {
        String title = words.name(measure.title());
        return measure.label().isEmpty() ? title : measure.label() + " " + title;
    }

    Link link(Measure measure) {
        return new Link(title(measure), PlanPaths.measure(key(), measure.key()));
    }

    Link link(Kpi kpi) {
        return new Link(words.name(kpi.name()), PlanPaths.kpi(key(), kpi.key()));
    }

    Optional<Measure> findMeasure(String measure) {
        return plan.measures().stream()
                .filter(each -> each.key().equals(measure))
                .findFirst();
    }

    Optional<Kpi> findKpi(String kpi) {
        return plan.kpis().stream().filter(each -> each.key().equals(kpi)).findFirst();
    }

    /** Links to measures by their keys, in the order of the document. */
    List<Link> measures(List<String> keys) {
        return plan.measures().stream()
                .filter(measure -> keys.contains(measure.key()))
                .map(this::link)
                .toList();
    }

    List<Link> kpis(List<String> keys) {
        return plan.kpis().stream()
                .filter(kpi -> keys.contains(kpi.key()))
                .map(this::link)
                .toList();
    }

    Optional<TargetGroup> findGroup(String group) {
        return plan.targetGroups().stream()
                .filter(each -> each.key().equals(group))
                .findFirst();
    }

    String title(TargetGroup group) {
        String name = words.name(group.name());
        return group.label().isEmpty() ? name : group.label() + " " + name;
    }

    /** Names of groups; blank for keys the plan does not have. */
    List<String> groups(List<String> keys) {
        return keys.stream()
                .flatMap(key -> findGroup(key).stream())
                .map(this::title)
                .toList();
    }

    String title(Chapter chapter) {
        String heading = words.name(chapter.heading());
        return chapter.label().isEmpty() ? heading : chapter.label() + " " + heading;
    }

    /** The headings above an item, the topmost first. */
    String chapters(String chapter) {
        var path = new ArrayList<String>();
        Optional<Chapter> at = findChapter(chapter);
        while (at.isPresent()) {
            path.addFirst(title(at.get()));
            at = findChapter(at.get().parent());
        }
        return String.join(" › ", path);
    }

    Optional<Chapter> findChapter(String chapter) {
        return plan.front().chapters().stream()
                .filter(each -> each.key().equals(chapter))
                .findFirst();
    }

    /** The edition as a citation names it. */
    String document() {
        return words.name(plan.edition().name()) + " "
                + words.name(plan.edition().label());
    }

    Cited cited(Source source) {
        return new Cited(document(), words.place(source));
    }

    String list(List<String> names) {
        return String.join(t.of("plan.comma"), names);
    }

    String withUnit(BigDecimal value, String unit) {
        return t.of("plan.figure", words.figure(value), words.unit(unit));
    }

    /** A calculated figure; one with many places is cut and says so by an ellipsis. */
    String exact(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= SHOWN) {
            return words.figure(plain.setScale(Math.max(0, plain.scale()), RoundingMode.UNNECESSARY));
        }
        return words.figure(plain.setScale(SHOWN, RoundingMode.DOWN)) + "…";
    }
}
