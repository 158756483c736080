package org.yukidoke.casework.web.support;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.casework.support.Rung;
import org.yukidoke.casework.support.Scale;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** How far somebody has come, in words and as a line. */
final class DistanceWords {

    private static final double WIDTH = 152;
    private static final double HEIGHT = 32;
    private static final double MARGIN = 4;

    /** Numbers that are read one after the other; the table has all of them. */
    private static final int TREND = 12;

    private final Texts t;

    DistanceWords(Texts t) {
        this.t = t;
    }

    List<DistanceView.RungShown> rungs(List<Rung.Written> standings) {
        var been = standings.stream().map(one -> one.standing().rung()).collect(Collectors.toSet());
        return Stream.of(Rung.values())
                .map(rung -> new DistanceView.RungShown(
                        t.of(rung.text()),
                        t.of(rung.text() + ".help"),
                        !standings.isEmpty() && standings.getFirst().standing().rung() == rung,
                        been.contains(rung)))
                .toList();
    }

    DistanceView.StandingLine standing(Rung.Written written) {
        Rung.Standing standing = written.standing();
        return new DistanceView.StandingLine(
                written.id().toString(),
                Moments.day(standing.since(), t),
                t.of(standing.rung().text()),
                standing.note());
    }

    /** @param form word of the form that takes a reading of it */
    DistanceView.ScaleShown scale(Scale scale, String form) {
        List<Scale.Reading> readings =
                scale.readings().stream().map(Scale.Written::reading).toList();
        return new DistanceView.ScaleShown(
                scale.id().toString(),
                form,
                scale.said().name(),
                scale.said().low(),
                scale.said().high(),
                last(scale, readings),
                trend(own(readings)),
                spark(readings),
                scale.readings().reversed().stream().map(this::reading).toList());
    }

    private DistanceView.ReadingLine reading(Scale.Written written) {
        Scale.Reading reading = written.reading();
        return new DistanceView.ReadingLine(
                written.id().toString(),
                Moments.day(reading.on(), t),
                reading.value(),
                t.of(reading.by().text()),
                reading.note());
    }

    // Of one day the person's own word is told.
    private String last(Scale scale, List<Scale.Reading> readings) {
        if (readings.isEmpty()) {
            return t.of("caseworkplan.scale.unread", Moments.day(scale.chosenOn(), t));
        }
        LocalDate day = readings.getLast().on();
        Scale.Reading newest = readings.stream()
                .filter(reading -> reading.on().equals(day))
                .findFirst()
                .orElseThrow();
        return t.of(
                "caseworkplan.scale.last",
                newest.value(),
                Moments.day(day, t),
                t.of(newest.by().text()));
    }

    private String trend(List<Scale.Reading> own) {
        if (own.size() < 2) {
            return "";
        }
        String numbers = own.subList(Math.max(0, own.size() - TREND), own.size()).stream()
                .map(reading -> Integer.toString(reading.value()))
                .collect(Collectors.joining(" → "));
        return t.of("caseworkplan.scale.trend", own.size() > TREND ? "… → " + numbers : numbers);
    }

    /** What the person said, alone or with us, one a day. */
    private static List<Scale.Reading> own(List<Scale.Reading> readings) {
        List<Scale.Reading> own = new ArrayList<>();
        readings.stream()
                .filter(reading -> reading.by() != Scale.By.US)
                .filter(reading -> own.isEmpty() || !own.getLast().on().equals(reading.on()))
                .forEach(own::add);
        return own;
    }

    /** Time runs as it passed: readings far apart stand far apart. */
    static DistanceView.Spark spark(List<Scale.Reading> readings) {
        if (readings.isEmpty()) {
            return new DistanceView.Spark("", List.of());
        }
        LocalDate first = readings.getFirst().on();
        long days =
                Math.max(1, ChronoUnit.DAYS.between(first, readings.getLast().on()));
        List<Scale.Reading> own = own(readings);
        Predicate<Scale.Reading> last = reading -> reading.equals(own.getLast());
        List<DistanceView.Dot> dots = new ArrayList<>();
        readings.stream()
                .filter(reading -> reading.by() == Scale.By.US)
                .map(reading -> new DistanceView.Dot(x(first, reading, days), y(reading), "spark-ours"))
                .forEach(dots::add);
        own.stream()
                .map(reading -> new DistanceView.Dot(
                        x(first, reading, days), y(reading), last.test(reading) ? "spark-last" : "spark-own"))
                .forEach(dots::add);
        String points = own.size() < 2
                ? ""
                : own.stream()
                        .map(reading -> x(first, reading, days) + "," + y(reading))
                        .collect(Collectors.joining(" "));
        return new DistanceView.Spark(points, dots);
    }

    /** What was typed for a scale that takes it no more, so that nothing of it is lost. */
    String kept(Typed form) {
        String head = Stream.of(
                        form.value("value"),
                        form.value("on"),
                        Scale.By.find(form.value("by"))
                                .map(by -> t.of(by.text()))
                                .orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(t.of("caseworkplan.scale.kept.between")));
        return Stream.of(head, form.value("note"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
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
