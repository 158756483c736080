package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.Optional;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.web.MeasureView.Editions;
import org.yukidoke.plan.web.MeasureView.Statement;
import org.yukidoke.web.Texts;

/** Follows a measure into the editions before and after. */
record MeasureEditions(Neighbours neighbours, Measure measure, Texts t) {

    /** What {@link Measure.Continuity} says for a measure the edition before did not have. */
    private static final String NEW = "none";

    Editions of(Plan plan) {
        var links = new ArrayList<Statement>();
        neighbours.findBefore().ifPresent(before -> links.add(before(before)));
        neighbours.findAfter().ifPresent(after -> links.add(after(plan, after)));
        return new Editions(links, measure.continuity().changes());
    }

    private Statement before(Plan before) {
        String edition = label(before);
        if (measure.continuity().predecessor().equals(NEW)) {
            return new Statement(t.of("plan.measure.edition.added", edition), "", "", "");
        }
        return find(before, measure.continuity().predecessor())
                .map(old -> statement("plan.measure.edition.before", edition, before, old))
                .orElseGet(() -> new Statement(t.of("plan.measure.edition.unknown", edition), "", "", ""));
    }

    private Statement after(Plan plan, Plan after) {
        String edition = label(after);
        return after.measures().stream()
                .filter(newer -> newer.continuity().predecessor().equals(measure.key()))
                .findFirst()
                .map(newer -> statement("plan.measure.edition.after", edition, after, newer))
                .orElseGet(() -> new Statement(
                        t.of("plan.measure.edition.removed", edition),
                        t.of("plan.difference"),
                        Neighbours.difference(plan.key(), after.key()),
                        ""));
    }

    private Statement statement(String words, String edition, Plan plan, Measure other) {
        String title = t.pick(other.title().ja(), other.title().en());
        return new Statement(
                t.of(words, edition),
                (other.label() + " " + title).strip(),
                PlanTab.MEASURES.of(plan.key()) + "/" + other.key(),
                "");
    }

    private String label(Plan plan) {
        return t.pick(plan.edition().label().ja(), plan.edition().label().en());
    }

    private static Optional<Measure> find(Plan plan, String key) {
        return plan.measures().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst();
    }
}
