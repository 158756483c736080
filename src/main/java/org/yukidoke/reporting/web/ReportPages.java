package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;

/** Where a body types its report, and its council accepts it. */
@Controller
final class ReportPages {

    private final ReportDesk desk;
    private final ReportAnswers answers;
    private final CurrentScope current;

    ReportPages(ReportDesk desk, ReportAnswers answers, CurrentScope current) {
        this.desk = desk;
        this.answers = answers;
        this.current = current;
    }

    @GetMapping("/desk/reports/{ask}")
    View page(HttpServletRequest request, @PathVariable UUID ask) {
        return answers.show(request, place(ask), ReportDesk.Ended.done(""));
    }

    @PostMapping("/desk/reports/{ask}")
    View send(HttpServletRequest request, @PathVariable UUID ask) {
        return answers.after(request, place(ask), desk.send(request, place(ask)));
    }

    /** Keeps what is typed while it is typed; answers with what colleagues typed meanwhile. */
    @PostMapping("/desk/reports/{ask}/cells")
    ResponseEntity<ReportAnswers.Cells> keep(HttpServletRequest request, @PathVariable UUID ask) {
        return answers.keep(request, place(ask));
    }

    /** What colleagues typed since a version. */
    @GetMapping("/desk/reports/{ask}/cells")
    ResponseEntity<ReportAnswers.Cells> since(
            HttpServletRequest request, @PathVariable UUID ask, @RequestParam(defaultValue = "0") long since) {
        return answers.since(request, place(ask), since);
    }

    private ReportDesk.Place place(UUID ask) {
        return new ReportDesk.Place(current.get(), ask, "/desk/reports/" + ask);
    }
}
