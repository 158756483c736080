package org.yukidoke.plan;

import java.util.Map;
import org.yukidoke.chart.Shape;
import org.yukidoke.web.Texts;

/**
 * Tells where the KPIs and goals of a plan stand. The module that keeps the figures answers, in words already chosen
 * and with nothing the reader of this request may not see; the pages of the plan place the answer beside every KPI.
 */
@FunctionalInterface
public interface PlanStandings {

    /** Standings by the id of the KPI or goal, such as {@code tochigi-r2.k.1}; what has none is missing. */
    Map<String, Standing> of(Plan plan, Texts t);

    /**
     * Where one figure stands.
     *
     * @param figure such as {@code 2,614件（目標の62.2%）}; blank where there is a state instead of a figure
     * @param note what must be read with it, such as that the figure is a sample; may be blank
     * @param href the page that explains the figure
     */
    record Standing(String figure, Mark mark, String note, String href) {}

    /**
     * How a figure stands against what was expected.
     *
     * @param tone {@code good}, {@code fair}, {@code watch}, {@code bad} or {@code neutral}; never the only sign
     */
    record Mark(Shape shape, String word, String tone) {}
}
