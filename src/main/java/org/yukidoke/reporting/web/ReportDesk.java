package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.progress.Ledger;
import org.yukidoke.reporting.Ask;
import org.yukidoke.reporting.Clash;
import org.yukidoke.reporting.Handing;
import org.yukidoke.reporting.Kept;
import org.yukidoke.reporting.Remark;
import org.yukidoke.reporting.Report;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.Saving;
import org.yukidoke.reporting.Submission;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Attempt;
import org.yukidoke.workflow.Deed;
import org.yukidoke.workflow.Doer;
import org.yukidoke.workflow.Route;
import org.yukidoke.workflow.Standing;

/** What a report's page shows and does, whether behind a sign-in or behind a link. */
@Component
final class ReportDesk {

    private static final String FIELD = "(R|[KM][0-9]{2,4})\\.[a-z_.]{1,60}";
    /** Before the name of an explanation that holds for the figure as it is now. */
    static final String CONFIRMED = "again.";

    private static final String VERSION = "[0-9]{1,15}";

    private final Reports reports;
    private final Handing handing;
    private final Approvals approvals;
    private final Languages languages;

    ReportDesk(Reports reports, Handing handing, Approvals approvals, Languages languages) {
        this.reports = reports;
        this.handing = handing;
        this.approvals = approvals;
        this.languages = languages;
    }

    /**
     * A page of a report.
     *
     * @param action its address, at which forms are sent too
     */
    record Place(Scope scope, UUID ask, String action) {}

    /** How a form that was sent ended: where to go on, or what the page has to say. */
    record Ended(boolean done, String words, HttpStatus status, boolean attempted, Typed sent) {

        static Ended done(String words) {
            return new Ended(true, words, HttpStatus.OK, false, Typed.NOTHING);
        }

        /** With what was sent, which is shown again: nothing typed is lost. */
        Ended with(Typed form) {
            return new Ended(done, words, status, attempted, form);
        }

        static Ended refused(String words, HttpStatus status) {
            return new Ended(false, words, status, true, Typed.NOTHING);
        }
    }

    Ended send(HttpServletRequest request, Place place) {
        Typed form = Typed.sent(request, "_csrf");
        return sent(request, place, form).with(form);
    }

    private Ended sent(HttpServletRequest request, Place place, Typed form) {
        Texts t = languages.texts(request);
        String choice = form.value("choose");
        if (!choice.isEmpty()) {
            return choose(place, choice, t);
        }
        String deed = form.value("deed");
        if (deed.equals("save") || deed.equals("submit")) {
            Ended kept = keep(place, form, t);
            if (!kept.done() || deed.equals("save")) {
                return kept;
            }
            return ended(handing.submit(place.scope(), place.ask()), "submitted", t);
        }
        var because = new Approvals.Because(form.value("reason"), form.value("text"));
        return switch (deed) {
            case "approve" -> ended(handing.approve(place.scope(), place.ask(), form.value("shown")), "approved", t);
            case "accept" -> ended(handing.accept(place.scope(), place.ask(), form.value("shown")), "accepted", t);
            case "return" -> ended(handing.giveBack(place.scope(), place.ask(), because), "returned", t);
            case "lift" -> ended(handing.lift(place.scope(), place.ask(), because), "lifted", t);
            default -> Ended.refused(t.of("reportpage.fault.deed"), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Ended keep(Place place, Typed form, Texts t) {
        return switch (save(place, form)) {
            case Saving.Done(long version, var now, var clashes) -> Ended.done("saved");
            case Saving.Shut shut -> Ended.refused(t.of("reportpage.fault.shut"), HttpStatus.CONFLICT);
            case Saving.Refused(var errors) -> Ended.refused(words(errors, t), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** Keeps what a form or a script sent. */
    Saving save(Place place, Typed form) {
        var fields = new HashMap<String, String>();
        form.values().forEach((name, values) -> {
            if (name.matches(FIELD)) {
                fields.put(name, values.getLast());
            }
        });
        // A box that is not ticked is not sent.
        if (form.values().containsKey("whole")) {
            fields.putIfAbsent("R.state", "");
        }
        var bases = new HashMap<String, Long>();
        fields.keySet().forEach(name -> {
            String base = form.value("base." + name);
            if (base.matches(VERSION)) {
                bases.put(name, Long.parseLong(base));
            }
        });
        var confirmed = form.values().keySet().stream()
                .filter(name -> name.matches(CONFIRMED + FIELD))
                .map(name -> name.substring(CONFIRMED.length()))
                .collect(Collectors.toSet());
        return reports.save(place.scope(), place.ask(), new Reports.Sent(version(form), fields, bases, confirmed));
    }

    static long version(Typed form) {
        String since = form.value("since");
        return since.matches(VERSION) ? Long.parseLong(since) : 0;
    }

    private static String words(List<FieldError> errors, Texts t) {
        return String.join(
                " ",
                new Typed(Map.of(), errors)
                        .faults(t).stream().map(Typed.Fault::text).toList());
    }

    private Ended choose(Place place, String choice, Texts t) {
        if (choice.matches(VERSION)) {
            long version = Long.parseLong(choice);
            Report report = reports.get(place.scope(), place.ask());
            for (Clash clash : report.clashes()) {
                for (Kept text : List.of(clash.stands(), clash.other())) {
                    if (text.version() == version) {
                        var typed = new org.yukidoke.reporting.Typed(
                                text.line(),
                                text.field(),
                                text.said(),
                                Math.max(clash.stands().version(), clash.other().version()));
                        boolean taken = reports.save(place.scope(), place.ask(), 0, List.of(typed), Kept.Way.SCREEN)
                                        instanceof Saving.Done done
                                && done.clashes().stream()
                                        .noneMatch(left -> left.stands().line().equals(text.line())
                                                && left.stands().field().equals(text.field()));
                        return taken
                                ? Ended.done("chosen")
                                : Ended.refused(t.of("reportpage.fault.chosen"), HttpStatus.CONFLICT);
                    }
                }
            }
        }
        return Ended.refused(t.of("reportpage.fault.chosen"), HttpStatus.CONFLICT);
    }

    private static Ended ended(Submission submission, String done, Texts t) {
        HttpStatus wrong = HttpStatus.UNPROCESSABLE_CONTENT;
        return switch (submission) {
            case Submission.Done(var standing) -> Ended.done(done);
            case Submission.Remarked(var remarks) ->
                Ended.refused(t.of("reportpage.fault.remarked", remarks.size()), wrong);
            case Submission.Overtaken(var remarks) ->
                Ended.refused(t.of("reportpage.fault.overtaken", remarks.size()), HttpStatus.CONFLICT);
            case Submission.Clashing(var clashes) ->
                Ended.refused(t.of("reportpage.fault.clashing", clashes.size()), HttpStatus.CONFLICT);
            case Submission.Refused(var errors) -> Ended.refused(words(errors, t), wrong);
            case Submission.Shut shut -> Ended.refused(t.of("reportpage.fault.over"), HttpStatus.CONFLICT);
            case Submission.Held(Attempt why) ->
                switch (why) {
                    case Attempt.Refused(var errors) -> Ended.refused(words(errors, t), wrong);
                    case Attempt.Maker maker -> Ended.refused(t.of("reportpage.fault.maker"), wrong);
                    case Attempt.SamePerson(var earlier) -> Ended.refused(t.of("reportpage.fault.same"), wrong);
                    case Attempt.NotNow(var standing) ->
                        Ended.refused(t.of("reportpage.fault.now"), HttpStatus.CONFLICT);
                    case Attempt.Changed(var standing) ->
                        Ended.refused(t.of("reportpage.fault.changed"), HttpStatus.CONFLICT);
                    case Attempt.Done done2 -> Ended.done(done);
                };
        };
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
        var rows = new RowViews(report, remarks, words, ended.done() ? Typed.NOTHING : ended.sent());
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
