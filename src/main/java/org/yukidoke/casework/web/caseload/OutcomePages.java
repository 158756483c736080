package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.casework.caseload.Outcome;
import org.yukidoke.casework.caseload.Outcomes;
import org.yukidoke.casework.caseload.Registration;
import org.yukidoke.casework.caseload.Registrations;
import org.yukidoke.casework.note.Way;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileDoor;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** What came of it, and asking how they fare. */
@Controller
final class OutcomePages {

    private static final String PAGE = "/persons/{id}/outcomes";
    private static final Set<String> DONE = Set.of("added", "taken-back", "followed", "recorded");

    private final CaseDesk desk;
    private final FileDoor door;
    private final Outcomes outcomes;
    private final Registrations registrations;
    private final Caseloads caseloads;
    private final DraftDesk drafts;

    OutcomePages(
            CaseDesk desk,
            FileDoor door,
            Outcomes outcomes,
            Registrations registrations,
            Caseloads caseloads,
            DraftDesk drafts) {
        this.desk = desk;
        this.door = door;
        this.outcomes = outcomes;
        this.registrations = registrations;
        this.caseloads = caseloads;
        this.drafts = drafts;
    }

    private static DraftDesk.Asked asked(UUID person, String word) {
        return new DraftDesk.Asked(new Draft.Form(person, "outcomes." + word), "/persons/" + person + "/outcomes", "");
    }

    @GetMapping(PAGE)
    View outcomes(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        desk.scope();
        return show(request, id, Said.NOTHING, DONE.contains(done) ? "caseload.outcomes.done." + done : "");
    }

    @PostMapping(PAGE)
    View add(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        var form = new Form(request);
        Optional<Outcome.Kind> kind = form.choice("kind", Outcome.Kind::find);
        Optional<Outcome.Employment> employment = kind.filter(what -> what == Outcome.Kind.WORK)
                .flatMap(work -> form.choice("employment", Outcome.Employment::find));
        Optional<LocalDate> on = form.neededDay("on");
        Optional<Outcome.Source> known = form.choice("known", Outcome.Source::find);
        Optional<Outcome.Placer> placed = form.choice("placed", Outcome.Placer::find);
        String place = form.text("place", Form.TEXT);
        if (!form.good() || kind.isEmpty() || on.isEmpty() || known.isEmpty() || placed.isEmpty()) {
            return show(request, id, Said.wrong("add", form), "");
        }
        var said = new Outcome.Said(kind.get(), employment.orElse(null), on.get(), known.get(), placed.get(), place);
        Draft.Form typed = asked(id, "add").form();
        Outcomes.Writing written = drafts.once(
                request,
                scope,
                typed,
                () -> DraftDesk.ending(request, typed)
                        .map(draft -> outcomes.addOnce(scope, id, said, draft.id()))
                        .orElseGet(() -> outcomes.add(scope, id, said, null)),
                DraftDesk.Once.plain(Outcomes.Writing.Done.class::isInstance, new Outcomes.Writing.Done()));
        return answer(request, id, new Sent("add", form, "added"), written);
    }

    @PostMapping(PAGE + "/take-back")
    View takeBack(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String outcome) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        UUID which = Form.id(outcome).orElseThrow(() -> new Absent("outcome", outcome));
        return after(
                request,
                id,
                new Sent("take-back", new Form(request), "taken-back"),
                () -> outcomes.takeBack(scope, id, which));
    }

    @PostMapping(PAGE + "/follow")
    View follow(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String outcome) {
        Scope scope = desk.scope();
        door.kept(scope, id);
        UUID which = Form.id(outcome).orElseThrow(() -> new Absent("outcome", outcome));
        var form = new Form(request);
        int months = form.number("months", 1, 36, 1);
        Optional<Outcome.Stands> state = form.choice("state", Outcome.Stands::find);
        Optional<LocalDate> on = form.neededDay("on");
        String word = form.text("word", Form.TEXT);
        Way way = form.has("way") ? form.choice("way", Way::find).orElse(null) : null;
        Outcome.Whom whom =
                form.has("whom") ? form.choice("whom", Outcome.Whom::find).orElse(null) : null;
        boolean record = form.has("record");
        if (record && !form.has("way")) {
            form.fault("way", "caseload.fault.follow.way");
        }
        if (record && word.isEmpty()) {
            form.fault("word", "caseload.fault.follow.word");
        }
        if (!form.good() || state.isEmpty() || on.isEmpty()) {
            return show(request, id, Said.wrong("follow", form), "");
        }
        var heard = new Outcome.FollowUp(months, state.get(), on.get(), word, way, whom);
        return after(
                request,
                id,
                new Sent("follow", form, record ? "recorded" : "followed"),
                () -> record
                        ? outcomes.followAndRecord(scope, id, which, heard)
                        : outcomes.follow(scope, id, which, heard));
    }

    /** What was sent, and what the page says when it went well. */
    private record Sent(String deed, Form form, String done) {}

    /** Which form was not accepted, and how it was typed. */
    private record Said(String deed, Typed form, HttpStatus status) {

        static final Said NOTHING = new Said("", Typed.NOTHING, HttpStatus.OK);

        static Said wrong(String deed, Form form) {
            return new Said(deed, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }

        /**
         * With what is wrong under the ids of the page, where several forms have a field of one name.
         *
         * @param there whether the form is still shown
         */
        Said placed(boolean there) {
            return new Said(
                    deed,
                    form.placed(field -> switch (deed) {
                        case "follow" -> there ? field + "-" + form.value("outcome") : "kept";
                        default -> field;
                    }),
                    status);
        }

        /** The form it is: of those that ask later there is one for each outcome. */
        String word() {
            return word(deed, form);
        }

        static String word(String deed, Typed form) {
            return deed.equals("follow") ? "follow:" + form.value("outcome") : deed;
        }
    }

    private View after(HttpServletRequest request, UUID id, Sent sent, Supplier<Outcomes.Writing> work) {
        Draft.Form kept = asked(id, Said.word(sent.deed(), sent.form().shown())).form();
        return answer(
                request,
                id,
                sent,
                drafts.finish(
                        desk.scope(), DraftDesk.ending(request, kept), work, Outcomes.Writing.Done.class::isInstance));
    }

    private View answer(HttpServletRequest request, UUID id, Sent sent, Outcomes.Writing written) {
        return switch (written) {
            case Outcomes.Writing.Done() -> Redirect.done("/persons/" + id + "/outcomes", sent.done());
            case Outcomes.Writing.Already() -> {
                // What was heard is not dropped because somebody else wrote first.
                if (!sent.deed().equals("follow")) {
                    yield Redirect.to("/persons/" + id + "/outcomes");
                }
                sent.form().fault("word", "caseload.fault.heard");
                yield show(request, id, new Said(sent.deed(), sent.form().shown(), HttpStatus.CONFLICT), "");
            }
            case Outcomes.Writing.NotYet() -> {
                sent.form().fault("on", "caseload.fault.later");
                yield show(request, id, Said.wrong(sent.deed(), sent.form()), "");
            }
            case Outcomes.Writing.Gone() -> throw new Absent("person", id.toString());
        };
    }

    private Drafts typed(HttpServletRequest request, UUID id, List<OutcomeView.Row> rows, Said said) {
        String today = desk.today().toString();
        Map<String, DraftDesk.Asked> forms = new HashMap<>();
        Map<String, Typed> begun = new HashMap<>();
        forms.put("add", asked(id, "add"));
        begun.put("add", Typed.known(Map.of("on", today, "kind", "work", "known", "person", "placed", "us")));
        rows.forEach(row -> {
            String word = "follow:" + row.id();
            forms.put(word, asked(id, word));
            begun.put(word, Typed.known(Map.of("on", today, "months", Integer.toString(row.months()))));
        });
        return drafts.page(
                request, desk.scope(), new DraftDesk.Page(forms, begun, said.word(), said.form()), desk.texts(request));
    }

    private View show(HttpServletRequest request, UUID id, Said sent, String done) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        var file = door.kept(scope, id);
        FiscalYear year = FiscalYear.of(desk.today());
        List<Registration> years = registrations.list(scope, id).stream()
                .filter(Registration::stands)
                .toList();
        List<OutcomeView.Row> rows =
                outcomes.list(scope, id).stream().map(one -> row(scope, one, t)).toList();
        boolean there =
                rows.stream().anyMatch(row -> row.id().equals(sent.form().value("outcome")));
        Said said = sent.placed(there);
        return desk.show(
                "outcomes",
                new OutcomeView(
                        door.band(file, OutcomeTab.PLACE, t),
                        years.stream().anyMatch(one -> one.year().equals(year)),
                        RegistrationPages.year(year, t),
                        years.stream()
                                .map(one -> t.of(
                                        one.carried() ? "caseload.registration.carried" : "caseload.registration.new",
                                        RegistrationPages.year(one.year(), t),
                                        Moments.day(one.on(), t)))
                                .toList(),
                        rows,
                        fields(t),
                        typed(request, id, rows, said),
                        said.form(),
                        said.deed(),
                        said.deed().equals("follow") && !there ? heard(said.form(), t) : "",
                        caseloads
                                .quit(scope, id)
                                .map(quit -> new OutcomeView.Quit(
                                        t.of("caseload.quit", Moments.day(quit.heardOn(), t)), quit.open()))
                                .orElse(null),
                        done),
                said.status());
    }

    /** What somebody said, as it was typed. */
    private static String heard(Typed typed, Texts t) {
        return t.of(
                        "caseload.follow.heard",
                        typed.value("months"),
                        Outcome.Stands.find(typed.value("state"))
                                .map(state -> t.of(state.text()))
                                .orElse(""),
                        typed.value("on"))
                + "\n" + typed.value("word");
    }

    private OutcomeView.Row row(Scope scope, Outcome one, Texts t) {
        Outcome.Said said = one.said();
        Outcome.Employment employment = said.employment();
        Optional<Outcomes.Asking> next = outcomes.next(scope, one);
        return new OutcomeView.Row(
                one.id().toString(),
                t.of(said.kind().text()) + (employment == null ? "" : " " + t.of(employment.text())),
                t.of(
                        "caseload.outcome.facts",
                        Moments.day(said.on(), t),
                        t.of(said.known().text()),
                        t.of(said.placedBy().text())),
                said.place(),
                one.followUps().stream()
                        .map(heard -> t.of(
                                        "caseload.follow.heard",
                                        heard.months(),
                                        t.of(heard.state().text()),
                                        Moments.day(heard.askedOn(), t))
                                + by(heard, t)
                                + (heard.word().isEmpty() ? "" : " " + heard.word()))
                        .toList(),
                next.map(asking -> t.of("caseload.follow.next", asking.months(), Moments.day(asking.on(), t)))
                        .orElse(""),
                next.map(Outcomes.Asking::months).orElse(1),
                next.filter(asking -> !asking.on().isAfter(desk.today())).isPresent());
    }

    /** By which way it was asked and who answered; blank where nobody said so. */
    private static String by(Outcome.FollowUp heard, Texts t) {
        List<String> known = Stream.concat(
                        Stream.ofNullable(heard.way()).map(way -> t.of(way.text())),
                        Stream.ofNullable(heard.whom()).map(whom -> t.of(whom.text())))
                .toList();
        return known.isEmpty() ? "" : " " + t.of("caseload.follow.by", t.list(known.stream()));
    }

    private OutcomeView.Fields fields(Texts t) {
        return new OutcomeView.Fields(
                Stream.of(Outcome.Kind.values())
                        .map(one -> new Choice(one.key(), t.of(one.text())))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", t.of("caseload.outcome.employment.none"))),
                                Stream.of(Outcome.Employment.values())
                                        .map(one -> new Choice(one.key(), t.of(one.text()))))
                        .toList(),
                Stream.of(Outcome.Source.values())
                        .map(one -> new Choice(one.key(), t.of(one.text())))
                        .toList(),
                Stream.of(Outcome.Placer.values())
                        .map(one -> new Choice(one.key(), t.of(one.text())))
                        .toList(),
                Stream.of(Outcome.Stands.values())
                        .map(one -> new Choice(one.key(), t.of(one.text())))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", t.of("caseload.follow.unsaid"))),
                                Stream.of(Way.values()).map(one -> new Choice(one.key(), t.of(one.text()))))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", t.of("caseload.follow.unsaid"))),
                                Stream.of(Outcome.Whom.values()).map(one -> new Choice(one.key(), t.of(one.text()))))
                        .toList(),
                desk.today().toString());
    }
}
