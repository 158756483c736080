package org.yukidoke.chart;

import java.util.function.DoubleFunction;

/** Figures that can be drawn on paper of any size. */
public sealed interface Chart permits Track, Years {

    /** The highest figure in it. */
    double most();

    /**
     * The picture.
     *
     * @param figure how a round figure of the axis is written
     */
    Drawing draw(Paper paper, Height height, DoubleFunction<String> figure);
}
