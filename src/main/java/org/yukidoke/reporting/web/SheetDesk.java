package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.reporting.Kept;
import org.yukidoke.reporting.Preview;
import org.yukidoke.reporting.Report;
import org.yukidoke.reporting.ReportUploads;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.Upload;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** What the pages of a report's workbook show. */
@Component
final class SheetDesk {

    private final Reports reports;
    private final ReportUploads uploads;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    SheetDesk(Reports reports, ReportUploads uploads, CurrentScope current, Pages pages, Languages languages) {
        this.reports = reports;
        this.uploads = uploads;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    static String path(UUID ask) {
        return "/desk/reports/" + ask + "/workbook";
    }

    static Typed fault(String key) {
        return Typed.NOTHING.with(List.of(FieldError.of("file", key)));
    }

    static String key(ReportUploads.Strays why) {
        return "reportsheet.stray." + why.name().toLowerCase(Locale.ROOT);
    }

    View page(HttpServletRequest request, UUID ask, Typed form, HttpStatus status) {
        Texts t = languages.texts(request);
        var scope = current.get();
        Report report = reports.get(scope, ask);
        String done = request.getParameter("done");
        var view = new SheetView(
                crumbs(report, t),
                report.round().title(),
                path(ask),
                report.open(),
                done != null && done.matches("[0-9]{1,5}") ? done(done, t) : "",
                "yes".equals(request.getParameter("met")),
                form,
                uploads.list(scope, ask).stream().map(upload -> came(upload, t)).toList());
        return pages.show("reporting/sheet", view, status);
    }

    private static String done(String many, Texts t) {
        return many.equals("0") ? t.of("reportsheet.look.done.none") : t.of("reportsheet.look.done", many);
    }

    private static List<Crumb> crumbs(Report report, Texts t) {
        return List.of(
                new Crumb(t.of("reportsheet.page.desk"), "/desk"),
                new Crumb(
                        report.round().title(), "/desk/reports/" + report.ask().id()),
                Crumb.here(t.of("reportsheet.page.title")));
    }

    private static SheetView.Came came(Upload upload, Texts t) {
        boolean own = upload.way() == Kept.Way.WORKBOOK;
        var taken = upload.taken();
        return new SheetView.Came(
                Moments.words(upload.sent(), t),
                t.of(own ? "reportsheet.page.way.workbook" : "reportsheet.page.way.exchange"),
                taken == null ? t.of("reportsheet.page.came.not") : Moments.words(taken, t),
                path(upload.ask()) + "/" + upload.id());
    }

    View preview(HttpServletRequest request, Preview preview, boolean sent) {
        Texts t = languages.texts(request);
        var view = new PreviewWords(preview, t).view(crumbs(preview.report(), t), sent);
        boolean refused = sent || preview.stops();
        return pages.show("reporting/sheetlook", view, refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
