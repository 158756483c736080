package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Publication;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** One figure of a plan, explained down to its entries. */
@Controller
final class FigurePages {

    private final Viewing viewing;
    private final Progress progress;
    private final Pages pages;
    private final Languages languages;

    FigurePages(Viewing viewing, Progress progress, Pages pages, Languages languages) {
        this.viewing = viewing;
        this.progress = progress;
        this.pages = pages;
        this.languages = languages;
    }

    /** {@code indicator} is a key inside the plan, such as {@code k.1} or {@code g.total}. */
    @GetMapping("/plans/{plan}/progress/{indicator}")
    View figure(
            @PathVariable String plan,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String asOf,
            HttpServletRequest request) {
        var seen = viewing.of(plan, asOf);
        var t = languages.texts(request);
        var known = Indicator.find(seen.plan(), indicator)
                .orElseThrow(() -> new Absent("indicator", plan + " " + indicator));
        var publications = progress.listPublications(plan);
        var moment = new BoardPage(seen, publications, t).moment("/" + known.key());
        var page = new FigurePage(seen, moment, t);
        Board board = seen.board();
        if (board == null) {
            return pages.show("progress/figure", page.closed(known));
        }
        var earlier = earlier(seen, publications)
                .flatMap(before -> before.find(known.id())
                        .map(then -> new FigurePage.Earlier(before, then, progress.history(before, known))));
        return pages.show(
                "progress/figure",
                page.view(new FigurePage.Known(
                        board, board.get(known.id()), progress.history(board, known), earlier.orElse(null))));
    }

    /** What the public saw before: for the council the newest publication, for the public the one before that. */
    private Optional<Board> earlier(Viewing.Seen seen, List<Publication> publications) {
        Board board = seen.board();
        Publication shown = board == null ? null : board.publication();
        return publications.stream()
                .filter(publication -> shown == null || publication.at().isBefore(shown.at()))
                .filter(publication -> board != null
                        && publication.at().isBefore(board.moment().known()))
                .findFirst()
                .flatMap(publication -> progress.published(seen.plan().key(), Moment.asOf(publication.at())));
    }
}
