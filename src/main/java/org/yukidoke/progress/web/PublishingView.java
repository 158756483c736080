package org.yukidoke.progress.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Change;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Publication;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Where a secretariat opens figures to everybody.
 *
 * @param open when they were opened last, in words; says so when never
 * @param shown moment of what this page shows, sent back so that nobody opens what they did not see
 * @param stale whether figures were entered while somebody looked
 */
public record PublishingView(
        ActualsView.Head head,
        String done,
        boolean stale,
        String open,
        String shown,
        List<Line> lines,
        String unchanged,
        List<Past> past,
        Typed form) {

    public PublishingView {
        lines = List.copyOf(lines);
        past = List.copyOf(past);
    }

    /**
     * An indicator that would look different.
     *
     * @param was blank where nothing was open
     * @param entries how many entries make the difference, in words
     */
    public record Line(String name, String href, String was, String figure, String entries) {}

    /** A time figures were opened. */
    public record Past(String when, String note, String href) {}

    /** What the page is made of. */
    record Of(Plan plan, Board live, @Nullable Board open, List<Change> changes, List<Publication> past) {}

    static String path(String plan) {
        return "/desk/plans/" + plan + "/progress";
    }

    static PublishingView of(Of of, String done, boolean stale, Typed form, Texts t) {
        var words = new EntryWords(t);
        Board open = of.open();
        Publication newest = open == null ? null : open.publication();
        List<Line> lines = open == null
                ? of.live().evaluations().stream()
                        .filter(evaluation -> evaluation.through() != null
                                || evaluation.figure().number().isPresent())
                        .map(evaluation -> line(of.plan(), "", evaluation, "", words))
                        .toList()
                : of.changes().stream()
                        .map(change -> line(
                                of.plan(),
                                figure(change.before(), words),
                                change.after(),
                                t.of(
                                        "progressentry.publish.entries",
                                        change.come().size(),
                                        change.gone().size()),
                                words))
                        .toList();
        int rest = of.live().evaluations().size() - lines.size();
        return new PublishingView(
                DeskTabs.head(of.plan(), DeskTabs.Here.PUBLISHING, t),
                done,
                stale,
                newest == null
                        ? t.of("progressentry.publish.never")
                        : t.of("progressentry.publish.last", words.moment(newest.at())),
                of.live().moment().known().toString(),
                lines,
                t.of("progressentry.publish.unchanged", rest),
                of.past().stream().map(each -> past(of.plan(), each, words)).toList(),
                form);
    }

    private static Line line(Plan plan, String was, Evaluation now, String entries, EntryWords words) {
        return new Line(
                words.name(now.indicator().name()),
                "/plans/" + plan.key() + "/progress/" + now.indicator().key(),
                was,
                figure(now, words),
                entries);
    }

    private static String figure(Evaluation evaluation, EntryWords words) {
        return words.reading(evaluation.figure(), evaluation.indicator().unit());
    }

    private static Past past(Plan plan, Publication publication, EntryWords words) {
        LocalDate day = publication.at().atZone(Moment.JAPAN).toLocalDate();
        return new Past(
                words.moment(publication.at()), publication.note(), "/plans/" + plan.key() + "/progress?asOf=" + day);
    }
}
