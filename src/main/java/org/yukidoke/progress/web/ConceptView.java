package org.yukidoke.progress.web;

import java.util.List;
import org.yukidoke.plan.PlanStandings.Mark;
import org.yukidoke.web.Crumb;

/**
 * The figures of several plans that count the same thing.
 *
 * @param sum what they come to together; blank where they must not be added
 * @param reasons why they must not be added
 * @param closed plans that count it too, and have published nothing this visitor may see
 */
public record ConceptView(
        List<Crumb> crumbs,
        String name,
        String counts,
        String caution,
        List<Row> rows,
        String sum,
        List<Reason> reasons,
        List<String> closed,
        String targets) {

    public ConceptView {
        crumbs = List.copyOf(crumbs);
        rows = List.copyOf(rows);
        reasons = List.copyOf(reasons);
        closed = List.copyOf(closed);
    }

    /** A figure of one plan. */
    public record Row(
            String plan,
            String name,
            String href,
            String figure,
            String target,
            String attainment,
            String covers,
            String through,
            String ages,
            Mark mark,
            boolean sample) {}

    /** Why figures are not added; {@code about} names those it is about, none for all. */
    public record Reason(String text, List<String> about) {
        public Reason {
            about = List.copyOf(about);
        }
    }
}
