package org.yukidoke.person.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.person.AgeFit;
import org.yukidoke.person.Birth;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Band;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Rules on ages, edition by edition.
 *
 * @param on the day the measures' rules are asked for
 */
public record AgesView(Band frame, Typed form, String on, List<Edition> editions) {

    public AgesView {
        editions = List.copyOf(editions);
    }

    /** The rules of one edition. */
    public record Edition(String title, String id, List<Row> rows) {
        public Edition {
            rows = List.copyOf(rows);
        }
    }

    /** One rule and how it fits; {@code href} blank for the generation's own. */
    public record Row(String what, String href, String rule, String ages, String day, String fit, String tone) {}

    static AgesView of(Band frame, Typed form, LocalDate on, Birth birth, List<Plan> plans, Texts t) {
        return new AgesView(
                frame,
                form,
                Moments.day(on, t),
                plans.stream()
                        .map(plan -> edition(plan, AgeFit.of(plan, birth, on), t))
                        .filter(edition -> !edition.rows().isEmpty())
                        .toList());
    }

    private static Edition edition(Plan plan, List<AgeFit> fits, Texts t) {
        Map<String, Measure> measures =
                plan.measures().stream().collect(Collectors.toMap(Measure::id, one -> one, (one, other) -> one));
        return new Edition(
                t.pick(plan.edition().name().ja(), plan.edition().name().en()),
                plan.key(),
                fits.stream()
                        .map(fit -> row(plan, fit, measures.get(fit.measure()), t))
                        .toList());
    }

    private static Row row(Plan plan, AgeFit fit, @Nullable Measure measure, Texts t) {
        return new Row(
                measure == null
                        ? t.of("personages.generation")
                        : t.pick(measure.title().ja(), measure.title().en()),
                measure == null ? "" : "/plans/" + plan.key() + "/measures/" + measure.key(),
                measure == null ? t.of("personages.schooling." + fit.rule()) : fit.rule(),
                ages(fit, t),
                Moments.day(fit.on(), t),
                t.of(fit.fit().text()),
                switch (fit.fit()) {
                    case YES -> "success";
                    case NO -> "plain";
                    case PERHAPS -> "warning";
                    case UNKNOWN -> "info";
                });
    }

    private static String ages(AgeFit fit, Texts t) {
        Integer from = fit.from();
        Integer to = fit.to();
        if (from == null) {
            return to == null ? "" : t.of("personages.to", to);
        }
        return to == null ? t.of("personages.from", from) : t.of("personages.between", from, to);
    }
}
