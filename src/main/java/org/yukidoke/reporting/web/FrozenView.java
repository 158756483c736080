package org.yukidoke.reporting.web;

import java.util.List;
import org.yukidoke.web.Crumb;

/** A closed round: what it held, its seal, and what was corrected since. */
public record FrozenView(
        String title,
        String over,
        String lead,
        List<Crumb> crumbs,
        boolean intact,
        List<Seal> seals,
        List<Figure> figures,
        List<Correction> corrections) {

    public FrozenView {
        crumbs = List.copyOf(crumbs);
        seals = List.copyOf(seals);
        figures = List.copyOf(figures);
        corrections = List.copyOf(corrections);
    }

    /** Something by which the frozen round is recognised. */
    public record Seal(String label, String text) {}

    public record Figure(String name, String target, String period, String total, String attainment) {}

    public record Correction(
            String when, String body, String name, String was, String now, String why, String touched) {}
}
