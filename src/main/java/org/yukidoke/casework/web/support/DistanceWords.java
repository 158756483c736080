package org.yukidoke.casework.web.support;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.casework.support.Rung;
import org.yukidoke.casework.support.Scale;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** How far somebody has come, in words and as a line. */
final class DistanceWords {

    private static final double WIDTH = 152;
    private static final double HEIGHT = 32;
    private static final double MARGIN = 4;

    private final Texts t;

    DistanceWords(Texts t) {
        this.t = t;
    }

    List<DistanceView.RungShown> rungs(List<Rung.Standing> standings) {
        var been = standings.stream().map(Rung.Standing::rung).collect(Collectors.toSet());
        return Stream.of(Rung.values())
                .map(rung -> new DistanceView.RungShown(
                        t.of(rung.text()),
                        t.of(rung.text() + ".help"),
                        !standings.isEmpty() && standings.getFirst().rung() == rung,
                        been.contains(rung)))
                .toList();
    }

    DistanceView.StandingLine standing(Rung.Standing standing) {
        return new DistanceView.StandingLine(
                Moments.day(standing.since(), t), t.of(standing.rung().text()), standing.note());
    }

    DistanceView.ScaleShown scale(Scale scale) {
        List<Scale.Reading> readings = scale.readings();
        return new DistanceView.ScaleShown(
                scale.id().toString(),
                scale.said().name(),
                scale.said().low(),
                scale.said().high(),
                readings.isEmpty()
                        ? t.of("caseworkplan.scale.unread", Moments.day(scale.chosenOn(), t))
                        : t.of(
                                "caseworkplan.scale.last",
                                readings.getLast().value(),
                                Moments.day(readings.getLast().on(), t)),
                spark(readings),
                readings.reversed().stream()
                        .map(reading -> new DistanceView.ReadingLine(
                                Moments.day(reading.on(), t),
                                reading.value(),
                                t.of(reading.by().text()),
                                reading.note()))
                        .toList());
    }

    /** Time runs as it passed: readings far apart stand far apart. */
    static DistanceView.Spark spark(List<Scale.Reading> readings) {
        if (readings.size() < 2) {
            return new DistanceView.Spark("", "", "");
        }
        LocalDate first = readings.getFirst().on();
        long days =
                Math.max(1, ChronoUnit.DAYS.between(first, readings.getLast().on()));
        String points = readings.stream()
                .map(reading -> x(first, reading, days) + "," + y(reading))
                .collect(Collectors.joining(" "));
        return new DistanceView.Spark(points, x(first, readings.getLast(), days), y(readings.getLast()));
    }

    private static String x(LocalDate first, Scale.Reading reading, long days) {
        return number(MARGIN + WIDTH * ChronoUnit.DAYS.between(first, reading.on()) / days);
    }

    private static String y(Scale.Reading reading) {
        return number(MARGIN + HEIGHT - HEIGHT * reading.value() / Scale.MOST);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
