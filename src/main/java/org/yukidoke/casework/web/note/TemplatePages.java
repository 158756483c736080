package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
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
import org.yukidoke.casework.note.Mover;
import org.yukidoke.casework.note.NoteTemplate;
import org.yukidoke.casework.note.NoteTemplates;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Topic;
import org.yukidoke.casework.note.Way;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Records a body often writes, begun beforehand by whoever works there. */
@Controller
final class TemplatePages {

    private static final int NAME = 60;
    private static final Set<String> DONE = Set.of("kept", "retired");

    private final NoteDesk desk;
    private final NoteTemplates templates;

    TemplatePages(NoteDesk desk, NoteTemplates templates) {
        this.desk = desk;
        this.templates = templates;
    }

    @GetMapping("/casework/templates")
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return show(request, "", Typed.NOTHING, done, HttpStatus.OK);
    }

    @GetMapping("/casework/templates/{template}")
    View edit(HttpServletRequest request, @PathVariable UUID template) {
        NoteTemplate found =
                templates.find(desk.scope(), template).orElseThrow(() -> new Absent("template", template.toString()));
        return show(request, template.toString(), typed(found), "", HttpStatus.OK);
    }

    @PostMapping("/casework/templates")
    View add(HttpServletRequest request) {
        desk.scope();
        var form = new Form(request);
        String name = form.needed("name", NAME);
        Optional<NoteTemplate.Begun> begun = begun(form);
        if (begun.isPresent() && templates.add(desk.scope(), name, begun.get()).isPresent()) {
            return Redirect.done("/casework/templates", "kept");
        }
        return show(request, "", form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/casework/templates/{template}")
    View change(
            HttpServletRequest request, @PathVariable UUID template, @RequestParam(defaultValue = "") String retire) {
        desk.scope();
        if (!retire.isEmpty()) {
            if (!templates.retire(desk.scope(), template)) {
                throw new Absent("template", template.toString());
            }
            return Redirect.done("/casework/templates", "retired");
        }
        var form = new Form(request);
        String name = form.needed("name", NAME);
        Optional<NoteTemplate.Begun> begun = begun(form);
        if (begun.isEmpty()) {
            return show(request, template.toString(), form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!templates.change(desk.scope(), template, name, begun.get())) {
            throw new Absent("template", template.toString());
        }
        return Redirect.done("/casework/templates", "kept");
    }

    private static Optional<NoteTemplate.Begun> begun(Form form) {
        Optional<Way> way = form.choice("way", Way::find);
        Integer minutes = form.has("minutes") ? form.number("minutes", 0, 1440, 0) : null;
        String note = form.text("note", Form.TEXT);
        String next = form.text("next", Form.TEXT);
        Mover by = Mover.find(form.text("next-by", Form.LINE)).orElse(null);
        Integer days = form.has("next-days") ? form.number("next-days", 0, 366, 0) : null;
        boolean gentle = form.has("gentle");
        if (gentle && by == Mover.THEM) {
            form.fault("next-by", "caseworknote.fault.gentle");
        }
        return form.good() && way.isPresent()
                ? Optional.of(new NoteTemplate.Begun(
                        way.get(),
                        minutes,
                        form.ticked("topics", Topic::find),
                        form.ticked("parties", Party::find),
                        gentle,
                        note,
                        new NoteTemplate.Step(by, days, next)))
                : Optional.empty();
    }

    private static Typed typed(NoteTemplate template) {
        Map<String, List<String>> values =
                new HashMap<>(RecordForm.begun(template, Instant.EPOCH).values());
        values.keySet().removeAll(Set.of("day", "time", "next-on"));
        values.put("name", List.of(template.name()));
        Integer days = template.begun().next().days();
        if (days != null) {
            values.put("next-days", List.of(days.toString()));
        }
        return new Typed(values, List.of());
    }

    private View show(HttpServletRequest request, String template, Typed form, String done, HttpStatus status) {
        Texts t = desk.texts(request);
        var words = new NoteWords(t, Map.of());
        List<NoteTemplate> there = templates.list(desk.scope());
        return desk.show(
                "templates",
                new TemplatesView(
                        DONE.contains(done) ? "caseworknote.template." + done : "",
                        there.stream()
                                .map(one -> new TemplatesView.Line(
                                        "/casework/templates/" + one.id(),
                                        one.name(),
                                        t.of(one.begun().way().text())))
                                .toList(),
                        template,
                        form,
                        RecordFormView.Options.of(words),
                        template.isEmpty() && there.size() >= NoteTemplates.MOST),
                status);
    }
}
