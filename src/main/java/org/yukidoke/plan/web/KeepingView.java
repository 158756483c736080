package org.yukidoke.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.plan.PlanDocuments;
import org.yukidoke.plan.PlanKeeping.Kept;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The page on which a secretariat keeps its plans. */
public record KeepingView(List<Line> plans) {

    // Japan has one time zone, and a council's day is its day.

    public KeepingView {
        plans = List.copyOf(plans);
    }

    /** An edition in the list. */
    public record Line(String name, String label, String href, boolean published, String state, String wording) {}

    static KeepingView of(List<Kept> kept, Texts t) {
        return new KeepingView(kept.stream().map(plan -> line(plan, t)).toList());
    }

    private static Line line(Kept plan, Texts t) {
        var edition = plan.edition();
        return new Line(
                t.pick(edition.name().ja(), edition.name().en()),
                t.pick(edition.label().ja(), edition.label().en()),
                "/desk/plans/" + edition.key(),
                plan.published(),
                t.of(plan.published() ? "plankeeping.public" : "plankeeping.withdrawn"),
                wording(plan.recorded(), t));
    }

    private static String wording(PlanDocuments.@Nullable Recorded recorded, Texts t) {
        if (recorded == null) {
            return t.of("plankeeping.wording.none");
        }
        var day = Japan.day(recorded.at());
        return t.of(
                "plankeeping.wording.recorded", recorded.fileName(), t.japanese() ? Wareki.day(day) : day.toString());
    }

    /**
     * One edition.
     *
     * @param done key of the words for what was just done; blank when nothing was
     * @param needed why a document may be too short
     */
    public record One(Line plan, String publicHref, String needed, String done, Typed form) {

        static One of(Kept plan, String done, Typed form, Texts t) {
            String words = switch (done) {
                case "document" -> t.of("plankeeping.done.document");
                case "publish" -> t.of("plankeeping.done.publish");
                case "withdraw" -> t.of("plankeeping.done.withdraw");
                default -> "";
            };
            return new One(
                    line(plan, t),
                    "/plans/" + plan.edition().key(),
                    t.of("plankeeping.document.help", plan.neededLines()),
                    words,
                    form);
        }
    }
}
