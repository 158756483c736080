package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** What a careful reader must know: contradictions and gaps, footnotes, and where damaged print was read otherwise. */
public record NotesView(
        Frame frame, List<Kind> kinds, List<Footnote> footnotes, List<Repair> repairs, List<Repair> kept, Cited cited) {

    public NotesView {
        kinds = List.copyOf(kinds);
        footnotes = List.copyOf(footnotes);
        repairs = List.copyOf(repairs);
        kept = List.copyOf(kept);
    }

    /** Remarks of one kind. */
    public record Kind(String id, String title, String explains, List<Remark> remarks) {
        public Kind {
            remarks = List.copyOf(remarks);
        }
    }

    /** One remark. */
    public record Remark(String text, String figures, List<Link> items, String place) {
        public Remark {
            items = List.copyOf(items);
        }
    }

    /** A footnote in our words, and the measures that carry it. */
    public record Footnote(
            String id, String mark, String gist, String defines, String place, String anchors, List<Link> measures) {
        public Footnote {
            measures = List.copyOf(measures);
        }
    }

    /** A place where the print is damaged or drifts. */
    public record Repair(String place, String printed, String read, String why) {}

    static NotesView of(Plan plan, Texts t) {
        var board = BoardWords.of(plan, t);
        var kinds = new ArrayList<Kind>();
        for (String kind : List.of("contradiction", "missing", "stale", "sum", "scope", "layout")) {
            var remarks = plan.front().observations().stream()
                    .filter(remark -> remark.kind().equals(kind))
                    .map(remark -> remark(remark, board))
                    .toList();
            if (!remarks.isEmpty()) {
                String key = "planboard.remark." + kind;
                kinds.add(new Kind(kind, t.of(key), t.of(key + ".help"), remarks));
            }
        }
        var repairs = plan.front().repairs();
        return new NotesView(
                PlanFrames.of(plan, t, PlanTab.NOTES),
                kinds,
                plan.front().footnotes().stream()
                        .map(footnote -> footnote(footnote, board))
                        .toList(),
                repairs.stream()
                        .filter(repair -> !repair.printed().equals(repair.read()))
                        .map(repair -> repair(repair, board))
                        .toList(),
                repairs.stream()
                        .filter(repair -> repair.printed().equals(repair.read()))
                        .map(repair -> repair(repair, board))
                        .toList(),
                new Cited(board.document(), ""));
    }

    private static Remark remark(Front.Observation remark, BoardWords board) {
        return new Remark(
                remark.text(),
                remark.figures(),
                new ItemLinks(board).of(remark.items()),
                board.words().lines(remark.source()));
    }

    private static Footnote footnote(Front.Footnote footnote, BoardWords board) {
        return new Footnote(
                "n-" + footnote.key(),
                footnote.mark(),
                footnote.gist(),
                footnote.defines(),
                board.words().lines(footnote.source()),
                board.list(footnote.anchors().stream().map(board.words()::lines).toList()),
                board.plan().measures().stream()
                        .filter(measure -> measure.links().footnotes().contains(footnote.key()))
                        .map(board::link)
                        .toList());
    }

    private static Repair repair(Front.Repair repair, BoardWords board) {
        return new Repair(board.words().lines(repair.at()), repair.printed(), repair.read(), repair.why());
    }
}
