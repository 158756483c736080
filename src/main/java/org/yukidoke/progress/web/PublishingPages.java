package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
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
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Publications;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Typed;

/** Where a secretariat opens its council's figures to everybody. */
@Controller
final class PublishingPages {

    private static final int LONGEST_NOTE = 500;

    private final Plans plans;
    private final Progress progress;
    private final Publications publications;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    PublishingPages(
            Plans plans,
            Progress progress,
            Publications publications,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.plans = plans;
        this.progress = progress;
        this.publications = publications;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{key}/progress")
    View page(HttpServletRequest request, @PathVariable String key, @RequestParam @Nullable String done) {
        String words = done == null ? "" : languages.texts(request).of("progressentry.publish.done");
        return show(request, key, new Outcome(words, false, Typed.NOTHING, HttpStatus.OK));
    }

    @PostMapping("/desk/plans/{key}/progress")
    View publish(HttpServletRequest request, @PathVariable String key) {
        Scope scope = current.get();
        Plan plan = plans.get(key);
        DeskTabs.requireSecretariat(scope, plan);
        Typed form = Typed.sent(request, "_csrf");
        String note = form.value("note").strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            var fault = FieldError.of(
                    "note",
                    note.isEmpty() ? "progressentry.publish.fault.note" : "progress.fault.long",
                    Integer.toString(LONGEST_NOTE));
            return show(
                    request, key, new Outcome("", false, form.with(List.of(fault)), HttpStatus.UNPROCESSABLE_CONTENT));
        }
        if (overtaken(scope, key, form.value("shown"))) {
            return show(request, key, new Outcome("", true, form, HttpStatus.CONFLICT));
        }
        publications.publish(scope, key, note);
        return new RedirectView(PublishingView.path(key) + "?done");
    }

    /** Whether figures came in since the page was shown; then nobody has seen what would be opened. */
    private boolean overtaken(Scope scope, String key, String shown) {
        try {
            Board seen = progress.live(scope, key, Moment.frozen(Instant.parse(shown)));
            return !progress.compare(seen, progress.live(scope, key)).isEmpty();
        } catch (DateTimeException nothingShown) {
            return true;
        }
    }

    private record Outcome(String done, boolean stale, Typed form, HttpStatus status) {}

    private View show(HttpServletRequest request, String key, Outcome outcome) {
        Scope scope = current.get();
        Plan plan = plans.get(key);
        DeskTabs.requireSecretariat(scope, plan);
        Board live = progress.live(scope, key);
        Board open = progress.published(key).orElse(null);
        var of = new PublishingView.Of(
                plan,
                live,
                open,
                open == null ? List.of() : progress.compare(open, live),
                progress.listPublications(key));
        var view = PublishingView.of(of, outcome.done(), outcome.stale(), outcome.form(), languages.texts(request));
        return pages.show("progress/entry/publish", view, outcome.status());
    }
}
