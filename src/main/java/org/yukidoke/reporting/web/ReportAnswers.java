package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.reporting.Kept;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.Saving;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.Doer;

/** How pages of a report answer. */
@Component
final class ReportAnswers {

    private final ReportDesk desk;
    private final ReportShow show;
    private final Reports reports;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    ReportAnswers(ReportDesk desk, ReportShow show, Reports reports, Pages pages, Languages languages, Clock clock) {
        this.desk = desk;
        this.show = show;
        this.reports = reports;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * What a script is told.
     *
     * @param words what to say below the form
     * @param open whether something can still be typed
     */
    record Cells(long version, String words, boolean open, List<Cell> cells, int clashes) {
        Cells {
            cells = List.copyOf(cells);
        }
    }

    /** A field that changed; {@code own} when the one who asks typed it. */
    record Cell(String name, String said, long version, boolean own) {}

    View show(HttpServletRequest request, ReportDesk.Place place, ReportDesk.Ended ended) {
        boolean seated = place.scope().seat().isPresent();
        return pages.show(
                seated ? "reporting/seat" : "reporting/report", show.view(request, place, ended), ended.status());
    }

    View after(HttpServletRequest request, ReportDesk.Place place, ReportDesk.Ended ended) {
        return ended.done() ? new RedirectView(place.action() + "?done=" + ended.words()) : show(request, place, ended);
    }

    ResponseEntity<Cells> keep(HttpServletRequest request, ReportDesk.Place place) {
        Texts t = languages.texts(request);
        Typed form = Typed.sent(request, "_csrf");
        return switch (desk.save(place, form)) {
            case Saving.Done done -> {
                String words = done.clashes().isEmpty()
                        ? t.of("reportpage.saved", Moments.words(clock.instant(), t))
                        : t.of("reportpage.met", done.clashes().size());
                yield ResponseEntity.ok(cells(done, words, place));
            }
            case Saving.Shut shut ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Cells(0, t.of("reportpage.fault.shut"), false, List.of(), 0));
            case Saving.Refused refused ->
                ResponseEntity.unprocessableContent()
                        .body(new Cells(
                                0,
                                new Typed(java.util.Map.of(), refused.errors())
                                        .faults(t)
                                        .getFirst()
                                        .text(),
                                true,
                                List.of(),
                                0));
        };
    }

    ResponseEntity<Cells> since(HttpServletRequest request, ReportDesk.Place place, long since) {
        var done = reports.since(place.scope(), place.ask(), since);
        Texts t = languages.texts(request);
        String words = done.clashes().isEmpty()
                ? ""
                : t.of("reportpage.met", done.clashes().size());
        return ResponseEntity.ok(cells(done, words, place));
    }

    private static Cells cells(Saving.Done done, String words, ReportDesk.Place place) {
        var me = Doer.of(place.scope());
        return new Cells(
                done.version(),
                words,
                true,
                done.now().stream().map(kept -> cell(kept, me)).toList(),
                done.clashes().size());
    }

    private static Cell cell(Kept kept, Doer me) {
        return new Cell(
                Reports.name(kept.line(), kept.field()),
                kept.said(),
                kept.version(),
                kept.by().same(me));
    }
}
