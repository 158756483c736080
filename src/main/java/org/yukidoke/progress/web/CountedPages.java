package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.progress.OwnCounts;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Typed;

/** Figures a body's own records come to: what they stand on, and the way to propose one of them as its figure. */
@Controller
final class CountedPages {

    private final CountedDesk desk;
    private final OwnCounts counts;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    CountedPages(CountedDesk desk, OwnCounts counts, CurrentScope current, Pages pages, Languages languages) {
        this.desk = desk;
        this.counts = counts;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{key}/counted")
    View show(HttpServletRequest request, @PathVariable String key) {
        var asked = desk.asked(current.get(), key, Typed.sent(request));
        return show(request, asked, "", asked.at().refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** Puts the number into the field as something typed and not recorded: the body looks at it and records it, or not. */
    @PostMapping("/desk/plans/{key}/counted")
    View take(HttpServletRequest request, @PathVariable String key) {
        Typed form = Typed.sent(request, "_csrf");
        var scope = current.get();
        var asked = desk.asked(scope, key, form);
        if (asked.at().refused()) {
            return show(request, asked, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String typed = desk.typed(scope, asked);
        if (!typed.isEmpty() && !typed.equals(form.value("over"))) {
            return show(request, asked, typed, HttpStatus.CONFLICT);
        }
        OwnCount count = asked.answer().count();
        if (count == null) {
            return show(request, asked, typed, HttpStatus.CONFLICT);
        }
        var words = new CountedWords(languages.texts(request));
        return counts.take(scope, key, count, words.wording(asked, count))
                .flatMap(file -> desk.put(scope, asked, file, words.source(count)))
                .<View>map(RedirectView::new)
                .orElseGet(() -> show(request, asked, typed, HttpStatus.CONFLICT));
    }

    private View show(HttpServletRequest request, CountedDesk.Asked asked, String typed, HttpStatus status) {
        var words = new CountedWords(languages.texts(request));
        return pages.show(
                "progress/entry/counted", CountedView.of(asked, desk.then(current.get(), asked), typed, words), status);
    }
}
