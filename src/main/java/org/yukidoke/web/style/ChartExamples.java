package org.yukidoke.web.style;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.chart.Drawing;
import org.yukidoke.chart.Fan;
import org.yukidoke.chart.Height;
import org.yukidoke.chart.Level;
import org.yukidoke.chart.Paper;
import org.yukidoke.chart.Point;
import org.yukidoke.chart.Shape;
import org.yukidoke.chart.Stretch;
import org.yukidoke.chart.Track;
import org.yukidoke.chart.Years;
import org.yukidoke.web.Texts;

/** Pictures of made-up figures, one for every case a real one may come to. */
record ChartExamples(Texts t) {

    private static final double TARGET = 4200;

    /** Every picture of the same height stands for the same share of its target. */
    private static final Height SHARED = Height.upTo(TARGET * 1.5);

    List<StyleView.Example> small() {
        return List.of(
                example("steady", track(3, new double[] {1200, 1420}, fan(3820, 3930, 4260)), SHARED),
                example("behind", track(3, new double[] {600}, fan(1800, 1800, 1800)), SHARED),
                example("above", track(3, new double[] {4000, 3900}, null), SHARED),
                example("gap", gap(), SHARED),
                example("years", years(fan(980, 1130, 1290)), Height.upTo(1500)),
                example(
                        "none",
                        new Track(stretches(3), List.of(), path(3), List.of(), level(TARGET), null, head("")),
                        SHARED));
    }

    List<StyleView.Example> large() {
        return List.of(
                example("large", large(3), Height.OWN),
                example("months", months(), Height.OWN),
                example("large-years", years(fan(980, 1130, 1290)), Height.OWN));
    }

    private StyleView.Example example(String key, Track track, Height height) {
        return example(
                key, track.draw(Paper.LARGE, height, this::figure), track.draw(Paper.SMALL, height, this::figure));
    }

    private StyleView.Example example(String key, Years years, Height height) {
        return example(
                key, years.draw(Paper.LARGE, height, this::figure), years.draw(Paper.SMALL, height, this::figure));
    }

    private StyleView.Example example(String key, Drawing large, Drawing small) {
        return new StyleView.Example(
                "chart-" + key, t.of("style.chart." + key), t.of("style.chart." + key + ".text"), large, small);
    }

    private Track track(int years, double[] sums, @Nullable Fan fan) {
        double all = 0;
        var steps = new ArrayList<Track.Step>();
        for (int at = 0; at < sums.length; at++) {
            steps.add(new Track.Step(12.0 * at, 12.0 * at + 12, all, all + sums[at]));
            all += sums[at];
        }
        return new Track(stretches(years), steps, path(years), List.of(), level(TARGET), fan, head(figure(all)));
    }

    private Track large(int years) {
        return track(years, new double[] {1200, 1420}, fan(3820, 3930, 4260));
    }

    /** The second year was never reported, so the line breaks off and goes on where the total is known again. */
    private Track gap() {
        var steps = List.of(new Track.Step(0, 12, 0, 900), new Track.Step(24, 30, 2000, 2600));
        return new Track(stretches(3), steps, path(3), List.of(), level(TARGET), null, head(figure(2600)));
    }

    /** One year by months, held against the year before. */
    private Track months() {
        var steps = new ArrayList<Track.Step>();
        var before = new ArrayList<Point>(List.of(new Point(0, 0)));
        double now = 0;
        double then = 0;
        for (int month = 0; month < 12; month++) {
            then += 60 + 90 * (month % 4);
            before.add(new Point(month + 1, then));
            if (month < 7) {
                double sum = 90 + 80 * (month % 3);
                steps.add(new Track.Step(month, month + 1, now, now + sum));
                now += sum;
            }
        }
        var quarters = Stream.of(0, 3, 6, 9)
                .map(from -> new Stretch(from, from + 3, t.of("style.chart.month", (from + 3) % 12 + 1)))
                .toList();
        return new Track(
                quarters,
                steps,
                List.of(new Point(0, 0), new Point(12, 2400)),
                before,
                level(2400),
                new Fan(12, 1900, 2050, 2300, t.of("style.chart.landing", figure(2050))),
                new Track.Head(Shape.RING, figure(now)));
    }

    private Years years(Fan fan) {
        return new Years(
                List.of(
                        new Years.Year(t.of("style.chart.year", 2), stated(1010, null)),
                        new Years.Year(t.of("style.chart.year", 3), new Years.Amount.Missing(Shape.DASH)),
                        new Years.Year(t.of("style.chart.year", 4), stated(0, null)),
                        new Years.Year(t.of("style.chart.year", 5), stated(640, fan))),
                level(1000));
    }

    private Years.Amount stated(double value, @Nullable Fan fan) {
        return new Years.Amount.Stated(value, figure(value), fan);
    }

    private Fan fan(double low, double point, double high) {
        return new Fan(36, low, point, high, t.of("style.chart.landing", figure(point)));
    }

    private Level level(double target) {
        return new Level(target, t.of("style.chart.target.name"), t.of("style.chart.target", figure(target)));
    }

    private static Track.Head head(String label) {
        return new Track.Head(Shape.DISC, label);
    }

    private static List<Point> path(int years) {
        return List.of(new Point(0, 0), new Point(12.0 * years, TARGET));
    }

    private List<Stretch> stretches(int years) {
        return Stream.iterate(0, year -> year < years, year -> year + 1)
                .map(year -> new Stretch(12.0 * year, 12.0 * year + 12, t.of("style.chart.year", year + 2)))
                .toList();
    }

    private String figure(double value) {
        return NumberFormat.getIntegerInstance(Locale.JAPAN).format(Math.round(value));
    }
}
