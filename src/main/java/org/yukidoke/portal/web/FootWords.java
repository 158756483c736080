package org.yukidoke.portal.web;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Japan;
import org.yukidoke.portal.NightLine;
import org.yukidoke.portal.NightLines;
import org.yukidoke.web.FootLines;
import org.yukidoke.web.Texts;

/** The lines at the foot of every public page, in words. */
@Component
final class FootWords implements FootLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final NightLines lines;
    private final Clock clock;

    FootWords(NightLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public List<FootLines.Line> lines(Texts t) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), Japan.ZONE);
        return lines.list().stream().map(line -> words(line, now, t)).toList();
    }

    private static FootLines.Line words(NightLine line, LocalTime now, Texts t) {
        return new FootLines.Line(
                t.pick(line.nameJa(), line.nameEn()),
                line.number(),
                WindowWords.telephone(line.number()),
                t.pick(line.saidJa(), line.saidEn()),
                state(line.hours(), now, t),
                line.emergency() || line.checkedOn() != null ? "" : t.of("portal.lines.unchecked"));
    }

    private static String state(NightLine.Hours hours, LocalTime now, Texts t) {
        return switch (hours) {
            case NightLine.Hours.DayAndNight _ -> t.of("portal.lines.always");
            case NightLine.Hours.Daily(LocalTime opens, LocalTime closes) ->
                t.of(
                        new NightLine.Hours.Daily(opens, closes).at(now) ? "portal.lines.open" : "portal.lines.closed",
                        TIME.format(opens),
                        TIME.format(closes));
            case NightLine.Hours.Unknown _ -> t.of("portal.lines.unknown");
        };
    }
}
