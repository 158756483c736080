package org.yukidoke.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yukidoke.chart.Drawing.Line;

/** Whatever the figures are, the picture lies on its paper and says nothing they do not say. */
class ChartTest {

    private static final int MANY = 300;

    static Stream<Made> tracks() {
        return LongStream.range(0, MANY).mapToObj(Made::of);
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void everythingLiesOnThePaper(Made made) {
        for (Drawing drawing : made.drawings()) {
            var paper = new Box(-0.1, -0.1, drawing.width() + 0.1, drawing.height() + 0.1);
            drawing.lines()
                    .forEach(line -> line.through()
                            .forEach(point -> assertThat(paper.holds(Box.around(point, 0)))
                                    .as("%s at %s", line.role(), point)
                                    .isTrue()));
            drawing.areas()
                    .forEach(area -> assertThat(area.around()).allMatch(point -> paper.holds(Box.around(point, 0))));
            drawing.bars().forEach(bar -> assertThat(paper.holds(bar.box())).isTrue());
            drawing.labels()
                    .forEach(label -> assertThat(paper.holds(label.box()))
                            .as(label.text())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void aSumNeverFallsAndNeverGoesBack(Made made) {
        for (Drawing drawing : made.drawings()) {
            for (Line line : lines(drawing, Role.ACTUAL)) {
                for (int at = 1; at < line.through().size(); at++) {
                    assertThat(line.through().get(at).x())
                            .isGreaterThan(line.through().get(at - 1).x());
                    assertThat(line.through().get(at).y())
                            .isLessThanOrEqualTo(line.through().get(at - 1).y());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void everyBarStandsOnZeroAndIsAsHighAsItsFigure(Made made) {
        Drawing drawing = made.years().draw(Paper.LARGE, Height.OWN, Made::figure);
        double ground = ground(drawing);
        var stated = made.years().years().stream()
                .filter(year -> year.amount() instanceof Years.Amount.Stated)
                .map(year -> ((Years.Amount.Stated) year.amount()).value())
                .toList();
        var bars = drawing.bars().stream()
                .filter(bar -> bar.role() == Role.ACTUAL)
                .map(Drawing.Bar::box)
                .toList();
        assertThat(bars).hasSameSizeAs(stated).allMatch(box -> box.bottom() == ground);
        for (int at = 1; at < bars.size(); at++) {
            assertThat(bars.get(at).height() * stated.get(at - 1))
                    .isCloseTo(bars.get(at - 1).height() * stated.get(at), within(stated.get(at - 1)));
        }
    }

    private static Offset<Double> within(double figure) {
        return Offset.offset(1e-6 * Math.max(1, figure * 1000));
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void noLabelLiesOnAnotherWhereThereIsOneTargetAndOneFigure(Made made) {
        for (Drawing drawing : made.drawings()) {
            var words = drawing.labels();
            for (int at = 0; at < words.size(); at++) {
                for (int other = at + 1; other < words.size(); other++) {
                    assertThat(words.get(at).box().touches(words.get(other).box()))
                            .as("%s and %s of %s", words.get(at), words.get(other), made)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aYearWithoutAReportIsAGapAndNotZero() {
        var drawing = new Track(
                        years(3),
                        List.of(new Track.Step(0, 12, 0, 900), new Track.Step(24, 36, 900, 1600)),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        new Track.Head(Shape.DISC, "1,600"))
                .draw(Paper.SMALL, Height.OWN, Made::figure);
        var runs = lines(drawing, Role.ACTUAL);
        assertThat(runs).hasSize(2);
        assertThat(runs.getFirst().through().getLast().x())
                .isLessThan(runs.getLast().through().getFirst().x());
    }

    @Test
    void aMissingYearHasAMarkAndNoBar() {
        var drawing = new Years(
                        List.of(
                                new Years.Year("2", new Years.Amount.Missing(Shape.DASH)),
                                new Years.Year("3", new Years.Amount.Stated(0, "0", null))),
                        null)
                .draw(Paper.SMALL, Height.OWN, Made::figure);
        assertThat(drawing.signs()).extracting(Drawing.Sign::shape).containsExactly(Shape.DASH);
        assertThat(drawing.bars()).hasSize(1);
        assertThat(drawing.labels()).extracting(Drawing.Label::text).contains("0");
    }

    @Test
    void whatIsHigherThanThePaperIsCutOffAndSaysSo() {
        var drawing = new Years(
                        List.of(new Years.Year("2", new Years.Amount.Stated(5376, "5,376", null))),
                        new Level(100, "", ""))
                .draw(Paper.SMALL, Height.upTo(150), Made::figure);
        assertThat(lines(drawing, Role.CUT)).hasSize(1);
        assertThat(drawing.labels()).extracting(Drawing.Label::text).contains("5,376");
    }

    @Test
    void picturesOfOneHeightPutTheirTargetsOnOneLevel() {
        assertThat(Stream.of(15.0, 4200.0, 63.0)
                        .map(target -> new Track(
                                        years(3),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        new Level(target, "目標", "目標"),
                                        null,
                                        new Track.Head(Shape.DISC, ""))
                                .draw(Paper.SMALL, Height.upTo(target * 1.5), Made::figure))
                        .map(drawing -> Pen.number(lines(drawing, Role.TARGET)
                                .getFirst()
                                .through()
                                .getFirst()
                                .y()))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,     5,  0 1
            1,     5,  0 1
            3,     5,  0 1 2 3
            63,    5,  0 20 40 60 80
            4200,  5,  0 1000 2000 3000 4000 5000
            8944,  5,  0 2000 4000 6000 8000 10000
            12500, 5,  0 5000 10000 15000
            """)
    void anAxisHasRoundFigures(double top, int most, String ticks) {
        assertThat(Ticks.upTo(top, most).stream().map(Pen::number).toList()).containsExactly(ticks.split(" ", -1));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aMarkIsKnownByItsShapeAlone(Shape shape) {
        assertThat(Stream.of(Shape.values()).filter(other -> other != shape))
                .noneMatch(other ->
                        other.path().equals(shape.path()) || other.symbol().equals(shape.symbol()));
    }

    private static List<Line> lines(Drawing drawing, Role role) {
        return drawing.lines().stream().filter(line -> line.role() == role).toList();
    }

    private static double ground(Drawing drawing) {
        return lines(drawing, Role.AXIS).getLast().through().getFirst().y();
    }

    private static List<Stretch> years(int count) {
        return IntStream.range(0, count)
                .mapToObj(year -> new Stretch(12.0 * year, 12.0 * year + 12, "R" + (year + 2)))
                .toList();
    }

    /** Figures nobody would think of. */
    record Made(long seed, Track track, Years years) {

        static Made of(long seed) {
            var dice = new Random(seed);
            int years = 1 + dice.nextInt(5);
            double target = dice.nextInt(1, 10_000);
            double sum = 0;
            var steps = new ArrayList<Track.Step>();
            var bars = new ArrayList<Years.Year>();
            int known = dice.nextInt(years + 1);
            for (int year = 0; year < years; year++) {
                double more = dice.nextInt((int) (target / years * 3) + 1);
                if (year < known && dice.nextInt(4) > 0) {
                    steps.add(new Track.Step(12.0 * year, 12.0 * year + 12, sum, sum + more));
                    sum += more;
                }
                bars.add(new Years.Year(
                        "R" + (year + 2),
                        dice.nextInt(4) == 0
                                ? new Years.Amount.Missing(Shape.DASH)
                                : new Years.Amount.Stated(more, figure(more), null)));
            }
            Fan fan = steps.isEmpty() || dice.nextBoolean()
                    ? null
                    : new Fan(12.0 * years, sum * 1.1, sum * 1.3, sum * 1.7, "見込み " + figure(sum * 1.3));
            var level = new Level(target, "目標", "目標 " + figure(target));
            return new Made(
                    seed,
                    new Track(
                            ChartTest.years(years),
                            steps,
                            List.of(new Point(0, 0), new Point(12.0 * years, target)),
                            List.of(),
                            level,
                            fan,
                            new Track.Head(Shape.RING, figure(sum))),
                    new Years(bars, level));
        }

        List<Drawing> drawings() {
            double top = Objects.requireNonNull(track.target()).value() * 1.5;
            return Stream.of(Paper.SMALL, Paper.LARGE)
                    .flatMap(paper -> Stream.of(Height.OWN, Height.upTo(top))
                            .flatMap(height -> Stream.of(
                                    track.draw(paper, height, Made::figure), years.draw(paper, height, Made::figure))))
                    .toList();
        }

        static String figure(double value) {
            return "%,d".formatted(Math.round(value));
        }
    }
}
