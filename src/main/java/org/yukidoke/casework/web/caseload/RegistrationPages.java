package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.yukidoke.casework.caseload.Outcomes;
import org.yukidoke.casework.caseload.Registration;
import org.yukidoke.casework.caseload.Registrations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.person.FileDoor;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** For which years somebody is registered: written down, put right and taken back. */
@Controller
final class RegistrationPages {

    private static final String PAGE = "/persons/{id}/registrations";
    private static final Set<String> DONE = Set.of("registered", "taken-back", "corrected");

    private final CaseDesk desk;
    private final FileDoor door;
    private final Registrations registrations;

    RegistrationPages(CaseDesk desk, FileDoor door, Registrations registrations) {
        this.desk = desk;
        this.door = door;
        this.registrations = registrations;
    }

    @GetMapping(PAGE)
    View page(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        desk.scope();
        return show(request, id, Sent.NOTHING, DONE.contains(done) ? "caseload.registration.done." + done : "");
    }

    @PostMapping(PAGE)
    View register(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        var form = new Form(request);
        Optional<LocalDate> on = form.neededDay("on");
        if (on.filter(day -> day.isBefore(Registration.FIRST.first())).isPresent()) {
            form.fault("on", "caseload.fault.registered", Registration.FIRST.toString());
        }
        Optional<Registration.Kind> kind = form.choice("kind", Registration.Kind::find);
        if (!form.good() || on.isEmpty() || kind.isEmpty()) {
            return show(request, id, Sent.register(form, HttpStatus.UNPROCESSABLE_CONTENT), "");
        }
        var proposal = registrations.proposal(scope, id, FiscalYear.of(on.get()));
        // What was proposed was for another year: whoever only changed the day has not chosen yet.
        if (!form.text("for", Form.LINE).equals(proposal.year().toString()) && kind.get() != proposal.kind()) {
            form.fault("kind", "caseload.fault.registration.year", year(proposal.year(), desk.texts(request)));
            return show(
                    request,
                    id,
                    Sent.register(form, HttpStatus.UNPROCESSABLE_CONTENT).proposing(proposal.kind()),
                    "");
        }
        return switch (registrations.register(scope, id, on.get(), kind.get())) {
            case Outcomes.Writing.Done() -> done(id, "registered");
            case Outcomes.Writing.Already() -> {
                form.fault("on", "caseload.fault.registration.there");
                yield show(request, id, Sent.register(form, HttpStatus.CONFLICT), "");
            }
            case Outcomes.Writing.NotYet() -> {
                form.fault("on", "caseload.fault.registration.later");
                yield show(request, id, Sent.register(form, HttpStatus.UNPROCESSABLE_CONTENT), "");
            }
            case Outcomes.Writing.Gone() -> throw new Absent("person", id.toString());
        };
    }

    @PostMapping(PAGE + "/take-back")
    View takeBack(
            HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String registration) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        UUID which = Form.id(registration).orElseThrow(() -> new Absent("registration", registration));
        var form = new Form(request);
        Optional<Registration.Why> why = form.choice("why", Registration.Why::find);
        if (why.isEmpty()) {
            return show(request, id, Sent.takeBack(form), "");
        }
        return changed(id, registrations.takeBack(scope, id, which, why.get()), "taken-back");
    }

    @PostMapping(PAGE + "/correct")
    View correct(@PathVariable UUID id, @RequestParam(defaultValue = "") String registration) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        UUID which = Form.id(registration).orElseThrow(() -> new Absent("registration", registration));
        return changed(id, registrations.correct(scope, id, which), "corrected");
    }

    private static View changed(UUID id, Outcomes.Writing written, String done) {
        return switch (written) {
            case Outcomes.Writing.Done() -> done(id, done);
            // Taken back meanwhile: the page says how it stands.
            case Outcomes.Writing.Already(), Outcomes.Writing.NotYet() ->
                Redirect.to("/persons/" + id + "/registrations");
            case Outcomes.Writing.Gone() -> throw new Absent("person", id.toString());
        };
    }

    private static View done(UUID id, String what) {
        return Redirect.done("/persons/" + id + "/registrations", what);
    }

    /**
     * What was sent and not accepted.
     *
     * @param form registering; null when that was not sent
     * @param taking taking one back; without anything when that was not sent
     */
    private record Sent(@Nullable Typed form, Typed taking, HttpStatus status) {

        static final Sent NOTHING = new Sent(null, Typed.NOTHING, HttpStatus.OK);

        static Sent register(Form form, HttpStatus status) {
            return new Sent(form.shown(), Typed.NOTHING, status);
        }

        /** With what is proposed for the year typed in place of what stood there for another. */
        Sent proposing(Registration.Kind kind) {
            if (form == null) {
                return this;
            }
            Map<String, List<String>> values = new HashMap<>(form.values());
            values.put("kind", List.of(kind.key()));
            return new Sent(new Typed(values, form.errors()), taking, status);
        }

        static Sent takeBack(Form form) {
            Typed typed = form.shown();
            return new Sent(
                    null,
                    typed.placed(field -> field + "-" + typed.value("registration")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private View show(HttpServletRequest request, UUID id, Sent sent, String done) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        var file = door.kept(scope, id);
        Typed typed = sent.form();
        FiscalYear year = typed == null ? FiscalYear.of(desk.today()) : typedYear(typed);
        var proposal = registrations.proposal(scope, id, year);
        Map<UUID, Registration.Proposal> odd = registrations.odd(scope, id);
        return desk.show(
                "registrations",
                new RegistrationView(
                        door.band(file, OutcomeTab.PLACE, t)
                                .below(
                                        t.of(
                                                "personpage.title",
                                                t.of("caseload.registration"),
                                                file.cover().reference().text()),
                                        new Crumb(t.of("caseload.outcomes.tab"), "/persons/" + id + "/outcomes"),
                                        Crumb.here(t.of("caseload.registration"))),
                        registrations.list(scope, id).stream()
                                .map(one -> row(one, odd.get(one.id()), t))
                                .toList(),
                        typed == null
                                ? Typed.known(Map.of(
                                        "on",
                                        desk.today().toString(),
                                        "kind",
                                        proposal.kind().key()))
                                : typed,
                        because(proposal, t),
                        proposal.year().toString(),
                        Stream.of(Registration.Kind.values())
                                .map(kind -> new Choice(kind.key(), t.of(kind.text()), t.of(kind.text() + ".help")))
                                .toList(),
                        Stream.concat(
                                        Stream.of(new Choice("", t.of("caseload.registration.why.none.yet"))),
                                        Stream.of(Registration.Why.values())
                                                .map(why -> new Choice(why.key(), t.of(why.text()))))
                                .toList(),
                        sent.taking(),
                        done),
                sent.status());
    }

    private FiscalYear typedYear(Typed typed) {
        return FiscalYear.of(DayText.find(typed.value("on")).orElse(desk.today()));
    }

    private static RegistrationView.Row row(Registration one, Registration.@Nullable Proposal should, Texts t) {
        Registration.Voided voided = one.voided();
        return new RegistrationView.Row(
                one.id().toString(),
                t.of(
                        one.carried() ? "caseload.registration.carried" : "caseload.registration.new",
                        year(one.year(), t),
                        Moments.day(one.on(), t)),
                voided == null
                        ? ""
                        : t.of(
                                "caseload.registration.gone",
                                Moments.day(voided.on(), t),
                                t.of(voided.why().text())),
                should == null ? "" : because(should, t),
                t.of(one.kind().other().text()));
    }

    /** What is proposed and what that stands on. */
    private static String because(Registration.Proposal proposal, Texts t) {
        String kind = t.of(proposal.kind().text());
        String year = year(proposal.year(), t);
        return switch (proposal.because()) {
            case Registration.Because.First() -> t.of("caseload.registration.because.first", year, kind);
            case Registration.Because.Registered(FiscalYear earlier) ->
                t.of("caseload.registration.because.registered", year, kind, year(earlier, t));
            case Registration.Because.Accompanied(LocalDate since) ->
                t.of("caseload.registration.because.accompanied", year, kind, Moments.day(since, t));
        };
    }

    /** A fiscal year in both ways of counting. */
    static String year(FiscalYear year, Texts t) {
        return t.japanese() ? year.wareki() + "（" + year + "年度）" : "FY" + year;
    }
}
