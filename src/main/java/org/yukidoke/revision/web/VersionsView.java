package org.yukidoke.revision.web;

import java.util.List;
import org.yukidoke.web.Frame;

/** The versions of a plan, and what an older one said. */
public record VersionsView(Frame frame, List<Line> versions, List<Successor> successors, Receipts receipts) {

    public VersionsView {
        versions = List.copyOf(versions);
        successors = List.copyOf(successors);
    }

    /** A version; {@code text} and {@code comparison} empty where there is none to read. */
    public record Line(
            String title,
            String event,
            String adopted,
            String inForce,
            String note,
            boolean current,
            boolean waiting,
            String text,
            String comparison) {}

    /** What something is called now. */
    public record Successor(String kind, String former, String name, String since, String why) {}

    /** Who of those told has read the newest version; empty for the public. */
    public record Receipts(String title, List<Receipt> of, String readAction) {
        public Receipts {
            of = List.copyOf(of);
        }
    }

    public record Receipt(String who, String told, String read) {}

    /** The text of one version. */
    public record Text(Frame frame, String title, String lead, List<Group> groups, List<Kpi> kpis) {
        public Text {
            groups = List.copyOf(groups);
            kpis = List.copyOf(kpis);
        }
    }

    public record Group(String heading, List<Measure> measures) {
        public Group {
            measures = List.copyOf(measures);
        }
    }

    public record Measure(String title, String gist, String owners, String years) {}

    public record Kpi(String name, String target, String owners) {}

    /** A version beside the one before it. */
    public record Compared(Frame frame, ComparisonView comparison) {}
}
