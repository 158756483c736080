package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.progress.OwnCounts;
import org.yukidoke.reporting.Ask;
import org.yukidoke.reporting.Clash;
import org.yukidoke.reporting.Handing;
import org.yukidoke.reporting.Kept;
import org.yukidoke.reporting.Line;
import org.yukidoke.reporting.Remark;
import org.yukidoke.reporting.Report;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.web.ReportDesk.Ended;
import org.yukidoke.reporting.web.ReportDesk.Place;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Deed;
import org.yukidoke.workflow.Doer;
import org.yukidoke.workflow.Route;
import org.yukidoke.workflow.Standing;

/** What a report's page shows, whether behind a sign-in or behind a link. */
@Component
final class ReportShow {

    private final Reports reports;
    private final Handing handing;
    private final Approvals approvals;
    private final OwnCounts counts;
    private final Languages languages;

    ReportShow(Reports reports, Handing handing, Approvals approvals, OwnCounts counts, Languages languages) {
        this.reports = reports;
        this.handing = handing;
        this.approvals = approvals;
        this.counts = counts;
        this.languages = languages;
    }

    /** The page; what is merely missing is said only after somebody tried to hand the report over. */
    ReportView view(HttpServletRequest request, Place place, Ended ended) {
        Texts t = languages.texts(request);
        var words = new RoundWords(t);
        Scope scope = place.scope();
        Report report = reports.get(scope, place.ask());
        List<Remark> remarks = reports.check(scope, place.ask()).stream()
                .filter(remark -> said(report, remark, ended))
                .toList();
        var rows = new RowViews(
                report, remarks, counted(scope, report), words, ended.done() ? Typed.NOTHING : ended.sent());
        var held = ended.attempted()
                ? remarks.stream()
                        .filter(Remark::holds)
                        .map(remark -> new ReportView.Fault(
                                "#" + Reports.name(remark.line(), remark.field()),
                                rows.where(remark.line(), remark.field())
                                        + t.of("reportpage.colon")
                                        + words.remark(remark)))
                        .toList()
                : List.<ReportView.Fault>of();
        boolean secretariat =
                scope.is(Role.SECRETARIAT, report.plan().platform().key());
        String done = request.getParameter("done");
        boolean known = done != null && done.matches("saved|submitted|approved|accepted|returned|lifted|chosen");
        return new ReportView(
                head(report, secretariat, words),
                place.action(),
                report.ask().version(),
                known ? t.of("reportpage.done." + done) : "",
                ended.done() ? "" : ended.words(),
                report.open(),
                held,
                clashes(report, rows, scope, words),
                new ReportView.Whole(
                        rows.said("", "state").equals("not_applicable"), rows.said("", "comment"), rows.notes("")),
                rows.figures(),
                rows.measures(),
                deeds(report, scope, secretariat, t),
                ended.done() ? Typed.NOTHING : ended.sent(),
                past(report, scope, words));
    }

    private Map<Cell, OwnCount> counted(Scope scope, Report report) {
        return counts.list(
                scope,
                report.plan(),
                report.ask().body(),
                report.lines().stream()
                        .flatMap(line -> line.subject() instanceof Line.Figure figure
                                ? Stream.of(figure.indicator())
                                : Stream.of())
                        .toList(),
                List.of(report.round().period()));
    }

    // Whoever looks a report over reads what was asked and what was answered.
    private static boolean said(Report report, Remark remark, Ended ended) {
        if (report.open()) {
            return ended.attempted() || !remark.code().equals("missing");
        }
        return remark.importance() == Remark.Importance.EXPLAIN && !(report.standing() instanceof Standing.Accepted);
    }

    private static ReportView.Head head(Report report, boolean secretariat, RoundWords words) {
        Texts t = words.t();
        String over = words.over(report.plan());
        var body = report.body();
        String name = body == null ? t.of("reportpage.council") : words.body(body.fullName(), body.nameEn());
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(t.of("reportpage.desk"), "/desk"));
        if (secretariat) {
            crumbs.add(new Crumb(
                    report.round().title(), "/desk/rounds/" + report.round().id()));
        } else {
            crumbs.add(new Crumb(
                    t.of("reportpage.rounds"), "/desk/plans/" + report.plan().key() + "/rounds"));
        }
        crumbs.add(Crumb.here(name));
        var status = status(report);
        return new ReportView.Head(
                name,
                over,
                report.round().title() + " " + words.period(report.round().period()),
                words.status(status),
                RoundWords.tone(status),
                t.of("reportpage.due", words.day(report.ask().due())),
                report.round().note(),
                crumbs);
    }

    private static org.yukidoke.reporting.Status status(Report report) {
        return org.yukidoke.reporting.Status.of(report.ask(), report.standing(), report.notApplicable());
    }

    private static List<ReportView.Clashing> clashes(Report report, RowViews rows, Scope scope, RoundWords words) {
        var list = new ArrayList<ReportView.Clashing>();
        for (Clash clash : report.clashes()) {
            list.add(new ReportView.Clashing(
                    "clash-" + clash.other().version(),
                    rows.where(clash.stands().line(), clash.stands().field()),
                    offer(clash.stands(), scope, words),
                    offer(clash.other(), scope, words)));
        }
        return list;
    }

    private static ReportView.Offer offer(Kept kept, Scope scope, RoundWords words) {
        Texts t = words.t();
        String by = t.of(kept.by().same(Doer.of(scope)) ? "reportpage.by.you" : "reportpage.by.colleague");
        return new ReportView.Offer(
                kept.said().isEmpty() ? t.of("reportpage.emptied") : kept.said(),
                t.of("reportpage.by", by, Moments.words(kept.at(), t)),
                Long.toString(kept.version()));
    }

    private ReportView.Deeds deeds(Report report, Scope scope, boolean secretariat, Texts t) {
        boolean running = report.round().open();
        boolean body = Ledger.speaksFor(scope, report.plan())
                .filter(report.ask().body()::equals)
                .isPresent();
        Standing standing = report.standing();
        boolean handed = standing instanceof Standing.Submitted || standing instanceof Standing.Approved;
        boolean house = standing instanceof Standing.Submitted(Route route, Deed submit) && route == Route.TWO;
        boolean ready = handed && !house;
        List<Choice> reasons = new ArrayList<>();
        reasons.add(new Choice("", t.of("reportpage.reason.choose")));
        approvals
                .reasons(scope, Ask.MATTER)
                .forEach(reason -> reasons.add(new Choice(reason.code(), t.pick(reason.ja(), reason.en()))));
        return new ReportView.Deeds(
                running && standing.open(),
                running && house && body,
                running && secretariat && ready,
                running && handed && (secretariat || (house && body)),
                running && (secretariat ? standing instanceof Standing.Accepted : handed),
                Reports.digest(report),
                reasons,
                running && handed ? t.of(ready ? "reportpage.waiting.secretariat" : "reportpage.waiting.house") : "");
    }

    private List<ReportView.Past> past(Report report, Scope scope, RoundWords words) {
        Texts t = words.t();
        var past = new ArrayList<ReportView.Past>();
        var names = new HashMap<String, String>();
        approvals
                .reasons(scope, Ask.MATTER)
                .forEach(reason -> names.put(reason.code(), t.pick(reason.ja(), reason.en())));
        for (Deed deed : handing.history(scope, report.ask().id()).reversed()) {
            boolean own = deed.by().organisation().equals(report.ask().body());
            String by = t.of(own ? "reportpage.by.body" : "reportpage.by.secretariat");
            String why = deed.reason().isEmpty()
                    ? ""
                    : names.getOrDefault(deed.reason(), deed.reason()) + t.of("reportpage.colon") + deed.text();
            past.add(new ReportView.Past(
                    Moments.words(deed.at(), t),
                    t.of("reportpage.deed." + deed.kind().key()),
                    by,
                    why));
        }
        return past;
    }
}
