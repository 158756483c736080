package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.revision.Adoption;
import org.yukidoke.revision.Change;
import org.yukidoke.revision.Draft;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.revision.StaleTexts;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Attempt;
import org.yukidoke.workflow.Standing;

/** One draft, and the way it goes into force. */
@Controller
final class WayPages {

    private final PlanDrafts drafts;
    private final Adoption adoption;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    WayPages(
            PlanDrafts drafts, Adoption adoption, CurrentScope current, Pages pages, Languages languages, Clock clock) {
        this.drafts = drafts;
        this.adoption = adoption;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/desk/plans/{plan}/revision/{draft}")
    View draft(
            HttpServletRequest request,
            @PathVariable String plan,
            @PathVariable UUID draft,
            @RequestParam @Nullable String done) {
        String today = LocalDate.ofInstant(clock.instant(), PlanDrafts.JAPAN).toString();
        var form = Typed.known(Map.of("adopted", today, "inForce", today));
        return show(request, draft, form, HttpStatus.OK, DraftPages.done(done, languages.texts(request)));
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/submit")
    View submit(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID draft) {
        Scope scope = current.get();
        Typed form = Typed.sent(request, "_csrf");
        var errors = new ArrayList<FieldError>();
        LocalDate adopted = day(form, "adopted", errors);
        LocalDate inForce = day(form, "inForce", errors);
        if (inForce.isBefore(adopted)) {
            errors.add(FieldError.of("inForce", "revision.fault.order"));
        }
        if (inForce.isBefore(LocalDate.ofInstant(clock.instant(), PlanDrafts.JAPAN))) {
            errors.add(FieldError.of("inForce", "revision.fault.past"));
        }
        return errors.isEmpty()
                ? after(request, plan, draft, adoption.submit(scope, draft, new Draft.Days(adopted, inForce)), form)
                : show(request, draft, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT, "");
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/accept")
    View accept(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID draft) {
        return after(request, plan, draft, adoption.accept(current.get(), draft), Typed.NOTHING);
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/return")
    View giveBack(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID draft) {
        Typed form = Typed.sent(request, "_csrf");
        var because = new Approvals.Because(form.value("reason"), form.value("text"));
        return after(request, plan, draft, adoption.giveBack(current.get(), draft, because), form);
    }

    private static LocalDate day(Typed form, String field, List<FieldError> errors) {
        return DayText.find(form.value(field)).orElseGet(() -> {
            errors.add(FieldError.of(field, "revision.fault.day"));
            return LocalDate.MAX;
        });
    }

    private View after(HttpServletRequest request, String plan, UUID draft, Adoption.Step step, Typed form) {
        String to = Head.draft(plan, draft);
        return switch (step) {
            case Adoption.Step.Submitted submitted -> new RedirectView(to + "?done=submitted");
            case Adoption.Step.Adopted adopted -> new RedirectView(to + "?done=adopted");
            case Adoption.Step.Returned returned -> new RedirectView(to + "?done=returned");
            case Adoption.Step.Faulty faulty -> refused(request, draft, form, "revision.fault.faulty");
            case Adoption.Step.Empty empty -> refused(request, draft, form, "revision.fault.empty");
            case Adoption.Step.Overtaken overtaken -> refused(request, draft, form, "revision.fault.overtaken");
            case Adoption.Step.Refused(Attempt attempt) ->
                switch (attempt) {
                    case Attempt.Done finished -> new RedirectView(to);
                    case Attempt.NotNow notNow -> refused(request, draft, form, "revision.fault.stage");
                    case Attempt.SamePerson same -> refused(request, draft, form, "revision.fault.same");
                    case Attempt.Maker maker -> refused(request, draft, form, "revision.fault.same");
                    case Attempt.Changed changed -> refused(request, draft, form, "revision.fault.changed");
                    case Attempt.Refused(var errors) ->
                        show(request, draft, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT, "");
                };
        };
    }

    private View refused(HttpServletRequest request, UUID draft, Typed form, String key) {
        return show(request, draft, form.with(List.of(FieldError.of("way", key))), HttpStatus.CONFLICT, "");
    }

    private View show(HttpServletRequest request, UUID id, Typed form, HttpStatus status, String done) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var sheet = drafts.get(scope, id);
        Draft draft = sheet.draft();
        boolean secretariat = scope.is(Role.SECRETARIAT, draft.platform());
        var shown = new Shown(sheet, secretariat, t);
        var head = Head.of(shown, Head.Here.DRAFT, "");
        var words = new RevisionWords(t);
        var newer = sheet.newer();
        var view = new DraftView(
                head,
                draft.words().title(),
                draft.words().why(),
                words.stage(draft.stage()),
                RevisionWords.tone(draft.stage()),
                secretariat && draft.open(),
                secretariat,
                newer == null ? "" : t.of("revision.newer", Integer.toString(newer.number()), newer.note()),
                DraftView.changes(sheet, head.base(), t),
                DraftView.faults(sheet, head.base(), t),
                sheet.lost().stream()
                        .map(change -> words.item(sheet.base(), Change.item(change.slot())))
                        .toList(),
                stale(sheet, head.base(), words),
                way(scope, sheet, secretariat),
                adoption.reasons(scope).stream()
                        .map(reason -> new Choice(reason.code(), t.pick(reason.ja(), reason.en())))
                        .toList(),
                form,
                done);
        return pages.show("revision/draft", view, status);
    }

    private List<DraftView.Stale> stale(PlanDrafts.Sheet sheet, String base, RevisionWords words) {
        return StaleTexts.of(sheet.plan(), LocalDate.ofInstant(clock.instant(), PlanDrafts.JAPAN)).stream()
                .map(stale -> new DraftView.Stale(
                        words.item(sheet.plan(), "m." + stale.measure()),
                        base + "/items/m." + stale.measure(),
                        stale.printed()))
                .toList();
    }

    private DraftView.Way way(Scope scope, PlanDrafts.Sheet sheet, boolean secretariat) {
        Draft draft = sheet.draft();
        boolean ready = sheet.faults().isEmpty() && sheet.lost().isEmpty() && sheet.newer() == null;
        if (!secretariat) {
            return new DraftView.Way(ready, false, false, "", "");
        }
        var standing = adoption.standing(scope, draft.id());
        boolean mine = standing instanceof Standing.Submitted submitted
                && scope.id()
                        .map(me -> me.equals(submitted.submit().by().account()))
                        .orElse(false);
        String said = standing instanceof Standing.Making making && making.back() != null
                ? making.back().text()
                : "";
        boolean deciding = draft.stage() instanceof Draft.Stage.Deciding;
        String version = draft.stage() instanceof Draft.Stage.Adopted ? "/plans/" + draft.plan() + "/versions" : "";
        return new DraftView.Way(ready, deciding, mine, said, version);
    }
}
