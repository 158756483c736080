package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Document;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanDocuments;
import org.yukidoke.plan.Source;
import org.yukidoke.revision.Change;
import org.yukidoke.revision.DraftChecks;
import org.yukidoke.revision.Kept;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where the items of a draft are written, part by part. */
@Controller
final class ItemPages {

    private static final List<String> MEASURE = List.of("text", "owners", "marks", "years");
    private static final List<String> KPI = List.of("text", "target", "window", "place");

    private final PlanDrafts drafts;
    private final PlanDocuments documents;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    ItemPages(PlanDrafts drafts, PlanDocuments documents, CurrentScope current, Pages pages, Languages languages) {
        this.drafts = drafts;
        this.documents = documents;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    /** A part somebody sent that could not be kept. */
    private record Sent(String part, Typed form, @Nullable Kept theirs) {}

    @GetMapping("/desk/plans/{plan}/revision/{draft}/items/{item}")
    View item(
            HttpServletRequest request,
            @PathVariable UUID draft,
            @PathVariable String item,
            @RequestParam @Nullable String done) {
        return show(request, draft, item, null, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/items/{item}/{part}")
    View save(
            HttpServletRequest request,
            @PathVariable String plan,
            @PathVariable UUID draft,
            @PathVariable String item,
            @PathVariable String part) {
        Scope scope = current.get();
        var sheet = drafts.get(scope, draft);
        String slot = slot(item, part);
        Change was = sheet.said(slot).orElseThrow(() -> new Absent("part", slot));
        Typed form = Typed.sent(request, "_csrf");
        int seen = number(form.value("seen"));
        var parsed = PartForm.parse(form, was, new PartFields(sheet.plan(), languages.texts(request)).years());
        return switch (parsed) {
            case Parsed.Invalid<Change>(var errors) -> refused(request, draft, item, part, form.with(errors));
            case Parsed.Valid<Change>(var change) -> {
                var errors = DraftChecks.faults(sheet, change);
                yield errors.isEmpty()
                        ? after(
                                request,
                                new Target(plan, draft, item, part),
                                drafts.save(scope, draft, change, seen, form.value("reason-" + part)),
                                form)
                        : refused(request, draft, item, part, form.with(named(errors, part)));
            }
        };
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/withdraw")
    View withdraw(
            HttpServletRequest request,
            @PathVariable String plan,
            @PathVariable UUID draft,
            @RequestParam String slot,
            @RequestParam int seen) {
        drafts.withdraw(current.get(), draft, slot, seen);
        return new RedirectView(Head.draft(plan, draft) + "?done=withdrawn");
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/remove/{item}")
    View remove(
            HttpServletRequest request,
            @PathVariable String plan,
            @PathVariable UUID draft,
            @PathVariable String item) {
        Scope scope = current.get();
        Typed form = Typed.sent(request, "_csrf");
        String key = item.substring(2);
        int seen = number(form.value("seen"));
        var sheet = drafts.get(scope, draft);
        boolean own = sheet.find(item)
                .map(kept -> kept.change() instanceof Change.MeasureAdded || kept.change() instanceof Change.KpiAdded)
                .orElse(false);
        if (own) {
            // What the draft itself brought is simply not brought.
            drafts.withdraw(scope, draft, item, seen);
        } else {
            Change change = item.startsWith("m.") ? new Change.MeasureRemoved(key) : new Change.KpiRemoved(key);
            drafts.save(scope, draft, change, seen, form.value("reason-remove"));
        }
        return new RedirectView(Head.draft(plan, draft) + "?done=removed");
    }

    private static List<FieldError> named(List<FieldError> errors, String part) {
        return errors.stream()
                .map(error -> error.field().equals("reason")
                        ? new FieldError("reason-" + part, error.key(), error.arguments())
                        : error)
                .toList();
    }

    private record Target(String plan, UUID draft, String item, String part) {}

    private View after(HttpServletRequest request, Target target, PlanDrafts.Saving saving, Typed form) {
        return switch (saving) {
            case PlanDrafts.Saving.Done done ->
                new RedirectView(Head.draft(target.plan(), target.draft()) + "/items/" + target.item() + "?done="
                        + target.part());
            case PlanDrafts.Saving.Clash(Kept theirs) ->
                show(
                        request,
                        target.draft(),
                        target.item(),
                        new Sent(target.part(), clashing(form, target.part()), theirs),
                        HttpStatus.CONFLICT);
            case PlanDrafts.Saving.Closed closed ->
                show(
                        request,
                        target.draft(),
                        target.item(),
                        new Sent(
                                target.part(),
                                form.with(List.of(FieldError.of("reason-" + target.part(), "revision.fault.stage"))),
                                null),
                        HttpStatus.CONFLICT);
            case PlanDrafts.Saving.Refused(var errors) ->
                refused(request, target.draft(), target.item(), target.part(), form.with(errors));
        };
    }

    private static Typed clashing(Typed form, String part) {
        return form.with(List.of(FieldError.of("reason-" + part, "revision.fault.clash")));
    }

    private View refused(HttpServletRequest request, UUID draft, String item, String part, Typed form) {
        return show(request, draft, item, new Sent(part, form, null), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static String slot(String item, String part) {
        return item.equals("front") ? "front" : item.startsWith("c.") ? item : item + "/" + part;
    }

    static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private View show(HttpServletRequest request, UUID draft, String item, @Nullable Sent sent, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var sheet = drafts.get(scope, draft);
        PlanDrafts.requireWriter(scope, sheet.draft());
        var words = new RevisionWords(t);
        var shown = new Shown(sheet, true, t);
        var head = Head.of(shown, Head.Here.ITEMS, words.item(sheet.plan(), item));
        var parts = parts(item).stream()
                .flatMap(part ->
                        sheet.said(slot(item, part)).map(says -> part(shown, head, item, part, says, sent)).stream())
                .toList();
        if (parts.isEmpty()) {
            throw new Absent("item", item);
        }
        String done = request.getParameter("done");
        boolean open = sheet.draft().open();
        return pages.show(
                "revision/item",
                new ItemsView.Item(
                        head,
                        open,
                        open && (item.startsWith("m.") || item.startsWith("k.")),
                        wording(sheet.plan(), sheet.draft().plan(), item),
                        parts,
                        item,
                        sheet.find(item).map(Kept::version).orElse(0),
                        done == null ? "" : t.of("revision.done.saved")),
                status);
    }

    private static List<String> parts(String item) {
        return item.startsWith("m.") ? MEASURE : item.startsWith("k.") ? KPI : List.of("text");
    }

    private static ItemsView.Part part(
            Shown shown, Head head, String item, String part, Change says, @Nullable Sent sent) {
        Texts t = shown.t();
        var fields = new PartFields(shown.sheet().plan(), t);
        var kept = shown.sheet().find(slot(item, part));
        Sent mine = sent != null && sent.part().equals(part) ? sent : null;
        Kept other = mine == null ? null : mine.theirs();
        int version = other == null ? kept.map(Kept::version).orElse(0) : other.version();
        Typed typed = new Typed(fields.values(says), List.of());
        return new ItemsView.Part(
                part,
                t.of("revision.part." + PartName.of(says)),
                head.base() + "/items/" + item + "/" + part,
                version,
                kept.isPresent(),
                mine != null,
                fields.fields(says),
                other == null ? List.of() : theirs(other, fields),
                mine == null ? typed : mine.form());
    }

    private static List<ItemsView.Theirs> theirs(Kept theirs, PartFields fields) {
        Change change = theirs.change();
        if (change == null) {
            return List.of();
        }
        var values = fields.values(change);
        return fields.fields(change).stream()
                .map(field -> new ItemsView.Theirs(
                        field.label(), String.join(" / ", values.getOrDefault(field.name(), List.of()))))
                .toList();
    }

    // What the council's document says stands beside what is typed.
    private String wording(Plan plan, String key, String item) {
        Optional<Source> source = Stream.concat(
                        plan.measures().stream()
                                .filter(measure -> item.equals("m." + measure.key()))
                                .map(Measure::source),
                        plan.kpis().stream()
                                .filter(kpi -> item.equals("k." + kpi.key()))
                                .map(Kpi::source))
                .findFirst();
        var lines = new ArrayList<String>();
        documents.find(key).flatMap(document -> source.map(at -> document.wording(at.stating("")))).stream()
                .flatMap(List::stream)
                .map(Document.Paragraph::text)
                .forEach(lines::add);
        return String.join("\n", lines);
    }
}
