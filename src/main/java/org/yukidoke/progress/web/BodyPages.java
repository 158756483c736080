package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Progress;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** What a body owes and has reported. */
@Controller
final class BodyPages {

    private final Viewing viewing;
    private final Progress progress;
    private final Pages pages;
    private final Languages languages;

    BodyPages(Viewing viewing, Progress progress, Pages pages, Languages languages) {
        this.viewing = viewing;
        this.progress = progress;
        this.pages = pages;
        this.languages = languages;
    }

    /** {@code organisation} is a key of the directory, such as {@code tochigi.labour-bureau}. */
    @GetMapping("/plans/{plan}/progress/organisations/{organisation}")
    View body(
            @PathVariable String plan,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String asOf,
            HttpServletRequest request) {
        var seen = viewing.of(plan, asOf);
        if (!seen.bodies().containsKey(organisation)) {
            throw new Absent("organisation", plan + " " + organisation);
        }
        var t = languages.texts(request);
        var moment = new BoardPage(seen, progress.listPublications(plan), t).moment("/organisations/" + organisation);
        var page = new BodyPage(seen, moment, t);
        Board board = seen.board();
        if (board == null) {
            return pages.show("progress/body", page.closed(organisation));
        }
        var entries = progress.standing(board).stream()
                .filter(entry -> entry.cell().reporter().equals(organisation))
                .toList();
        return pages.show(
                "progress/body",
                page.view(new BodyPage.Known(
                        board, organisation, seen.charges(organisation), progress.owed(board, organisation), entries)));
    }
}
