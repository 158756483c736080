package org.yukidoke.statistics;

import java.util.List;
import java.util.Set;

/** The one place every figure passes on its way out. */
public final class Releases {

    private Releases() {}

    /** The table with what the policy withholds taken out. */
    public static Release release(Table table, Suppression suppression) {
        return switch (suppression) {
            case Suppression.None none -> new Release(table, SuppressionRules.everything(table));
            case Suppression.Threshold threshold -> new Release(table, SuppressionRules.withhold(table, threshold));
        };
    }

    /**
     * Which withheld readings (秘匿) anybody could work out from figures shown side by side, such as a total and all its
     * other parts. Figures may be shown together only when this is empty; otherwise leave out a total.
     *
     * @return keys of {@link Shown.Part.Withheld} parts
     */
    public static Set<String> revealed(List<Shown> shown) {
        return RecoveryRules.recoverable(shown);
    }
}
