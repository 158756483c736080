package org.yukidoke.casework.web.support;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Typed;

/**
 * How far somebody has come.
 *
 * @param rungs all of them in their order, with where the person is and was
 * @param standings the newest first
 * @param refused word of the form that was sent and not taken; blank for none
 * @param form what is wrong with that one
 * @param kept what was typed for a scale that takes no reading any more; blank for nothing
 */
public record DistanceView(
        Band frame,
        List<RungShown> rungs,
        List<StandingLine> standings,
        List<ScaleShown> scales,
        List<ScaleShown> former,
        Drafts drafts,
        String refused,
        Typed form,
        String kept,
        Choices choices,
        String done) {

    public DistanceView {
        rungs = List.copyOf(rungs);
        standings = List.copyOf(standings);
        scales = List.copyOf(scales);
        former = List.copyOf(former);
    }

    /** Whether a form has to stand open. */
    public boolean opened(String word) {
        return refused.equals(word) || drafts.kept(word);
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
    public record StandingLine(String id, String since, String name, String note) {}

    /**
     * A scale with its readings, the newest first, and its line as a drawing.
     *
     * @param form word of the form that takes a reading
     * @param trend the person's own numbers one after the other; blank for fewer than two
     */
    public record ScaleShown(
            String id,
            String form,
            String name,
            String low,
            String high,
            String last,
            String trend,
            Spark spark,
            List<ReadingLine> readings) {
        public ScaleShown {
            readings = List.copyOf(readings);
        }
    }

    /** A reading in words. */
    public record ReadingLine(String id, String on, int value, String by, String note) {}

    /**
     * Readings in a box of 160 by 40.
     *
     * @param points the line through what the person said, alone or with us; blank for fewer than two
     */
    public record Spark(String points, List<Dot> dots) {
        public Spark {
            dots = List.copyOf(dots);
        }

        /** Whether others said something, too. */
        public boolean others() {
            return dots.stream().anyMatch(dot -> dot.look().equals("spark-ours"));
        }
    }

    /** One reading. */
    public record Dot(String x, String y, String look) {}
}
