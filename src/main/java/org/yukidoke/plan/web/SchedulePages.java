package org.yukidoke.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;

/** The 工程表 as a page and as a workbook for people. */
@Controller
final class SchedulePages {

    private final Plans plans;
    private final StandingsKnown standings;
    private final Pages pages;
    private final Languages languages;

    SchedulePages(Plans plans, StandingsKnown standings, Pages pages, Languages languages) {
        this.plans = plans;
        this.standings = standings;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans/{plan}/schedule")
    View schedule(@PathVariable String plan, HttpServletRequest request) {
        var in = plans.get(plan);
        var t = languages.texts(request);
        return pages.show("plan/board/schedule", ScheduleView.of(in, standings.of(in, t), t));
    }

    @GetMapping("/plans/{plan}/schedule.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String plan, HttpServletRequest request) {
        var in = plans.get(plan);
        var t = languages.texts(request);
        var name = ContentDisposition.attachment()
                .filename(t.of("planboard.schedule.file", in.key()) + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(WORKBOOK)
                .body(ScheduleWorkbook.of(in, t));
    }

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}
