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
import org.yukidoke.access.CurrentSeat;
import org.yukidoke.access.SeatDoor;
import org.yukidoke.reporting.Ask;

/** The same form for somebody without an account, who came by a link and sees nothing else. */
@Controller
final class SeatReportPages implements SeatDoor {

    private final ReportDesk desk;
    private final ReportAnswers answers;
    private final CurrentSeat current;

    SeatReportPages(ReportDesk desk, ReportAnswers answers, CurrentSeat current) {
        this.desk = desk;
        this.answers = answers;
        this.current = current;
    }

    @Override
    public String kind() {
        return Ask.MATTER;
    }

    @Override
    public String href(UUID matter) {
        return "/seat/reports/" + matter;
    }

    @GetMapping("/seat/reports/{ask}")
    View page(HttpServletRequest request, @PathVariable UUID ask) {
        return answers.show(request, place(request, ask), ReportDesk.Ended.done(""));
    }

    @PostMapping("/seat/reports/{ask}")
    View send(HttpServletRequest request, @PathVariable UUID ask) {
        var place = place(request, ask);
        return answers.after(request, place, desk.send(request, place));
    }

    @PostMapping("/seat/reports/{ask}/cells")
    ResponseEntity<ReportAnswers.Cells> keep(HttpServletRequest request, @PathVariable UUID ask) {
        return answers.keep(request, place(request, ask));
    }

    @GetMapping("/seat/reports/{ask}/cells")
    ResponseEntity<ReportAnswers.Cells> since(
            HttpServletRequest request, @PathVariable UUID ask, @RequestParam(defaultValue = "0") long since) {
        return answers.since(request, place(request, ask), since);
    }

    private ReportDesk.Place place(HttpServletRequest request, UUID ask) {
        return new ReportDesk.Place(current.get(request, Ask.MATTER).scope(), ask, href(ask));
    }
}
