package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.ClosingCheck;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.ClosingThoughts;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Begins, hands over and ends the accompaniment of one person. */
@Controller
final class PeriodPages {

    private static final String PAGE = "/persons/{id}/period";
    private static final Set<String> DONE =
            Set.of("opened", "assigned", "closed", "settled", "reopened", "collected", "added");

    private final CaseDesk desk;
    private final FileDoor door;
    private final Periods periods;
    private final ClosingThoughts thoughts;
    private final DraftDesk drafts;

    PeriodPages(CaseDesk desk, FileDoor door, Periods periods, ClosingThoughts thoughts, DraftDesk drafts) {
        this.desk = desk;
        this.door = door;
        this.periods = periods;
        this.thoughts = thoughts;
        this.drafts = drafts;
    }

    private static DraftDesk.Asked asked(UUID person, String word) {
        return new DraftDesk.Asked(new Draft.Form(person, "period." + word), "/persons/" + person + "/period", "");
    }

    /** A form that was not accepted, and what stands in the way. */
    private record Refused(String deed, Typed form, List<ClosingCheck.Blocker> by, HttpStatus status) {

        static final Refused NOTHING = new Refused("", Typed.NOTHING, List.of(), HttpStatus.OK);

        static Refused wrong(String deed, Form form) {
            return new Refused(deed, form.shown(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }

        /** With what is wrong where it stands on the page now. */
        Refused placed(boolean open, boolean shown) {
            boolean late = status == HttpStatus.CONFLICT && by.isEmpty();
            boolean typed = !(form.value("note") + form.value("reason")).isBlank();
            Typed now = late
                    ? form.with(List.of(FieldError.of(
                            shown ? "reason" : typed ? "kept" : open ? "history-title" : "open-title",
                            typed ? "caseload.fault.overtaken" : "caseload.fault.changed")))
                    : form;
            return new Refused(
                    deed,
                    deed.equals("reopen")
                            ? now.placed(field -> field.equals("reason") ? "reason-" + form.value("period") : field)
                            : now,
                    by,
                    status);
        }

        static Refused blocked(String deed, Form form, List<ClosingCheck.Blocker> by) {
            return new Refused(deed, form.shown(), by, HttpStatus.CONFLICT);
        }

        /** Somebody else was faster; what was typed stands beside how it is now. */
        static Refused late(String deed, Form form) {
            return new Refused(deed, form.shown(), List.of(), HttpStatus.CONFLICT);
        }

        /** The form it is: of those that begin again there is one for each period. */
        String word() {
            return deed.equals("reopen") ? "reopen:" + form.value("period") : deed;
        }
    }

    @GetMapping(PAGE)
    View period(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return show(request, id, Refused.NOTHING, DONE.contains(done) ? "caseload.period.done." + done : "");
    }

    @PostMapping(PAGE)
    View open(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        var form = new Form(request);
        Optional<LocalDate> on = form.neededDay("on");
        Optional<Period.Kind> kind = form.choice("kind", Period.Kind::find);
        UUID responsible = responsible(form);
        String note = form.text("note", Form.TEXT);
        if (!form.good() || on.isEmpty() || kind.isEmpty()) {
            return show(request, id, Refused.wrong("open", form), "");
        }
        var start = new Periods.Start(on.get(), kind.get(), responsible, note);
        Periods.Opening opening = drafts.once(
                request,
                scope,
                asked(id, "open").form(),
                () -> periods.open(scope, id, start),
                DraftDesk.Once.of(
                        Periods.Opening.Opened.class, Periods.Opening.Opened::period, Periods.Opening.Opened::new));
        return switch (opening) {
            case Periods.Opening.Opened opened -> done(id, "opened");
            case Periods.Opening.AlreadyOpen open -> show(request, id, Refused.late("open", form), "");
            case Periods.Opening.NoColleague() -> {
                form.fault("responsible", "caseload.fault.colleague");
                yield show(request, id, Refused.wrong("open", form), "");
            }
            case Periods.Opening.NotYet() -> {
                form.fault("on", "caseload.fault.later");
                yield show(request, id, Refused.wrong("open", form), "");
            }
            case Periods.Opening.Gone() -> throw new Absent("person", id.toString());
        };
    }

    /** Who is to answer for it; null for nobody yet. */
    private static @Nullable UUID responsible(Form form) {
        Optional<UUID> chosen = Form.id(form.text("responsible", Form.LINE));
        if (chosen.isEmpty() && form.has("responsible")) {
            form.fault("responsible", "caseload.fault.colleague");
        }
        return chosen.orElse(null);
    }

    @PostMapping(PAGE + "/assign")
    View assign(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        var form = new Form(request);
        UUID responsible = responsible(form);
        String note = form.text("note", Form.TEXT);
        if (!form.good()) {
            return show(request, id, Refused.wrong("assign", form), "");
        }
        boolean theirs = periods.findOpen(scope, id)
                .filter(open -> Objects.equals(open.responsible(), responsible))
                .isPresent();
        if (theirs && note.isEmpty()) {
            return Redirect.to("/persons/" + id + "/period");
        }
        return switch (periods.assign(scope, id, responsible, note)) {
            case Periods.Change.Done() -> done(id, "assigned");
            case Periods.Change.Late() -> show(request, id, Refused.late("assign", form), "");
            case Periods.Change.NoColleague() -> {
                form.fault("responsible", "caseload.fault.colleague");
                yield show(request, id, Refused.wrong("assign", form), "");
            }
            case Periods.Change.Gone() -> throw new Absent("person", id.toString());
        };
    }

    /** Asked for the first time, it says what is not done yet; whoever means it sends it again. */
    @PostMapping(PAGE + "/close")
    View close(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        var form = new Form(request);
        Optional<LocalDate> on = form.neededDay("on");
        Optional<Period.Ending> ending = form.choice("ending", Period.Ending::find);
        String reason = form.needed("reason", Form.TEXT);
        if (!form.good() || on.isEmpty() || ending.isEmpty()) {
            return show(request, id, Refused.wrong("close", form), "");
        }
        var closing = new Periods.Closing(on.get(), ending.get(), reason, form.has("waive"));
        Periods.Closed closed = drafts.once(
                request,
                scope,
                asked(id, "close").form(),
                () -> periods.close(scope, id, closing),
                DraftDesk.Once.of(Periods.Closed.Done.class, Periods.Closed.Done::period, Periods.Closed.Done::new));
        return switch (closed) {
            case Periods.Closed.Done ended -> done(id, ending.get() == Period.Ending.SETTLED ? "settled" : "closed");
            case Periods.Closed.Blocked(var by) -> show(request, id, Refused.blocked("close", form, by), "");
            case Periods.Closed.NotOpen() -> show(request, id, Refused.late("close", form), "");
            case Periods.Closed.WrongDay() -> {
                form.fault("on", "caseload.fault.closing");
                yield show(request, id, Refused.wrong("close", form), "");
            }
            case Periods.Closed.Gone() -> throw new Absent("person", id.toString());
        };
    }

    @PostMapping(PAGE + "/reopen")
    View reopen(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String period) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        var form = new Form(request);
        String reason = form.needed("reason", Form.TEXT);
        UUID which = Form.id(period).orElseThrow(() -> new Absent("period", period));
        if (!form.good()) {
            return show(request, id, Refused.wrong("reopen", form), "");
        }
        Periods.Change change = drafts.once(
                request,
                scope,
                asked(id, "reopen:" + which).form(),
                () -> periods.reopen(scope, id, which, reason),
                DraftDesk.Once.of(Periods.Change.Done.class, done -> which, same -> new Periods.Change.Done()));
        return switch (change) {
            case Periods.Change.Done() -> done(id, "reopened");
            case Periods.Change.Late(), Periods.Change.NoColleague() ->
                show(request, id, Refused.late("reopen", form), "");
            case Periods.Change.Gone() -> throw new Absent("person", id.toString());
        };
    }

    private static View done(UUID id, String what) {
        return Redirect.done("/persons/" + id + "/period", what);
    }

    private View show(HttpServletRequest request, UUID id, Refused sent, String done) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        PersonFile file = door.kept(scope, id);
        CaseWords words = desk.words(scope, t);
        List<Period> all = periods.list(scope, id);
        boolean open = all.stream().anyMatch(Period::open);
        Refused refused = sent.placed(open, shown(all, sent));
        return desk.show(
                "period",
                new PeriodView(
                        door.band(file, PeriodTab.PLACE, t),
                        all.stream()
                                .filter(Period::open)
                                .findFirst()
                                .map(one -> current(scope, one, words))
                                .orElse(null),
                        all.stream()
                                .filter(period -> !period.open())
                                .map(period -> former(scope, period, words))
                                .toList(),
                        fields(scope, all, words),
                        typed(request, id, all, refused),
                        refused.form(),
                        refused.deed(),
                        refused.by().stream()
                                .map(one -> new PeriodView.Blocker(one.words().apply(t), one.href(), one.binding()))
                                .toList(),
                        file.cover().seen().decides(),
                        quit(scope, id, t),
                        done),
                refused.status());
    }

    /** That somebody who is not accompanied now left their work, in words; blank where that is not so. */
    private String quit(Scope scope, UUID id, Texts t) {
        return thoughts.quit(scope, id)
                .filter(quit -> !quit.open())
                .map(quit -> t.of("caseload.quit", Moments.day(quit.heardOn(), t)))
                .orElse("");
    }

    /** Whether the form to begin one again is still there. */
    private static boolean shown(List<Period> all, Refused sent) {
        return sent.deed().equals("reopen")
                && all.stream().noneMatch(Period::open)
                && all.stream()
                        .anyMatch(one -> one.id().toString().equals(sent.form().value("period")));
    }

    private Drafts typed(HttpServletRequest request, UUID id, List<Period> all, Refused refused) {
        Map<String, DraftDesk.Asked> forms = new HashMap<>();
        if (all.stream().anyMatch(Period::open)) {
            forms.put("close", asked(id, "close"));
        } else {
            forms.put("open", asked(id, "open"));
            all.forEach(former -> forms.put("reopen:" + former.id(), asked(id, "reopen:" + former.id())));
        }
        Typed begun = Typed.known(Map.of("on", desk.today().toString(), "kind", Period.Kind.ACCOMPANY.key()));
        return drafts.page(
                request,
                desk.scope(),
                new DraftDesk.Page(forms, Map.of("open", begun, "close", begun), refused.word(), refused.form()),
                desk.texts(request));
    }

    private PeriodView.Fields fields(Scope scope, List<Period> all, CaseWords words) {
        Texts t = words.t();
        List<Choice> colleagues = Stream.concat(
                        Stream.of(new Choice("", t.of("caseload.whose.nobody"))),
                        desk.colleagues(scope).stream()
                                .map(one -> new Choice(one.id().toString(), one.name())))
                .toList();
        return new PeriodView.Fields(
                Stream.of(Period.Kind.values())
                        .map(kind -> new Choice(kind.key(), t.of(kind.text()), t.of(kind.text() + ".help")))
                        .toList(),
                colleagues,
                Stream.concat(colleagues.stream(), left(all, colleagues, words)).toList(),
                Stream.of(Period.Ending.values())
                        .map(ending -> new Choice(ending.key(), t.of(ending.text())))
                        .toList(),
                t.of(
                        "caseload.close.asks",
                        t.list(thoughts.asksAfter(scope).stream().map(String::valueOf))),
                desk.today().toString());
    }

    /** Who answers for it now, and is no colleague any more. */
    private static Stream<Choice> left(List<Period> all, List<Choice> colleagues, CaseWords words) {
        return all.stream()
                .filter(Period::open)
                .map(Period::responsible)
                .filter(Objects::nonNull)
                .map(account -> new Choice(account.toString(), words.whose(account)))
                .filter(one ->
                        colleagues.stream().noneMatch(other -> other.value().equals(one.value())));
    }

    private PeriodView.Current current(Scope scope, Period open, CaseWords words) {
        Texts t = words.t();
        UUID responsible = open.responsible();
        return new PeriodView.Current(
                Moments.day(open.openedOn(), t),
                t.of(open.kind().text()),
                words.whose(responsible),
                responsible == null ? "" : responsible.toString(),
                thoughts.closing(scope, open)
                        .map(since -> t.of("caseload.period.propose", Moments.day(since, t)))
                        .orElse(""),
                history(scope, open, words));
    }

    private PeriodView.Former former(Scope scope, Period period, CaseWords words) {
        Texts t = words.t();
        return switch (period.state()) {
            case Period.State.Closed(LocalDate on, Period.Ending ending) ->
                new PeriodView.Former(
                        period.id().toString(),
                        t.of("caseload.period.span", Moments.day(period.openedOn(), t), Moments.day(on, t)),
                        t.of(ending.text()),
                        history(scope, period, words));
            case Period.State.Open() -> throw new IllegalStateException("still open");
        };
    }

    private List<PeriodView.Entry> history(Scope scope, Period period, CaseWords words) {
        Texts t = words.t();
        return periods.history(scope, period.person(), period.id()).stream()
                .map(event -> new PeriodView.Entry(
                        Moments.day(event.on(), t), what(event.what(), words), event.note(), words.whose(event.by())))
                .toList();
    }

    private static String what(Period.What what, CaseWords words) {
        Texts t = words.t();
        return switch (what) {
            case Period.What.Opened() -> t.of("caseload.event.opened");
            case Period.What.Assigned(@Nullable UUID to) -> t.of("caseload.event.assigned", words.whose(to));
            case Period.What.Closed(Period.Ending ending, int waived) ->
                waived == 0
                        ? t.of("caseload.event.closed", t.of(ending.text()))
                        : t.of("caseload.event.closed.waived", t.of(ending.text()), waived);
            case Period.What.Reopened() -> t.of("caseload.event.reopened");
        };
    }
}
