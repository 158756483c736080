package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
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
import org.yukidoke.access.Scope;
import org.yukidoke.plan.Formula;
import org.yukidoke.plan.Reproduction;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.revision.StageRoll;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** Where the targets of the next stage are worked out, step by step, and taken into a draft by people. */
@Controller
final class StagePages {

    private static final int DIGITS = 3;

    private final StageRoll roll;
    private final PlanDrafts drafts;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    StagePages(StageRoll roll, PlanDrafts drafts, CurrentScope current, Pages pages, Languages languages) {
        this.roll = roll;
        this.drafts = drafts;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{plan}/revision/{draft}/stage")
    View stage(HttpServletRequest request, @PathVariable UUID draft, @RequestParam @Nullable String done) {
        return show(request, draft, done == null ? "" : "revision.done.taken", HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/stage")
    View take(
            HttpServletRequest request,
            @PathVariable String plan,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "") String kpi,
            @RequestParam(defaultValue = "") String mode) {
        Scope scope = current.get();
        PlanDrafts.requireWriter(scope, drafts.get(scope, draft).draft());
        var chosen = Arrays.stream(Formula.Mode.values())
                .filter(each -> PartForm.low(each).equals(mode))
                .findFirst();
        if (chosen.isEmpty() || kpi.isEmpty()) {
            return show(request, draft, "revision.fault.choice", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String reason = languages.texts(request).of("revision.stage.reason");
        return roll.take(scope, draft, kpi, chosen.get(), reason) instanceof PlanDrafts.Saving.Done
                ? new RedirectView(Head.draft(plan, draft) + "/stage?done")
                : show(request, draft, "revision.fault.clash", HttpStatus.CONFLICT);
    }

    private View show(HttpServletRequest request, UUID draft, String said, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var sheet = drafts.get(scope, draft);
        var worked =
                roll.list(scope, draft).stream().map(each -> target(each, t)).toList();
        return pages.show(
                "revision/stage",
                new StageView(
                        Head.of(new Shown(sheet, true, t), Head.Here.ROLL, ""),
                        sheet.draft().open(),
                        worked,
                        said.isEmpty() ? "" : t.of(said),
                        status == HttpStatus.OK),
                status);
    }

    private static StageView.Target target(StageRoll.Worked worked, Texts t) {
        var target = worked.target();
        String unit = target.formula().unit();
        var value = worked.kpi().target().value();
        var choices = worked.choices().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(choice -> new StageView.Choice(
                        PartForm.low(choice.getKey()),
                        t.of(
                                "revision.stage.take",
                                shown(choice.getValue(), unit, t),
                                t.of("revision.rounding." + PartForm.low(choice.getKey())))))
                .toList();
        return new StageView.Target(
                t.pick(worked.kpi().name().ja(), worked.kpi().name().en()),
                worked.kpi().key(),
                value == null
                        ? ""
                        : t.of(
                                "revision.stage.now",
                                shown(value, worked.kpi().target().unit(), t)),
                t.of(
                        "revision.stage.actual",
                        t.pick(target.from().name().ja(), target.from().name().en()),
                        shown(target.actual(), unit, t)),
                steps(target.result(), t),
                choices);
    }

    private static List<StageView.Step> steps(Reproduction result, Texts t) {
        return result.steps().stream()
                .map(step -> new StageView.Step(
                        step.step().name(),
                        step.step().expression(),
                        shown(step.exact(), step.step().unit(), t),
                        shown(step.rounded(), step.step().unit(), t)))
                .toList();
    }

    private static String shown(BigDecimal figure, String unit, Texts t) {
        BigDecimal plain = figure.scale() > DIGITS ? figure.setScale(DIGITS, RoundingMode.HALF_UP) : figure;
        return t.of("revision.stage.figure", plain.stripTrailingZeros().toPlainString(), unit);
    }
}
