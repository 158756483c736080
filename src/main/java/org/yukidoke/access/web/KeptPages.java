package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.KeptBrowser;
import org.yukidoke.access.KeptForms;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;

/** Forms sent while the session was locked or over, offered again to whoever wrote them. */
@Controller
final class KeptPages {

    private final KeptForms kept;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    KeptPages(KeptForms kept, CurrentScope current, Pages pages, Languages languages) {
        this.kept = kept;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/kept")
    View list(HttpServletRequest request) {
        var forms = kept.list(current.get(), KeptBrowser.of(request));
        return pages.show("access/kept", KeptView.of(forms, languages.texts(request)));
    }

    /** Lets the browser send the same form once more, to where it was meant for: the status keeps method and body. */
    @PostMapping("/kept/{id}/send")
    View send(HttpServletRequest request, @PathVariable UUID id) {
        return kept.take(current.get(), KeptBrowser.of(request), id)
                .map(form -> Redirect.again(form.address()))
                .orElseGet(() -> Redirect.to("/kept"));
    }

    @PostMapping("/kept/{id}/discard")
    View discard(HttpServletRequest request, @PathVariable UUID id) {
        kept.take(current.get(), KeptBrowser.of(request), id);
        return Redirect.to("/kept");
    }
}
