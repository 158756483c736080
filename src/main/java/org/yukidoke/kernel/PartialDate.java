package org.yukidoke.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** A date as a document gives it: to the day, to the month, or not at all. */
public sealed interface PartialDate {

    /** Known to the day. */
    record Day(LocalDate date) implements PartialDate {}

    /** Known to the month. */
    record Month(YearMonth month) implements PartialDate {}

    /** The document does not say. */
    record Unknown() implements PartialDate {}

    /**
     * Reads {@code 2020-10-29}, {@code 2020-10} or {@code unknown}.
     *
     * @throws DateTimeException for anything else
     */
    static PartialDate parse(String text) {
        return switch (text.length()) {
            case 10 -> new Day(LocalDate.parse(text));
            case 7 -> text.equals("unknown") ? new Unknown() : new Month(YearMonth.parse(text));
            default -> throw new DateTimeException("not a date, a month or unknown: " + text);
        };
    }

    /** ISO 8601 text, as long as it is known: {@code 2020-10-29}, {@code 2020-10}, {@code unknown}. */
    default String iso() {
        return switch (this) {
            case Day day -> day.date().toString();
            case Month month -> month.month().toString();
            case Unknown unknown -> "unknown";
        };
    }

    /** Both calendars for a Japanese reader, the Gregorian one for an English reader; empty when unknown. */
    default String show(Locale locale) {
        boolean japanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
        return switch (this) {
            case Day(LocalDate date) -> japanese ? Wareki.day(date) + "（" + date.getYear() + "年）" : date.toString();
            case Month(YearMonth month) ->
                japanese ? Wareki.month(month.atDay(1)) + "（" + month.getYear() + "年）" : month.toString();
            case Unknown unknown -> "";
        };
    }
}
