package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.revision.Draft;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where a secretariat begins drafts of a plan and sees how far each is. */
@Controller
final class DraftPages {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WHY = 2000;

    private final PlanDrafts drafts;
    private final PlanVersions versions;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    DraftPages(PlanDrafts drafts, PlanVersions versions, CurrentScope current, Pages pages, Languages languages) {
        this.drafts = drafts;
        this.versions = versions;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{plan}/revision")
    View list(HttpServletRequest request, @PathVariable String plan) {
        return list(request, plan, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{plan}/revision")
    View begin(HttpServletRequest request, @PathVariable String plan) {
        Scope scope = current.get();
        Typed form = Typed.sent(request, "_csrf");
        var words =
                new Draft.Words(form.value("title").strip(), form.value("why").strip());
        var errors = faults(words);
        if (!errors.isEmpty()) {
            drafts.requireSecretariatOf(scope, plan);
            return list(request, plan, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Draft draft = drafts.begin(scope, plan, words);
        return new RedirectView(Head.draft(plan, draft.id()));
    }

    static List<FieldError> faults(Draft.Words words) {
        var errors = new ArrayList<FieldError>();
        if (words.title().isEmpty()) {
            errors.add(FieldError.of("title", "revision.fault.missing"));
        }
        if (words.title().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "revision.fault.long", Integer.toString(LONGEST_TITLE)));
        }
        if (words.why().length() > LONGEST_WHY) {
            errors.add(FieldError.of("why", "revision.fault.long", Integer.toString(LONGEST_WHY)));
        }
        return errors;
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/drop")
    View drop(@PathVariable String plan, @PathVariable UUID draft) {
        drafts.drop(current.get(), draft);
        return new RedirectView(Head.plan(plan));
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/rebase")
    View rebase(@PathVariable String plan, @PathVariable UUID draft) {
        var both = drafts.rebase(current.get(), draft);
        return new RedirectView(
                Head.draft(plan, draft) + "?done=" + (both.isEmpty() ? "rebased" : "rebased-" + both.size()));
    }

    /** The list again, with what was wrong with something sent to it. */
    View refused(HttpServletRequest request, String plan, Typed form) {
        return list(request, plan, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View list(HttpServletRequest request, String plan, Typed form, HttpStatus status) {
        Scope scope = current.get();
        var t = languages.texts(request);
        var edition = versions.listEditions().stream()
                .filter(known -> known.key().equals(plan))
                .findFirst();
        var all = drafts.list(scope, plan);
        String platform = edition.map(known -> known.platform())
                .or(() -> all.stream().findFirst().map(Draft::platform))
                .orElseThrow(() -> new Absent("plan", plan));
        boolean secretariat = scope.is(Role.SECRETARIAT, platform);
        if (!secretariat && !scope.is(Role.MEMBER, platform)) {
            throw new AccessDeniedException("needs the secretariat or a member of " + platform);
        }
        String over = edition.map(
                        known -> t.pick(known.name().ja(), known.name().en()))
                .orElse(plan);
        return pages.show(
                "revision/drafts",
                new DraftsView(
                        Head.ofPlan(plan, over, t),
                        all.stream().map(draft -> DraftsView.line(draft, t)).toList(),
                        secretariat,
                        edition.isPresent() ? "/plans/" + plan + "/versions" : "",
                        edition.isPresent() ? "/desk/plans/" + plan + "/grants" : "",
                        form),
                status);
    }

    /** The word a redirect brought along, in words; empty for none. */
    static String done(@Nullable String done, Texts t) {
        if (done == null) {
            return "";
        }
        return done.startsWith("rebased-")
                ? t.of("revision.done.rebased.both", done.substring("rebased-".length()))
                : t.has("revision.done." + done) ? t.of("revision.done." + done) : "";
    }
}
