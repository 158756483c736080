package org.yukidoke.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Name;

/**
 * A closed round with everything that papers are made of, so that they can be made again when plan, names and ledger
 * have long changed. The order of components and lists is the order of the bytes that are signed. What leaves the council
 * is {@link #open}.
 *
 * @param form of this record; a later one reads the earlier ones
 * @param council what it was called
 * @param percentDigits digits after the point of percentages
 * @param percentMode {@code half_up} or {@code floor}, as the council prints them
 */
public record Content(
        int form,
        String plan,
        String platform,
        Name council,
        Name edition,
        Asked asked,
        int percentDigits,
        String percentMode,
        List<Result> results,
        List<Body> bodies) {

    public Content {
        results = List.copyOf(results);
        bodies = List.copyOf(bodies);
    }

    /** The first form did not say what may be told. */
    static final int FORM = 2;

    /** The round as everybody may read it: what is withheld (秘匿) follows from nothing that is left. */
    public Content open() {
        return OpeningRules.open(this);
    }

    /**
     * What was asked.
     *
     * @param period code of the period
     * @param due ISO day
     * @param opened ISO moment, as {@code closed}
     */
    public record Asked(
            String title, String note, String kind, String period, String due, String opened, String closed) {}

    /**
     * Where an indicator stood when the round was closed.
     *
     * @param kind as {@link org.yukidoke.plan.Kpi.Kind} in small letters; {@code comparator} and {@code basis} likewise
     * @param target in {@code unit}, for all parts; null when the plan gives no figure
     * @param window fiscal years the target is for
     * @param period the figure of the period asked about, all bodies together
     * @param total the headline figure
     * @param attainment percent of the target, exact to ten digits; null when it cannot be said
     * @param mark {@code on_course} … as the board has it
     */
    public record Result(
            String indicator,
            String key,
            Name name,
            String unit,
            String kind,
            String comparator,
            @Nullable BigDecimal target,
            String targetText,
            String basis,
            List<Integer> window,
            String targetGroup,
            String chapter,
            List<String> owners,
            Figure period,
            Figure total,
            @Nullable BigDecimal attainment,
            String mark,
            List<Year> years) {
        public Result {
            window = List.copyOf(window);
            owners = List.copyOf(owners);
            years = List.copyOf(years);
        }
    }

    /** The figure of one fiscal year, all bodies together. */
    public record Year(int year, Figure figure) {}

    /**
     * A figure or why there is none: zero, not applicable, not reported, withheld and not yet known differ.
     *
     * @param state as {@link org.yukidoke.progress.Reading.State} in small letters, such as "not_applicable"
     * @param value a quantity; null for shares and everything that is no figure
     * @param numerator of a share, with {@code denominator}
     * @param on ISO day of a milestone, or until when a figure is expected; blank for none
     * @param words of an assessment; blank for none
     */
    public record Figure(
            String state,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String on,
            String words) {

        static final Figure WITHHELD = new Figure("suppressed", null, null, null, "", "");
    }

    /**
     * One body's report.
     *
     * @param key blank for the council as a whole
     * @param status as {@link Status#key} when the round was closed
     * @param submitted ISO moment of the last submission; blank for none; {@code accepted} likewise
     * @param late whether it was handed over after its day
     */
    public record Body(
            String key,
            Name name,
            String status,
            String due,
            String submitted,
            String accepted,
            boolean late,
            int returns,
            String comment,
            List<Row> rows) {
        public Body {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line of it.
     *
     * @param kind {@code figure} or {@code measure}
     * @param subject id of the indicator or measure
     * @param label as printed; blank for figures
     * @param figure what was accepted; null for a measure and for a report that was not accepted
     * @param before what the same body reported for the period before, withheld where it must not be told; null for
     *     nothing
     * @param total what the body reported before this period; null for nothing, and where it would tell a withheld figure
     * @param said texts of the line by field, those of accepted reports only
     * @param told whether the figure and the words beside it may leave the council; false where nobody said
     */
    public record Row(
            String line,
            String kind,
            String subject,
            String label,
            Name name,
            String unit,
            String part,
            @Nullable Figure figure,
            @Nullable Figure before,
            @Nullable BigDecimal total,
            SortedMap<String, String> said,
            boolean told) {
        public Row {
            said = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(said));
        }
    }
}
