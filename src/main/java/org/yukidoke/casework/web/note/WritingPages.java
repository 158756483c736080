package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.NoteTemplate;
import org.yukidoke.casework.note.NoteTemplates;
import org.yukidoke.casework.note.Writing;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Writing a record, in under a minute, and writing one anew. */
@Controller
final class WritingPages {

    private final NoteDesk desk;
    private final Contacts contacts;
    private final NoteTemplates templates;
    private final DraftDesk drafts;
    private final Clock clock;

    WritingPages(NoteDesk desk, Contacts contacts, NoteTemplates templates, DraftDesk drafts, Clock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.templates = templates;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/records/new")
    View open(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String template) {
        PersonFile file = desk.writing(id);
        Texts t = desk.texts(request);
        List<NoteTemplate> known = templates.list(desk.scope());
        Optional<NoteTemplate> chosen = known.stream()
                .filter(one -> one.id().toString().equals(template))
                .findFirst();
        Typed begun = chosen.map(one -> RecordForm.begun(one, clock.instant()))
                .orElseGet(() -> RecordForm.fresh(clock.instant()));
        var shown = drafts.open(request, desk.scope(), asked(id), begun, t);
        return show(
                new Page(file, t, shown.draft(), shown.typed(), List.of()),
                "/persons/" + id + "/records",
                links(id, known, chosen),
                HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/records")
    View write(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = desk.writing(id);
        var form = new RecordForm(request, contacts);
        boolean refused = form.strict() && !file.cover().seen().decides();
        Optional<Contact.Note> note = form.note().filter(one -> !refused);
        if (refused) {
            form.refuseStrict();
        }
        Writing written = note.map(one -> contacts.write(
                        desk.scope(),
                        id,
                        new Contacts.Wanted(
                                one,
                                form.strict(),
                                DraftDesk.ending(request, asked(id).form()).orElse(null))))
                .orElseGet(Writing.Clash::new);
        return switch (written) {
            case Writing.Done done -> Redirect.done("/persons/" + id + "/records", "written");
            case Writing.Clash clash -> {
                Texts t = desk.texts(request);
                List<Contact> there = note
                        .flatMap(one -> DraftDesk.ending(request, asked(id).form()))
                        .flatMap(sent -> contacts.from(desk.scope(), id, sent.id()))
                        .stream()
                        .toList();
                var draft = drafts.again(request, desk.scope(), asked(id), t);
                yield show(
                        new Page(file, t, draft, form.shown(), there),
                        "/persons/" + id + "/records",
                        List.of(),
                        note.isPresent() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Writing.Gone gone -> throw new Absent("person", id.toString());
        };
    }

    @GetMapping("/persons/{id}/records/{line}/edit")
    View edit(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID line) {
        PersonFile file = desk.writing(id);
        Texts t = desk.texts(request);
        Contact now = newest(id, line);
        var shown = drafts.open(request, desk.scope(), asked(id, now), RecordForm.standing(now), t);
        boolean moved = !shown.draft().mark().base().equals(now.id().toString());
        return show(
                new Page(file, t, shown.draft(), shown.typed(), moved ? List.of(now) : List.of()),
                "/persons/" + id + "/records/" + line,
                List.of(),
                HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/records/{line}")
    View amend(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID line) {
        PersonFile file = desk.writing(id);
        Contact now = newest(id, line);
        var form = new RecordForm(request, contacts);
        String reason = form.reason();
        Optional<Contact.Note> note = form.withdraws() ? Optional.of(now.note()) : form.note();
        UUID seen = Form.id(DraftDesk.base(request)).orElse(now.id());
        boolean good = note.isPresent() && form.good();
        Writing written = good
                ? contacts.amend(
                        desk.scope(),
                        id,
                        line,
                        new Contacts.Amendment(
                                seen,
                                note.get(),
                                reason,
                                form.withdraws(),
                                DraftDesk.ending(request, asked(id, now).form()).orElse(null)))
                : new Writing.Clash();
        return switch (written) {
            case Writing.Done done ->
                Redirect.done("/persons/" + id + "/records/" + line, form.withdraws() ? "withdrawn" : "amended");
            case Writing.Clash clash -> {
                Texts t = desk.texts(request);
                Contact there = newest(id, line);
                var draft = drafts.again(request, desk.scope(), asked(id, there), t);
                yield show(
                        new Page(file, t, draft, form.shown(), good ? List.of(there) : List.of()),
                        "/persons/" + id + "/records/" + line,
                        List.of(),
                        good ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Writing.Gone gone -> throw new Absent("record", line.toString());
        };
    }

    private Contact newest(UUID id, UUID line) {
        return contacts.versions(desk.scope(), id, line).stream()
                .findFirst()
                .orElseThrow(() -> new Absent("record", line.toString()));
    }

    private static DraftDesk.Asked asked(UUID person) {
        return new DraftDesk.Asked(
                new Draft.Form(person, NotePages.RecordDrafts.NEW), "/persons/" + person + "/records/new", "");
    }

    private static DraftDesk.Asked asked(UUID person, Contact now) {
        return new DraftDesk.Asked(
                new Draft.Form(person, NotePages.RecordDrafts.anew(now.line())),
                "/persons/" + person + "/records/" + now.line() + "/edit",
                now.id().toString());
    }

    private static List<RecordFormView.Template> links(
            UUID person, List<NoteTemplate> known, Optional<NoteTemplate> chosen) {
        return known.stream()
                .map(one -> new RecordFormView.Template(
                        "/persons/" + person + "/records/new?draft=new&template=" + one.id(),
                        one.name(),
                        chosen.filter(one::equals).isPresent()))
                .toList();
    }

    /** What a page of this form shows. */
    private record Page(PersonFile file, Texts t, org.yukidoke.web.Draft draft, Typed form, List<Contact> there) {}

    private View show(Page page, String action, List<RecordFormView.Template> links, HttpStatus status) {
        Texts t = page.t();
        var words = new NoteWords(t, desk.names());
        String path = "/persons/" + page.file().cover().id() + "/records";
        boolean anew = !action.equals(path);
        return desk.show(
                "form",
                new RecordFormView(
                        desk.below(page.file(), t.of(anew ? "caseworknote.anew" : "caseworknote.new"), t),
                        action,
                        page.draft(),
                        page.form(),
                        page.file().cover().seen().decides(),
                        RecordFormView.Options.of(words),
                        links,
                        page.there().stream().map(one -> words.line(one, path)).toList()),
                status);
    }
}
