package org.yukidoke.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yukidoke.kernel.CsvLines;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.OfficeText;
import org.yukidoke.kernel.Parsed;

/** A list of closed days: the Cabinet Office's (day, name), or one with an owner before them. */
final class HolidayFile {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");

    private HolidayFile() {}

    static Parsed<List<Holidays.Holiday>> read(byte[] file) {
        Optional<String> text = OfficeText.find(file);
        if (text.isEmpty()) {
            return new Parsed.Invalid<>(List.of(FieldError.of("file", "directoryfacts.holiday_file.no_text")));
        }
        var days = new ArrayList<Holidays.Holiday>();
        var faults = new ArrayList<FieldError>();
        for (CsvLines.Line line : CsvLines.read(text.get())) {
            int column = column(line);
            if (column >= 0 && column + 1 < line.cells().size()) {
                try {
                    days.add(holiday(line, column));
                } catch (DateTimeException noSuchDay) {
                    faults.add(FieldError.of("row " + line.number(), "directoryfacts.holiday_file.no_day"));
                }
            } else if (line.number() > 1) {
                faults.add(FieldError.of("row " + line.number(), "directoryfacts.holiday_file.no_day"));
            }
        }
        if (days.isEmpty() && faults.isEmpty()) {
            faults.add(FieldError.of("file", "directoryfacts.holiday_file.empty"));
        }
        return faults.isEmpty() ? new Parsed.Valid<>(List.copyOf(days)) : new Parsed.Invalid<>(faults);
    }

    private static int column(CsvLines.Line line) {
        for (int at = 0; at < line.cells().size(); at++) {
            if (DAY.matcher(line.cells().get(at).strip()).matches()) {
                return at;
            }
        }
        return -1;
    }

    private static Holidays.Holiday holiday(CsvLines.Line line, int column) {
        Matcher day = DAY.matcher(line.cells().get(column).strip());
        if (!day.matches()) {
            throw new DateTimeException("no day");
        }
        return new Holidays.Holiday(
                column == 0 ? Holidays.NATION : line.cells().getFirst().strip(),
                LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))),
                line.cells().get(column + 1).strip());
    }
}
