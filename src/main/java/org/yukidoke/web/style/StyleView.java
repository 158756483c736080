package org.yukidoke.web.style;

import java.util.List;
import org.yukidoke.chart.Drawing;
import org.yukidoke.chart.Shape;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Typed;

/** What the examples of the style guide are filled with. */
public record StyleView(
        Typed form,
        List<Choice> ways,
        List<Tab> tabs,
        Paging paging,
        List<Example> charts,
        List<Example> largeCharts,
        List<Shape> shapes) {

    public StyleView {
        ways = List.copyOf(ways);
        tabs = List.copyOf(tabs);
        charts = List.copyOf(charts);
        largeCharts = List.copyOf(largeCharts);
        shapes = List.copyOf(shapes);
    }

    /** A picture with its words, and as it is on a telephone. */
    public record Example(String id, String title, String text, Drawing drawing, Drawing phone) {}
}
