package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.progress.Progress;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** The board of a plan: what is published for everybody, what is known now for the council's own people. */
@Controller
final class BoardPages {

    private final Viewing viewing;
    private final Progress progress;
    private final Pages pages;
    private final Languages languages;

    BoardPages(Viewing viewing, Progress progress, Pages pages, Languages languages) {
        this.viewing = viewing;
        this.progress = progress;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans/{plan}/progress")
    View board(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String sort,
            HttpServletRequest request) {
        var seen = viewing.of(plan, asOf);
        var order = BoardRules.Order.find(sort);
        var way = new BoardPage.Way(as.equals("table") || order.isPresent(), order.orElse(null));
        var page = new BoardPage(seen, progress.listPublications(plan), languages.texts(request));
        return pages.show("progress/board", page.view(way));
    }
}
