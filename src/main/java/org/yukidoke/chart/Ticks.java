package org.yukidoke.chart;

import java.util.List;
import java.util.stream.IntStream;

/** Round whole figures for an axis that begins at zero: steps of 1, 2 or 5 and their tens. */
public final class Ticks {

    private Ticks() {}

    /**
     * From zero to the first round figure that is not below {@code top}.
     *
     * @param most how many steps at most
     */
    public static List<Double> upTo(double top, int most) {
        double step = step(Math.max(top, 0) / most);
        int steps = Math.max(1, (int) Math.ceil(top / step - 1e-9));
        return IntStream.rangeClosed(0, steps).mapToObj(number -> number * step).toList();
    }

    private static double step(double least) {
        if (!(least > 1)) {
            return 1;
        }
        double ten = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : new double[] {1, 2, 5}) {
            if (step * ten >= least * (1 - 1e-9)) {
                return step * ten;
            }
        }
        return 10 * ten;
    }
}
