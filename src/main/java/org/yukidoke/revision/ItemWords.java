package org.yukidoke.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Texts;

/** What the items of a plan say, line by line, as the comparison of old and new writes it. */
record ItemWords(Texts t) {

    /** An item's name and its lines in order; blank lines are left out. */
    record Said(String name, Map<String, String> says) {

        static final Said NOTHING = new Said("", Map.of());
    }

    String heading(String part) {
        return t.of("revision.compare." + part);
    }

    /** A heading with those above it. */
    String chapters(Plan plan, Chapter chapter) {
        String own = (chapter.label() + " " + name(chapter.heading())).strip();
        return plan.front().chapters().stream()
                .filter(above -> above.key().equals(chapter.parent()))
                .findFirst()
                .map(above -> chapters(plan, above) + " " + own)
                .orElse(own);
    }

    Said front(Plan plan) {
        var edition = plan.edition();
        var effective = edition.effective();
        return said(
                name(edition.name()),
                line("name", name(edition.name())),
                line("label", name(edition.label())),
                line("period", effective.text()),
                line("years", years(edition.fiscalYears())));
    }

    Said chapter(Chapter chapter) {
        String says = (chapter.label() + " " + name(chapter.heading())).strip();
        return said(says, line("heading", says));
    }

    Said measure(Measure measure) {
        var owned = measure.owned();
        var funding = measure.funding();
        var schedule = measure.schedule();
        String title = (measure.label() + " " + name(measure.title())).strip();
        return said(
                title,
                line("title", title),
                line("wording", measure.source().stated()),
                line("gist", measure.gist()),
                line("owners", list(owned.owners())),
                line("detail", owned.detail()),
                line("marks", marks(measure)),
                line("grant", funding == null ? "" : funding.scheme() + " " + funding.note()),
                line("schedule", years(schedule.marked())),
                line("inferred", years(schedule.inferred())));
    }

    private String marks(Measure measure) {
        var marks = new ArrayList<String>();
        if (measure.isNew()) {
            marks.add(t.of("revision.mark.new"));
        }
        if (measure.repeat().reprise() != Measure.Reprise.NONE) {
            marks.add(t.of(
                    "revision.reprise." + low(measure.repeat().reprise()),
                    measure.repeat().of()));
        }
        return list(marks);
    }

    Said kpi(Kpi kpi) {
        var window = kpi.window();
        var relations = kpi.relations();
        return said(
                name(kpi.name()),
                line("kpi", name(kpi.name())),
                line("wording", kpi.source().stated()),
                line("target", target(kpi.target())),
                line("basis", basis(window)),
                line("owners", list(kpi.place().owners())),
                line("ages", t.of("revision.ages." + low(kpi.ageScope()))),
                line("subset", relations.subsetOf()),
                line("duplicate", relations.duplicateOf()),
                line("definition", kpi.definition()));
    }

    String target(Kpi.Target target) {
        var value = target.value();
        if (value == null) {
            return target.text();
        }
        String figure = t.of(
                "revision.target." + low(target.comparator()),
                String.format(Locale.ROOT, "%,f", value).replaceFirst("\\.?0+$", ""),
                target.unit());
        return target.per().isEmpty() ? figure : t.of("revision.target.each", figure, list(target.per()));
    }

    private String basis(Kpi.Window window) {
        String basis = t.of("revision.basis." + low(window.basis()));
        return window.fiscalYears().isEmpty() ? basis : t.of("revision.basis.of", basis, years(window.fiscalYears()));
    }

    Said project(Actors.GrantProject project) {
        return said(
                name(project.name()),
                line("project", (project.number() + " " + name(project.name())).strip()),
                line("implementer", project.implementer()),
                line("gist", project.gist()),
                line("period", project.periodText()),
                line("kpis", list(project.kpis())),
                line("measures", list(project.measures())),
                line("notes", list(project.notes())));
    }

    private record Says(String what, String words) {}

    private Says line(String what, String words) {
        return new Says(t.of("revision.says." + what), words);
    }

    private static Said said(String name, Says... lines) {
        var says = new LinkedHashMap<String, String>();
        for (Says line : lines) {
            if (!line.words().isBlank()) {
                says.put(line.what(), line.words().strip());
            }
        }
        return new Said(name, says);
    }

    String name(Name name) {
        return t.pick(name.ja(), name.en());
    }

    String year(FiscalYear year) {
        return t.japanese()
                ? t.of("revision.year", year.wareki(), year.toString())
                : t.of("revision.year.western", year.toString());
    }

    String years(List<FiscalYear> years) {
        return years.stream().map(this::year).collect(Collectors.joining(t.of("revision.comma")));
    }

    String list(Collection<String> words) {
        return String.join(t.of("revision.comma"), words);
    }

    static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
