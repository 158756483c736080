package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Writing;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** The records of a file, read. */
@Controller
final class NotePages {

    private static final int FARTHEST = 10_000;
    private static final Set<String> DONE = Set.of("written", "amended", "withdrawn", "step", "step-open");

    private final NoteDesk desk;
    private final Contacts contacts;
    private final FormDrafts drafts;

    NotePages(NoteDesk desk, Contacts contacts, FormDrafts drafts) {
        this.desk = desk;
        this.contacts = contacts;
        this.drafts = drafts;
    }

    @GetMapping("/persons/{id}/records")
    View list(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String done) {
        PersonFile file = desk.kept(id);
        Texts t = desk.texts(request);
        int at = page.matches("[0-9]{1,5}") ? Math.min(FARTHEST, Integer.parseInt(page)) : 0;
        List<Contact> found = contacts.list(desk.scope(), id, at);
        String path = "/persons/" + id + "/records";
        var words = new NoteWords(t, desk.names());
        return desk.show(
                "list",
                new RecordsView(
                        desk.band(file, t),
                        said(done),
                        begun(id, path, t),
                        found.stream()
                                .limit(Contacts.PAGE)
                                .map(contact -> words.line(contact, path))
                                .toList(),
                        at == 0 ? "" : path + (at == 1 ? "" : "?page=" + (at - 1)),
                        found.size() > Contacts.PAGE ? path + "?page=" + (at + 1) : ""));
    }

    @GetMapping("/persons/{id}/records/{line}")
    View one(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String done) {
        PersonFile file = desk.kept(id);
        Texts t = desk.texts(request);
        var words = new NoteWords(t, desk.names());
        String path = "/persons/" + id + "/records";
        List<RecordLine> versions = new ArrayList<>(contacts.versions(desk.scope(), id, line).stream()
                .map(contact -> words.line(contact, path))
                .toList());
        if (versions.isEmpty()) {
            throw new Absent("record", line.toString());
        }
        return desk.show(
                "one",
                new RecordView(
                        desk.below(file, t.of("caseworknote.one"), t), said(done), versions.removeFirst(), versions));
    }

    @PostMapping("/persons/{id}/records/{line}/step")
    View step(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String undo) {
        desk.kept(id);
        boolean done = undo.isEmpty();
        UUID seen = org.yukidoke.web.Form.id(version).orElseThrow(() -> new Absent("record", version));
        return switch (contacts.done(desk.scope(), id, seen, done)) {
            case Writing.Done written ->
                Redirect.done("/persons/" + id + "/records/" + line, done ? "step" : "step-open");
            case Writing.Clash clash -> throw new Absent("record", line.toString());
            case Writing.Gone gone -> throw new Absent("record", line.toString());
        };
    }

    private static String said(String done) {
        return DONE.contains(done) ? "caseworknote.done." + done : "";
    }

    private List<RecordsView.Begun> begun(UUID person, String path, Texts t) {
        return drafts.open(desk.scope()).stream()
                .filter(draft -> person.equals(draft.form().person()))
                .flatMap(draft -> RecordDrafts.page(draft.form().key(), path).stream()
                        .map(page -> new RecordsView.Begun(
                                page + "?draft=" + draft.id(),
                                t.of("caseworknote.begun", Moments.words(draft.saved(), t)))))
                .toList();
    }

    /** Names of the drafts of these forms. */
    static final class RecordDrafts {

        static final String NEW = "record";
        private static final String ANEW = "record:";

        private RecordDrafts() {}

        static String anew(UUID line) {
            return ANEW + line;
        }

        /** On which page a draft is gone on with. */
        static java.util.Optional<String> page(String key, String path) {
            if (key.equals(NEW)) {
                return java.util.Optional.of(path + "/new");
            }
            return key.startsWith(ANEW)
                    ? java.util.Optional.of(path + "/" + key.substring(ANEW.length()) + "/edit")
                    : java.util.Optional.empty();
        }
    }
}
