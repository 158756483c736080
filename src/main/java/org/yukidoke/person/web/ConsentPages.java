package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.yukidoke.person.Consents;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Notice;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Records what people consented to, and prints the slip they take home. */
@Controller
final class ConsentPages {

    private final Counter counter;
    private final Consents consents;
    private final LegalGrounds ground;
    private final Bodies bodies;
    private final DraftDesk drafts;
    private final Clock clock;

    ConsentPages(
            Counter counter, Consents consents, LegalGrounds ground, Bodies bodies, DraftDesk drafts, Clock clock) {
        this.counter = counter;
        this.consents = consents;
        this.ground = ground;
        this.bodies = bodies;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/consents/new")
    View begin(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String line) {
        PersonFile file = counter.kept(id);
        Notice notice = newest(file);
        LocalDate today = Japan.day(clock.instant());
        Typed form = consent(id, line)
                .map(consent -> ConsentForm.typed(consent, today))
                .orElseGet(() -> ConsentForm.usual(notice, today));
        return show(request, file, notice, form, null, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/consents")
    View record(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = counter.kept(id);
        var form = new Form(request);
        Notice notice = ground.notices(counter.scope(), file.cover().owner()).stream()
                .filter(one -> one.id().toString().equals(form.text("notice", Form.LINE)))
                .findFirst()
                .orElseGet(() -> newest(file));
        Optional<Consents.Given> given = ConsentForm.read(form, notice);
        if (given.isEmpty()) {
            return show(request, file, notice, form.shown(), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var taken = drafts.once(
                request,
                counter.scope(),
                new Draft.Form(id, "consent"),
                () -> take(id, form, given.get()),
                DraftDesk.Once.of(
                        Consents.Recording.Done.class,
                        Consents.Recording.Done::line,
                        line -> new Consents.Recording.Done(line, line)));
        return switch (taken) {
            case Consents.Recording.Done(UUID line, UUID event) ->
                Redirect.to("/persons/" + id + "/consents/" + line + "/receipt");
            case Consents.Recording.Refused(var errors) ->
                show(request, file, notice, form.with(errors), null, HttpStatus.UNPROCESSABLE_CONTENT);
            case Consents.Recording.Overtaken(Consent now) ->
                show(request, file, notice, ConsentForm.again(form.shown(), now), now, HttpStatus.CONFLICT);
            case Consents.Recording.Gone gone -> throw new Absent("consent", id.toString());
        };
    }

    private Consents.Recording take(UUID id, Form form, Consents.Given given) {
        Optional<UUID> line = Form.id(form.text("line", Form.LINE));
        if (line.isEmpty()) {
            return consents.give(counter.scope(), id, given);
        }
        var looked = new Consents.Looked(
                line.get(), Form.id(form.text("seen", Form.LINE)).orElse(line.get()));
        return form.text("deed", Form.LINE).equals("narrow")
                ? consents.narrow(counter.scope(), id, looked, given)
                : consents.renew(counter.scope(), id, looked, given);
    }

    @GetMapping("/persons/{id}/consents/{line}/receipt")
    View receipt(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID line) {
        Texts t = counter.texts(request);
        PersonFile file = counter.kept(id);
        Consent consent = consent(id, line.toString()).orElseThrow(() -> new Absent("consent", line.toString()));
        Notice notice = ground.notices(counter.scope(), file.cover().owner()).stream()
                .filter(one -> one.id().equals(consent.newest().notice()))
                .findFirst()
                .orElseGet(() -> newest(file));
        var words = words(t);
        return counter.show(
                "person/receipt",
                new ConsentView.Receipt(
                        counter.frame(file, FileTab.SHARING, t),
                        bodies.name(file.cover().owner(), t),
                        ConsentForm.notice(notice, t),
                        words.consent(consent),
                        words.event(consent.newest()),
                        Moments.day(clock.instant(), t)));
    }

    private Optional<Consent> consent(UUID id, String line) {
        return consents.list(counter.scope(), id).stream()
                .filter(one -> one.line().toString().equals(line))
                .findFirst();
    }

    /** The newest wording that is in use today. */
    private Notice newest(PersonFile file) {
        LocalDate today = Japan.day(clock.instant());
        return ground.notices(counter.scope(), file.cover().owner()).stream()
                .filter(notice -> !notice.validFrom().isAfter(today))
                .findFirst()
                .orElseThrow(() -> new Absent("notice of", file.cover().owner()));
    }

    private SharingWords words(Texts t) {
        return new SharingWords(new PersonWords(t, Map.of(), clock.instant()), bodies, clock.instant());
    }

    private View show(
            HttpServletRequest request,
            PersonFile file,
            Notice notice,
            Typed form,
            @Nullable Consent now,
            HttpStatus status) {
        Texts t = counter.texts(request);
        var wording = notice.wording();
        var recipients = wording.recipients();
        return counter.show(
                "person/consent",
                new ConsentView(
                        counter.frame(file, FileTab.SHARING, t),
                        ConsentForm.notice(notice, t),
                        form.value("line"),
                        form.value("seen"),
                        new ConsentView.Fields(
                                wording.listParts().stream()
                                        .map(part -> new Choice(
                                                part.key(),
                                                t.of(part.text()),
                                                t.of("personpage.part.help." + part.key())))
                                        .toList(),
                                within(bodies.others(file.cover().owner(), t), recipients.organisations()),
                                within(bodies.kinds(file.cover().owner(), t), recipients.categories()),
                                ConsentForm.methods(t),
                                ConsentForm.givers(t),
                                ConsentForm.deeds(t)),
                        now == null ? null : words(t).consent(now),
                        form),
                status);
    }

    private static List<Choice> within(List<Choice> all, List<String> keys) {
        return all.stream().filter(choice -> keys.contains(choice.value())).toList();
    }
}
