package org.yukidoke.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Grade;
import org.yukidoke.progress.Reading;
import org.yukidoke.sheet.Expect;
import org.yukidoke.web.Texts;

/** The words a workbook uses, in the language it was made in; read back, either language is understood. */
final class WorkbookWords {

    private static final List<String> STATES =
            List.of("stated", "not_applicable", "pending", "not_reported", "suppressed");
    private static final List<String> OF_MEASURE = List.of("stated", "not_applicable");

    private final Texts t;

    WorkbookWords(Texts t) {
        this.t = t;
    }

    String heading(WorkbookColumn column) {
        return t.of("reportsheet.column." + column.id());
    }

    String what(Line.Subject subject) {
        return switch (subject) {
            case Line.Figure(var indicator, String part, var before) -> {
                String name = t.pick(indicator.name().ja(), indicator.name().en());
                yield part.isEmpty() ? name : t.of("reportsheet.part", name, part);
            }
            case Line.Deed(var measure) -> {
                String name = t.pick(measure.title().ja(), measure.title().en());
                yield measure.label().isEmpty() ? name : measure.label() + " " + name;
            }
        };
    }

    String last(Line.@Nullable Before before) {
        Entry entry = before == null ? null : before.last();
        return entry == null ? "" : reading(entry.reading());
    }

    private String reading(Reading reading) {
        return switch (reading) {
            case Reading.Quantity(BigDecimal value) -> plain(value);
            case Reading.Share(BigDecimal numerator, BigDecimal denominator) ->
                t.of("reportsheet.share", plain(numerator), plain(denominator));
            case Reading.Done(LocalDate on) -> day(on);
            case Reading.Assessed(Grade grade, String reason) -> t.of("reportsheet.mark." + grade.key());
            case Reading.NotApplicable none -> t.of("reportsheet.state.not_applicable");
            case Reading.NotReported none -> t.of("reportsheet.state.not_reported");
            case Reading.Suppressed none -> t.of("reportsheet.state.suppressed");
            case Reading.Pending none -> t.of("reportsheet.state.pending");
        };
    }

    static String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    private String day(LocalDate day) {
        return new PartialDate.Day(day).show(t.locale());
    }

    /** What stands in a field, as the cell shows it. */
    String said(WorkbookColumn column, Line.Subject subject, String said) {
        if (column == WorkbookColumn.STATE) {
            return said.isEmpty() ? "" : choice("state", STATES, said);
        }
        if (column == WorkbookColumn.MARK) {
            return choice("mark", marks(subject), said);
        }
        if (column == WorkbookColumn.EXPECTED) {
            return DayText.find(said)
                    .filter(day -> day.equals(day.withDayOfMonth(day.lengthOfMonth())))
                    .map(this::month)
                    .orElse(said);
        }
        return said;
    }

    private String month(LocalDate day) {
        return t.japanese() ? Wareki.month(day) : day.toString().substring(0, 7);
    }

    private String choice(String kind, List<String> keys, String said) {
        return keys.contains(said) ? t.of("reportsheet." + kind + "." + said) : said;
    }

    private static List<String> marks(Line.Subject subject) {
        return switch (subject) {
            case Line.Deed deed -> Line.MARKS;
            case Line.Figure figure -> Stream.of(Grade.values()).map(Grade::key).toList();
        };
    }

    /** The words somebody can choose from in a column; empty where words are free. */
    List<String> choices(WorkbookColumn column, Line.Subject subject) {
        return switch (column) {
            case STATE ->
                states(subject).stream()
                        .map(key -> t.of("reportsheet.state." + key))
                        .toList();
            case MARK ->
                marks(subject).stream()
                        .map(key -> t.of("reportsheet.mark." + key))
                        .toList();
            case KEY, WHAT, UNIT, LAST, TARGET, TOTAL, VALUE, NUMERATOR, DENOMINATOR, ON, DONE, EXPECTED, SHORTFALL ->
                List.of();
            case NEXT, NEXT_TARGET, NEXT_AGE, COMMENT -> List.of();
        };
    }

    private static List<String> states(Line.Subject subject) {
        return subject instanceof Line.Deed ? OF_MEASURE : STATES;
    }

    /** The same as what a reader expects, in every language at once. */
    static Expect.Choice options(WorkbookColumn column, Line.Subject subject, List<Texts> languages) {
        boolean state = column == WorkbookColumn.STATE;
        var options = new ArrayList<Expect.Option>();
        for (String key : state ? states(subject) : marks(subject)) {
            String words = (state ? "reportsheet.state." : "reportsheet.mark.") + key.toLowerCase(Locale.ROOT);
            options.add(new Expect.Option(
                    key, languages.stream().map(t -> t.of(words)).toList()));
        }
        return new Expect.Choice(options);
    }
}
