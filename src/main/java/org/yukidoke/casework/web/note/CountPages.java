package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.casework.note.ContactCounts;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** How many contacts a body had, by way, topic and month. */
@Controller
final class CountPages {

    private final NoteDesk desk;
    private final ContactCounts counts;
    private final Clock clock;

    CountPages(NoteDesk desk, ContactCounts counts, Clock clock) {
        this.desk = desk;
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/casework/counts")
    View show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Texts t = desk.texts(request);
        YearMonth last = month(to, YearMonth.from(Japan.day(clock.instant())));
        YearMonth first = month(from, last.minusMonths(5));
        YearMonth begin = first.isAfter(last) ? last : first;
        return desk.show(
                "counts",
                CountsView.of(
                        counts.count(desk.scope(), begin, last),
                        Typed.known(Map.of("from", begin.toString(), "to", last.toString())),
                        t));
    }

    private static YearMonth month(String typed, YearMonth otherwise) {
        try {
            YearMonth month = typed.isBlank() ? otherwise : YearMonth.parse(typed.strip());
            return DayText.meant(month.atDay(1)) ? month : otherwise;
        } catch (DateTimeException nonsense) {
            return otherwise;
        }
    }
}
