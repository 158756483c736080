package org.yukidoke.casework.web.support;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * How far somebody has come.
 *
 * @param rungs all of them in their order, with where the person is and was
 * @param standings the newest first
 * @param marked id of the scale the form in {@code form} is about; blank for the other forms
 * @param usual how the form of a reading begins
 * @param kept what was typed for a scale that takes no reading any more; blank for nothing
 */
public record DistanceView(
        Band frame,
        List<RungShown> rungs,
        List<StandingLine> standings,
        List<ScaleShown> scales,
        List<ScaleShown> former,
        Typed form,
        String marked,
        Typed usual,
        String kept,
        Choices choices,
        String done) {

    public DistanceView {
        rungs = List.copyOf(rungs);
        standings = List.copyOf(standings);
        scales = List.copyOf(scales);
        former = List.copyOf(former);
    }

    /** The form of a reading, as it was typed or as it begins. */
    public Typed reading(ScaleShown scale) {
        return marked.equals(scale.id()) ? form : usual;
    }

    /** What can be chosen. */
    public record Choices(List<Choice> rungs, List<Choice> values, List<Choice> by) {
        public Choices {
            rungs = List.copyOf(rungs);
            values = List.copyOf(values);
            by = List.copyOf(by);
        }
    }

    /** A place on the way. */
    public record RungShown(String name, String text, boolean here, boolean been) {}

    /** Where somebody stood, from when. */
    public record StandingLine(String since, String name, String note) {}

    /** A scale with its readings, the newest first, and its line as a drawing. */
    public record ScaleShown(
            String id, String name, String low, String high, String last, Spark spark, List<ReadingLine> readings) {
        public ScaleShown {
            readings = List.copyOf(readings);
        }
    }

    /** A reading in words. */
    public record ReadingLine(String on, int value, String by, String note) {}

    /** A line through the readings in a box of 160 by 40; blank points for fewer than two. */
    public record Spark(String points, String x, String y) {}
}
