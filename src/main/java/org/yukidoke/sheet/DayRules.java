package org.yukidoke.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yukidoke.kernel.DayText;

/** Days and months in cells; a year that is not shown was not meant for certain. */
final class DayRules {

    private static final Pattern YEAR = Pattern.compile(".*(?:[0-9]{4}|令和|平成|昭和|[RHS][0-9]).*");
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}");
    private static final Pattern EIGHT = Pattern.compile("(?:19|20)[0-9]{6}");
    /** Day 0 of spreadsheets, as far as days after February 1900 are concerned. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private DayRules() {}

    /** A cell that holds a date. */
    static Understanding typed(RawCell cell, LocalDateTime at, Expect expect) {
        LocalDate day = at.toLocalDate();
        boolean year = YEAR.matcher(Folding.key(cell.shown())).matches();
        return switch (expect) {
            // 3/4 was typed as two numbers, or as a share, and the program made 4 March of it.
            case Expect.Figure figure ->
                new Understanding.Asked(
                        Doubt.DATE,
                        List.of(
                                new Meaning.Figure(BigDecimal.valueOf(day.getMonthValue())),
                                new Meaning.Figure(BigDecimal.valueOf(day.getDayOfMonth()))));
            case Expect.Day any ->
                year && at.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? understood(new Meaning.Day(day))
                        : asked(year ? Doubt.DAY : Doubt.YEAR, new Meaning.Day(day));
            case Expect.Month any -> {
                var month = new Meaning.Month(YearMonth.from(day));
                yield year ? understood(month) : asked(Doubt.YEAR, month);
            }
            case Expect.Choice choice -> FigureRules.asked(Doubt.DATE);
            case Expect.Words words -> asked(Doubt.DATE, new Meaning.Words(cell.shown()));
        };
    }

    static Understanding day(String text) {
        String tight = Folding.squeeze(text);
        if (tight.isEmpty()) {
            return new Understanding.Blank();
        }
        Optional<LocalDate> found = DayText.find(text);
        boolean plain = text.codePoints().noneMatch(letter -> Character.getType(letter) == Character.OTHER_NUMBER);
        if (found.isPresent()) {
            var day = new Meaning.Day(found.get());
            return plain ? understood(day) : asked(Doubt.FOOTNOTE, day);
        }
        if (EIGHT.matcher(tight).matches()) {
            return eight(tight);
        }
        Optional<MonthText> month = MonthText.find(tight);
        if (month.isPresent() && month.get().bare() && month.get().year() != null) {
            YearMonth whole = YearMonth.of(month.get().year(), month.get().month());
            return asked(Doubt.DAY, new Meaning.Day(whole.atDay(1)), new Meaning.Day(whole.atEndOfMonth()));
        }
        Optional<Understanding> absent = AbsenceRules.find(tight, YearMonth.of(2000, 1));
        return absent.filter(understanding -> MeaningTable.word(tight).size() == 1)
                .orElseGet(() -> FigureRules.asked(Doubt.UNKNOWN));
    }

    private static Understanding eight(String digits) {
        try {
            return asked(
                    Doubt.DATE,
                    new Meaning.Day(LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6)))));
        } catch (DateTimeException none) {
            return FigureRules.asked(Doubt.UNKNOWN);
        }
    }

    /** A number where a day was asked for: a date whose format was lost. */
    static Understanding serial(BigDecimal value) {
        String digits = value.toPlainString();
        if (EIGHT.matcher(digits).matches()) {
            return eight(digits);
        }
        return SERIAL.matcher(digits).matches()
                ? asked(Doubt.DATE, new Meaning.Day(ZERO.plusDays(value.longValue())))
                : FigureRules.asked(Doubt.UNKNOWN);
    }

    static Understanding month(String text, Expect.Month expect) {
        String tight = Folding.squeeze(text);
        if (tight.isEmpty()) {
            return new Understanding.Blank();
        }
        Optional<LocalDate> day = DayText.find(text);
        if (day.isPresent()) {
            return asked(Doubt.DAY, new Meaning.Month(YearMonth.from(day.get())));
        }
        Optional<MonthText> month = MonthText.find(tight);
        if (month.isEmpty()) {
            List<MeaningTable.Stands> word = MeaningTable.word(tight);
            // 未定: nobody knows yet when.
            return word.contains(MeaningTable.Stands.PENDING)
                    ? asked(Doubt.WORD, new Meaning.Absent(Absence.PENDING, null))
                    : FigureRules.asked(Doubt.UNKNOWN);
        }
        List<Meaning> months = month.get().months(expect.about()).stream()
                .<Meaning>map(Meaning.Month::new)
                .toList();
        boolean sure = month.get().year() != null && month.get().bare();
        return sure
                ? understood(months.getFirst())
                : new Understanding.Asked(month.get().year() == null ? Doubt.YEAR : Doubt.WORD, months);
    }

    private static Understanding understood(Meaning meaning) {
        return new Understanding.Understood(meaning, List.of());
    }

    private static Understanding asked(Doubt doubt, Meaning... candidates) {
        return new Understanding.Asked(doubt, List.of(candidates));
    }
}
