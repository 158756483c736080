package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.revision.Change;
import org.yukidoke.revision.Kept;
import org.yukidoke.revision.NewItems;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Choice;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** What a draft holds, new items, and the schedule of all measures at once. */
@Controller
final class ItemListPages {

    private final PlanDrafts drafts;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    ItemListPages(PlanDrafts drafts, CurrentScope current, Pages pages, Languages languages) {
        this.drafts = drafts;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{plan}/revision/{draft}/items")
    View items(HttpServletRequest request, @PathVariable UUID draft) {
        return items(request, draft, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/items")
    View add(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID draft) {
        Scope scope = current.get();
        Typed form = Typed.sent(request, "_csrf");
        var sheet = drafts.get(scope, draft);
        var errors = new ArrayList<FieldError>();
        for (String field : List.of("kind", "chapter", "targetGroup", "name", "owners")) {
            if (form.value(field).isBlank()) {
                errors.add(FieldError.of(field, "revision.fault.missing"));
            }
        }
        if (!errors.isEmpty()) {
            return items(request, draft, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var asked = new NewItems.Asked(
                form.value("chapter"),
                form.value("targetGroup"),
                new Name(form.value("name").strip(), ""),
                form.value("owners")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        Change change = form.value("kind").equals("kpi") ? NewItems.kpi(sheet, asked) : NewItems.measure(sheet, asked);
        drafts.save(scope, draft, change, 0, form.value("reason"));
        return new RedirectView(Head.draft(plan, draft) + "/items/" + change.slot() + "?done=added");
    }

    private View items(HttpServletRequest request, UUID draft, Typed form, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var sheet = drafts.get(scope, draft);
        PlanDrafts.requireWriter(scope, sheet.draft());
        var head = Head.of(new Shown(sheet, true, t), Head.Here.ITEMS, "");
        var fields = new PartFields(sheet.plan(), t);
        var add = List.of(
                FormField.one(
                                "kind",
                                fields.label("new"),
                                List.of(
                                        new Choice("measure", t.of("revision.item.measure")),
                                        new Choice("kpi", t.of("revision.item.kpi"))))
                        .needed(),
                FormField.select("chapter", fields.label("chapter"), fields.chapters())
                        .needed(),
                FormField.select("targetGroup", fields.label("targetGroup"), fields.groups())
                        .needed(),
                FormField.line("name", fields.label("name")).needed(),
                FormField.area("owners", fields.label("owners"))
                        .helped(t.of("revision.field.lines.help"))
                        .needed(),
                FormField.line("reason", fields.label("reason")));
        return pages.show(
                "revision/items", new ItemsView(head, sheet.draft().open(), groups(sheet, head, t), add, form), status);
    }

    private static List<ItemsView.Group> groups(PlanDrafts.Sheet sheet, Head head, Texts t) {
        var words = new RevisionWords(t);
        Plan plan = sheet.plan();
        var groups = new ArrayList<ItemsView.Group>();
        groups.add(new ItemsView.Group(t.of("revision.item.front"), "", List.of(line(sheet, head, words, "front"))));
        for (Chapter chapter : plan.front().chapters()) {
            var lines = plan.measures().stream()
                    .filter(measure -> measure.chapter().equals(chapter.key()))
                    .map(measure -> line(sheet, head, words, "m." + measure.key()))
                    .toList();
            groups.add(new ItemsView.Group(
                    words.item(plan, "c." + chapter.key()), head.base() + "/items/c." + chapter.key(), lines));
        }
        groups.add(new ItemsView.Group(
                t.of("revision.compare.kpis"),
                "",
                plan.kpis().stream()
                        .map(kpi -> line(sheet, head, words, "k." + kpi.key()))
                        .toList()));
        return groups;
    }

    private static ItemsView.Line line(PlanDrafts.Sheet sheet, Head head, RevisionWords words, String item) {
        boolean added = sheet.find(item)
                .map(kept -> kept.change() instanceof Change.MeasureAdded || kept.change() instanceof Change.KpiAdded)
                .orElse(false);
        boolean changed = sheet.changes().stream()
                .anyMatch(kept -> Change.item(kept.slot()).equals(item));
        String note = sheet.plan().measures().stream()
                .filter(measure -> item.equals("m." + measure.key()))
                .findFirst()
                .map(measure -> String.join(
                        words.t().of("revision.comma"), measure.owned().owners()))
                .orElse("");
        return new ItemsView.Line(
                words.item(sheet.plan(), item),
                note,
                head.base() + "/items/" + item,
                added ? "added" : changed ? "changed" : "same");
    }

    @GetMapping("/desk/plans/{plan}/revision/{draft}/years")
    View years(HttpServletRequest request, @PathVariable UUID draft, @RequestParam @Nullable String done) {
        String words = done == null ? "" : languages.texts(request).of("revision.done.saved");
        return years(request, draft, List.of(), words);
    }

    /** Only rows that were changed are kept; a row somebody else changed meanwhile is shown again, marked. */
    @PostMapping("/desk/plans/{plan}/revision/{draft}/years")
    View saveYears(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID draft) {
        Scope scope = current.get();
        Typed form = Typed.sent(request, "_csrf");
        var sheet = drafts.get(scope, draft);
        PlanDrafts.requireWriter(scope, sheet.draft());
        var fields = new PartFields(sheet.plan(), languages.texts(request));
        var clashes = new ArrayList<String>();
        for (Measure measure : sheet.plan().measures()) {
            var was = new Change.MeasureYears(measure.key(), measure.schedule());
            Change now = ScheduleForm.read(form, was, fields.years());
            if (!now.equals(was)) {
                int seen = ItemPages.number(form.value("seen-" + measure.key()));
                if (!(drafts.save(scope, draft, now, seen, "") instanceof PlanDrafts.Saving.Done)) {
                    clashes.add(measure.key());
                }
            }
        }
        return clashes.isEmpty()
                ? new RedirectView(Head.draft(plan, draft) + "/years?done=saved")
                : years(request, draft, clashes, "");
    }

    private View years(HttpServletRequest request, UUID draft, List<String> clashes, String done) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var sheet = drafts.get(scope, draft);
        PlanDrafts.requireWriter(scope, sheet.draft());
        var fields = new PartFields(sheet.plan(), t);
        var rows = sheet.plan().measures().stream()
                .map(measure -> {
                    String name = (measure.label() + " "
                                    + t.pick(
                                            measure.title().ja(),
                                            measure.title().en()))
                            .strip();
                    return new ItemsView.YearRow(
                            name,
                            measure.key(),
                            sheet.find("m." + measure.key() + "/years")
                                    .map(Kept::version)
                                    .orElse(0),
                            clashes.contains(measure.key()) ? t.of("revision.fault.clash") : "",
                            ScheduleForm.cells(measure, name, fields));
                })
                .toList();
        return pages.show(
                "revision/years",
                new ItemsView.Years(
                        Head.of(new Shown(sheet, true, t), Head.Here.YEARS, ""),
                        sheet.draft().open(),
                        fields.years().stream().map(fields::yearWords).toList(),
                        rows,
                        done),
                clashes.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT);
    }
}
