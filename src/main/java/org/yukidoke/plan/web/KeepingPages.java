package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.plan.PlanKeeping;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Typed;

/** Where a secretariat keeps its plans: the official wording, and whether the public sees them. */
@Controller
final class KeepingPages {

    private final PlanKeeping keeping;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    KeepingPages(PlanKeeping keeping, CurrentScope current, Pages pages, Languages languages) {
        this.keeping = keeping;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans")
    View plans(HttpServletRequest request) {
        var scope = current.get();
        scope.require(Role.SECRETARIAT);
        return pages.show("plan/keeping/plans", KeepingView.of(keeping.list(scope), languages.texts(request)));
    }

    @GetMapping("/desk/plans/{key}")
    View plan(HttpServletRequest request, @PathVariable String key, @RequestParam @Nullable String done) {
        return show(request, key, done == null ? "" : done, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{key}/document")
    View document(HttpServletRequest request, @PathVariable String key, @RequestParam @Nullable MultipartFile document)
            throws IOException {
        String name = document == null || document.getOriginalFilename() == null ? "" : document.getOriginalFilename();
        byte[] bytes = document == null ? new byte[0] : document.getBytes();
        return switch (keeping.record(current.get(), key, name, bytes)) {
            case PlanKeeping.Recording.Done done -> to(key, "document");
            case PlanKeeping.Recording.Refused(var errors) ->
                show(request, key, "", Typed.NOTHING.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/desk/plans/{key}/publish")
    View publish(@PathVariable String key) {
        keeping.publish(current.get(), key, true);
        return to(key, "publish");
    }

    @PostMapping("/desk/plans/{key}/withdraw")
    View withdraw(@PathVariable String key) {
        keeping.publish(current.get(), key, false);
        return to(key, "withdraw");
    }

    private View show(HttpServletRequest request, String key, String done, Typed form, HttpStatus status) {
        var plan = keeping.get(current.get(), key);
        return pages.show("plan/keeping/plan", KeepingView.One.of(plan, done, form, languages.texts(request)), status);
    }

    private static View to(String key, String done) {
        return new RedirectView("/desk/plans/" + key + "?done=" + done);
    }
}
