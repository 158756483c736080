package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.yukidoke.access.Scope;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Importing;
import org.yukidoke.progress.Recording;
import org.yukidoke.progress.Reporters;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** Where a secretariat takes over figures from a table: first it sees what that would change. */
@Controller
final class ImportPages {

    private final Importing importing;
    private final Plans plans;
    private final Reporters reporters;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    ImportPages(
            Importing importing,
            Plans plans,
            Reporters reporters,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.importing = importing;
        this.plans = plans;
        this.reporters = reporters;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{key}/actuals/import")
    View form(HttpServletRequest request, @PathVariable String key, @RequestParam @Nullable String done) {
        Scope scope = current.get();
        DeskTabs.requireSecretariat(scope, plans.get(key));
        return show(request, key, done == null ? "" : done, new Importing.Preview.Ready("", List.of()));
    }

    @PostMapping("/desk/plans/{key}/actuals/import")
    View send(
            HttpServletRequest request,
            @PathVariable String key,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        Scope scope = current.get();
        boolean confirmed = !text.isEmpty();
        byte[] bytes = confirmed ? text.getBytes(StandardCharsets.UTF_8) : file == null ? new byte[0] : file.getBytes();
        var preview = importing.preview(scope, key, bytes);
        if (!confirmed || !(preview instanceof Importing.Preview.Ready(var same, var rows))) {
            return show(request, key, "", preview);
        }
        return switch (importing.take(scope, key, rows)) {
            case Recording.Done(var entries, int added, var at) ->
                new RedirectView(ImportView.path(key) + "?done=" + added);
            case Recording.Refused(var errors) -> show(request, key, "", new Importing.Preview.Faulty(errors));
            case Recording.Overtaken(var clashes) -> show(request, key, "", importing.preview(scope, key, bytes));
        };
    }

    private View show(HttpServletRequest request, String key, String done, Importing.Preview preview) {
        var plan = plans.get(key);
        var t = languages.texts(request);
        boolean refused = preview instanceof Importing.Preview.Faulty;
        return pages.show(
                "progress/entry/import",
                ImportView.of(new ImportView.Of(plan, reporters.list(plan), done), preview, t),
                refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
