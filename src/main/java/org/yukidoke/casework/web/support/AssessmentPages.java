package org.yukidoke.casework.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.casework.sheet.Assessments;
import org.yukidoke.casework.sheet.Sheet;
import org.yukidoke.casework.sheet.SheetForm;
import org.yukidoke.casework.sheet.SheetForms;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** The sheets about somebody, and each beside the form it is copied into, field by field. */
@Controller
final class AssessmentPages {

    private static final Set<String> DONE = Set.of("sheet", "copied");

    private final PlanDesk desk;
    private final Assessments sheets;
    private final SheetForms forms;

    AssessmentPages(PlanDesk desk, Assessments sheets, SheetForms forms) {
        this.desk = desk;
        this.sheets = sheets;
        this.forms = forms;
    }

    @GetMapping("/persons/{id}/sheets")
    View list(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = desk.texts(request);
        PersonFile file = desk.kept(id);
        var words = new SheetWords(t, file);
        List<Sheet> all = sheets.list(desk.scope(), id);
        return desk.show(
                "casework/support/sheets",
                new SheetsView(
                        desk.door().band(file, SheetTab.PLACE, t),
                        forms.list(desk.today()).stream()
                                .map(form -> card(id, form, newest(all, form.key()), words, t))
                                .toList(),
                        PlanDesk.done("caseworksheet", request.getParameter("done"), DONE)));
    }

    private static Optional<Sheet> newest(List<Sheet> all, String form) {
        return all.stream().filter(sheet -> sheet.edition().form().equals(form)).findFirst();
    }

    private SheetsView.Card card(UUID id, SheetForm form, Optional<Sheet> newest, SheetWords words, Texts t) {
        return new SheetsView.Card(
                "/persons/" + id + "/sheets/" + form.key(),
                words.pick(form.title()),
                form.source().mirrors(),
                newest.map(sheet -> version(sheet, t).made()).orElse(""),
                newest.isPresent(),
                newest.filter(sheet -> sheet.copied() != null).isPresent());
    }

    /** The newest version, or one by its number, beside the form it is copied into. */
    @GetMapping("/persons/{id}/sheets/{form}")
    View show(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam(defaultValue = "0") int number) {
        Texts t = desk.texts(request);
        PersonFile file = desk.kept(id, Part.IDENTITY, Part.CONTACT, Part.GENERAL, Part.EMPLOYMENT, Part.WELFARE);
        Sheet sheet = sheets.find(desk.scope(), id, form, number).orElseThrow(() -> new Absent("sheet", form));
        SheetForm asked = forms.find(form, sheet.edition().name()).orElseThrow(() -> new Absent("sheet", form));
        var words = new SheetWords(t, file);
        String title = words.pick(asked.title());
        return desk.show(
                "casework/support/sheet",
                new SheetsView.Copy(
                        desk.door()
                                .band(file, SheetTab.PLACE, t)
                                .below(
                                        title,
                                        new Crumb(t.of("caseworksheet.tab"), "/persons/" + id + "/sheets"),
                                        Crumb.here(title)),
                        head(id, asked, words, t),
                        version(sheet, t),
                        words.rows(asked, sheet.answers()),
                        sheets.list(desk.scope(), id).stream()
                                .filter(other -> other.edition().form().equals(form))
                                .map(other -> version(other, t))
                                .toList(),
                        PlanDesk.done("caseworksheet", request.getParameter("done"), DONE)));
    }

    static SheetsView.Head head(UUID id, SheetForm form, SheetWords words, Texts t) {
        return new SheetsView.Head(
                "/persons/" + id + "/sheets/" + form.key(),
                words.pick(form.title()),
                words.pick(form.source().note()),
                form.source().url(),
                Moments.day(form.source().seen(), t),
                words.missing(form));
    }

    private SheetsView.Version version(Sheet sheet, Texts t) {
        Instant copied = sheet.copied();
        String who = desk.colleagues().getOrDefault(sheet.made().by(), "");
        String day = Moments.day(sheet.made().at(), t);
        return new SheetsView.Version(
                sheet.id().toString(),
                sheet.number(),
                who.isEmpty()
                        ? t.of("caseworksheet.made", sheet.number(), day)
                        : t.of("caseworksheet.made.by", sheet.number(), day, who),
                copied == null ? "" : t.of("caseworksheet.copied.on", Moments.day(copied, t)));
    }

    /** That a version was copied into the other system. */
    @PostMapping("/persons/{id}/sheets/{form}/copied")
    View copied(HttpServletRequest request, @PathVariable UUID id, @PathVariable String form) {
        desk.kept(id);
        Optional<UUID> sheet = Form.id(String.valueOf(request.getParameter("sheet")));
        String path = "/persons/" + id + "/sheets";
        return sheet.isPresent() && sheets.copied(desk.scope(), id, sheet.get())
                ? Redirect.done(path, "copied")
                : Redirect.to(path);
    }
}
