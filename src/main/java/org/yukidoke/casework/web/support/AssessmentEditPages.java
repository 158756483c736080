package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.sheet.Assessments;
import org.yukidoke.casework.sheet.Sheet;
import org.yukidoke.casework.sheet.SheetForm;
import org.yukidoke.casework.sheet.SheetForms;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Writes a version of a sheet; a body is asked only what it may keep. */
@Controller
final class AssessmentEditPages {

    private final PlanDesk desk;
    private final Assessments sheets;
    private final SheetForms forms;
    private final DraftDesk drafts;

    AssessmentEditPages(PlanDesk desk, Assessments sheets, SheetForms forms, DraftDesk drafts) {
        this.desk = desk;
        this.sheets = sheets;
        this.forms = forms;
        this.drafts = drafts;
    }

    private static DraftDesk.Asked asked(UUID person, String form, @Nullable Sheet before) {
        return new DraftDesk.Asked(
                new Draft.Form(person, "sheet:" + form),
                "/persons/" + person + "/sheets/" + form + "/edit",
                before == null ? "" : Integer.toString(before.number()));
    }

    private PersonFile file(UUID id) {
        return desk.kept(id, Part.IDENTITY, Part.CONTACT, Part.GENERAL, Part.EMPLOYMENT, Part.WELFARE);
    }

    private SheetForm form(String key) {
        return forms.find(key, desk.today()).orElseThrow(() -> new Absent("sheet", key));
    }

    @GetMapping("/persons/{id}/sheets/{form}/edit")
    View edit(HttpServletRequest request, @PathVariable UUID id, @PathVariable String form) {
        PersonFile file = file(id);
        SheetForm sheet = form(form);
        Sheet before = sheets.find(desk.scope(), id, form).orElse(null);
        var shown = drafts.open(
                request,
                desk.scope(),
                asked(id, form, before),
                before == null ? first() : SheetEntry.of(sheet, before),
                desk.texts(request));
        return show(request, file, sheet, shown, before, HttpStatus.OK);
    }

    private Typed first() {
        String today = desk.today().toString();
        return Typed.known(Map.of("item-received-on", today, "item-seen-on", today));
    }

    @PostMapping("/persons/{id}/sheets/{form}/edit")
    View write(HttpServletRequest request, @PathVariable UUID id, @PathVariable String form) {
        PersonFile file = file(id);
        SheetForm sheet = form(form);
        Sheet before = sheets.find(desk.scope(), id, form).orElse(null);
        var sent = new Form(request);
        int seen = sent.number("number", 0, 9999, 0);
        var answers = SheetEntry.read(sent, new SheetWords(desk.texts(request), file).fields(sheet));
        if (answers.isEmpty()) {
            return again(request, file, sheet, sent, before, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (write(request, id, sheet, seen, answers.get())) {
            case Assessments.Writing.Done done -> Redirect.done("/persons/" + id + "/sheets/" + form, "sheet");
            case Assessments.Writing.Overtaken overtaken ->
                again(
                        request,
                        file,
                        sheet,
                        sent,
                        sheets.find(desk.scope(), id, form).orElse(null),
                        HttpStatus.CONFLICT);
            case Assessments.Writing.Gone gone -> throw new Absent("person", id.toString());
        };
    }

    private Assessments.Writing write(
            HttpServletRequest request, UUID id, SheetForm sheet, int seen, Map<String, String> answers) {
        Scope scope = desk.scope();
        return drafts.once(
                request,
                scope,
                asked(id, sheet.key(), null).form(),
                () -> sheets.write(scope, id, sheet, seen, answers),
                DraftDesk.Once.plain(
                        Assessments.Writing.Done.class::isInstance, new Assessments.Writing.Done(seen + 1)));
    }

    private View again(
            HttpServletRequest request,
            PersonFile file,
            SheetForm sheet,
            Form sent,
            @Nullable Sheet before,
            HttpStatus status) {
        var draft =
                drafts.again(request, desk.scope(), asked(file.cover().id(), sheet.key(), before), desk.texts(request));
        return show(request, file, sheet, new DraftDesk.Shown(draft, sent.shown()), before, status);
    }

    private View show(
            HttpServletRequest request,
            PersonFile file,
            SheetForm sheet,
            DraftDesk.Shown form,
            @Nullable Sheet before,
            HttpStatus status) {
        Texts t = desk.texts(request);
        var words = new SheetWords(t, file);
        UUID id = file.cover().id();
        boolean overtaken = status == HttpStatus.CONFLICT && before != null;
        String typed = form.typed().value("number");
        int number = before == null ? 0 : before.number();
        String title = words.pick(sheet.title());
        return desk.show(
                "casework/support/sheetEdit",
                new SheetsView.Edit(
                        desk.door()
                                .band(file, SheetTab.PLACE, t)
                                .below(
                                        title,
                                        new Crumb(t.of("caseworksheet.tab"), "/persons/" + id + "/sheets"),
                                        Crumb.here(title)),
                        AssessmentPages.head(id, sheet, words, t),
                        form.typed(),
                        form.draft(),
                        overtaken || !typed.matches("[0-9]{1,4}") ? number : Integer.parseInt(typed),
                        words.fields(sheet),
                        overtaken && before != null ? words.rows(sheet, before.answers()) : List.of()),
                status);
    }
}
