package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Reference;
import org.yukidoke.person.Ties;
import org.yukidoke.person.Written;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Joins a family's file with a person's once the person agrees, and remembers which files are of one person. */
@Controller
final class FamilyPages {

    private final Counter counter;
    private final Ties ties;
    private final Persons persons;
    private final Clock clock;

    FamilyPages(Counter counter, Ties ties, Persons persons, Clock clock) {
        this.counter = counter;
        this.ties = ties;
        this.persons = persons;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/family")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        var usual = Typed.known(Map.of("agreed", Japan.day(clock.instant()).toString(), "method", "spoken"));
        return show(request, counter.kept(id), usual, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/family/join")
    View join(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = counter.kept(id);
        var form = new Form(request);
        Optional<UUID> other = other(form, "reference");
        var relation = form.choice("relation", Ties.Relation::find);
        var method = form.choice("method", Consent.Method::find);
        Optional<LocalDate> agreed = form.neededDay("agreed");
        if (!form.good() || other.isEmpty()) {
            return show(request, file, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var agreement = new Ties.Agreement(relation.orElseThrow(), agreed.orElseThrow(), method.orElseThrow());
        boolean family = isFamily(file);
        Written written = ties.join(counter.scope(), family ? id : other.get(), family ? other.get() : id, agreement);
        return answer(request, file, form, written, "joined");
    }

    @PostMapping("/persons/{id}/family/part")
    View part(HttpServletRequest request, @PathVariable UUID id, @RequestParam UUID other) {
        PersonFile file = counter.kept(id);
        boolean family = isFamily(file);
        Written written = ties.part(counter.scope(), family ? id : other, family ? other : id);
        return answer(request, file, new Form(request), written, "parted");
    }

    @PostMapping("/persons/{id}/family/judge")
    View judge(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = counter.kept(id);
        var form = new Form(request);
        Optional<UUID> other = other(form, "twin");
        var verdict = form.choice("verdict", Ties.Verdict::find);
        var reason = form.choice("reason", Ties.Reason::find);
        if (!form.good() || other.isEmpty()) {
            return show(request, file, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Written written = ties.judge(counter.scope(), id, other.get(), verdict.orElseThrow(), reason.orElseThrow());
        return answer(request, file, form, written, "judged");
    }

    @PostMapping("/persons/{id}/family/undo")
    View undo(HttpServletRequest request, @PathVariable UUID id, @RequestParam UUID other) {
        PersonFile file = counter.kept(id);
        return answer(request, file, new Form(request), ties.undo(counter.scope(), id, other), "undone");
    }

    private View answer(HttpServletRequest request, PersonFile file, Form form, Written written, String done) {
        return switch (written) {
            case Written.Done to -> Redirect.done("/persons/" + file.cover().id() + "/family", done);
            case Written.Clash to -> {
                form.fault("reference", "personpage.fault.already");
                yield show(request, file, form.shown(), HttpStatus.CONFLICT);
            }
            case Written.Gone to -> {
                form.fault("reference", "personpage.fault.reference");
                yield show(request, file, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Written.NotKept to ->
                throw new Absent("person", file.cover().id().toString());
        };
    }

    // By the reference, which says nothing about anybody; a file that may not be seen is not found.
    private Optional<UUID> other(Form form, String field) {
        Optional<UUID> found = Reference.find(form.needed(field, Form.LINE))
                .flatMap(reference -> persons.search(counter.scope(), reference.text()).stream()
                        .filter(line -> line.reference().equals(reference))
                        .findFirst())
                .map(line -> line.id());
        if (found.isEmpty() && form.has(field)) {
            form.fault(field, "personpage.fault.reference");
        }
        return found;
    }

    private static boolean isFamily(PersonFile file) {
        return file.cover().kind() == FileKind.FAMILY;
    }

    private View show(HttpServletRequest request, PersonFile file, Typed form, HttpStatus status) {
        Texts t = counter.texts(request);
        UUID id = file.cover().id();
        var scope = counter.scope();
        return counter.show(
                "person/family",
                new FamilyView(
                        counter.frame(file, FileTab.FAMILY, t),
                        isFamily(file),
                        ties.kin(scope, id).stream()
                                .map(kin -> kin(kin, kin.family().equals(id) ? kin.person() : kin.family(), t))
                                .toList(),
                        ties.judged(scope, id).stream()
                                .map(judged -> judged(judged, t))
                                .toList(),
                        form,
                        fields(t),
                        Done.key(request.getParameter("done"))),
                status);
    }

    private FamilyView.KinLine kin(Ties.Kin kin, UUID other, Texts t) {
        var agreement = kin.agreement();
        return new FamilyView.KinLine(
                other.toString(),
                "/persons/" + other,
                name(other, t),
                t.of(agreement.relation().text()),
                t.of(
                        "personpage.family.agreed",
                        Moments.day(agreement.agreedOn(), t),
                        t.of(agreement.method().text())));
    }

    private FamilyView.JudgedLine judged(Ties.Judged judged, Texts t) {
        return new FamilyView.JudgedLine(
                judged.other().toString(),
                "/persons/" + judged.other(),
                name(judged.other(), t),
                t.of("personpage.verdict." + judged.verdict().key()),
                t.of(judged.reason().text()),
                Moments.day(judged.at(), t));
    }

    private String name(UUID other, Texts t) {
        return persons.find(counter.scope(), other, java.util.Set.of(org.yukidoke.person.Part.IDENTITY))
                .map(file -> t.of(
                        "personpage.family.name",
                        file.named()
                                .map(named -> named.identity().name().shown())
                                .orElse(""),
                        file.cover().reference().text()))
                .orElseGet(() -> t.of("personpage.name.hidden"));
    }

    private static FamilyView.Fields fields(Texts t) {
        return new FamilyView.Fields(
                choices(Ties.Relation.values(), Ties.Relation::key, one -> t.of(one.text())),
                choices(Consent.Method.values(), Consent.Method::key, one -> t.of(one.text())),
                choices(Ties.Verdict.values(), Ties.Verdict::key, one -> t.of("personpage.verdict." + one.key())),
                choices(Ties.Reason.values(), Ties.Reason::key, one -> t.of(one.text())));
    }

    private static <E> java.util.List<Choice> choices(E[] all, Function<E, String> key, Function<E, String> text) {
        return Stream.of(all)
                .map(one -> new Choice(key.apply(one), text.apply(one)))
                .toList();
    }
}
