package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.casework.note.Confidants;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Names those who read the strict records of a person beside their author. */
@Controller
final class ConfidantPages {

    private static final Set<String> DONE = Set.of("named", "ended");

    private final NoteDesk desk;
    private final Confidants confidants;

    ConfidantPages(NoteDesk desk, Confidants confidants) {
        this.desk = desk;
        this.confidants = confidants;
    }

    @GetMapping("/persons/{id}/records/confidants")
    View list(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return show(request, id, Typed.NOTHING, done, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/records/confidants")
    View name(HttpServletRequest request, @PathVariable UUID id) {
        desk.kept(id);
        var form = new Form(request);
        Optional<UUID> author = form.choice("author", Form::id);
        Optional<UUID> account = form.choice("account", Form::id);
        boolean named = author.isPresent()
                && account.isPresent()
                && confidants.name(desk.scope(), id, author.get(), account.get());
        if (named) {
            return Redirect.done("/persons/" + id + "/records/confidants", "named");
        }
        if (form.good()) {
            form.fault("account", "caseworknote.fault.confidant");
        }
        return show(request, id, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/persons/{id}/records/confidants/end")
    View end(@PathVariable UUID id, @RequestParam(defaultValue = "") String named) {
        desk.kept(id);
        if (Form.id(named).filter(one -> confidants.end(desk.scope(), id, one)).isEmpty()) {
            throw new Absent("confidant", named);
        }
        return Redirect.done("/persons/" + id + "/records/confidants", "ended");
    }

    private View show(HttpServletRequest request, UUID id, Typed form, String done, HttpStatus status) {
        PersonFile file = desk.kept(id);
        Texts t = desk.texts(request);
        Map<UUID, String> names = desk.names();
        String former = t.of("caseworknote.former");
        List<UUID> authors = confidants.authors(desk.scope(), id);
        return desk.show(
                "confidants",
                new ConfidantsView(
                        desk.below(file, t.of("caseworknote.confidants"), t),
                        DONE.contains(done) ? "caseworknote.confidants." + done : "",
                        confidants.list(desk.scope(), id).stream()
                                .map(one -> new ConfidantsView.Line(
                                        one.id().toString(),
                                        names.getOrDefault(one.author(), former),
                                        names.getOrDefault(one.account(), former)))
                                .toList(),
                        form,
                        file.cover().seen().decides(),
                        authors.stream()
                                .map(author -> new Choice(author.toString(), names.getOrDefault(author, former)))
                                .toList(),
                        names.entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                                .toList()),
                status);
    }
}
