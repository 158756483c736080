package org.yukidoke.opendata;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/** One row of somebody's table by field; collects what cannot be understood, by the heading it stands under. */
final class Cells {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])[:時]([0-5]\\d)?分?");

    private final Map<String, String> cells;
    private final Mapping mapping;
    private final List<FieldError> errors = new ArrayList<>();

    Cells(Map<String, String> cells, Mapping mapping) {
        this.cells = Map.copyOf(cells);
        this.mapping = mapping;
    }

    /** What stands there; blank when nothing does or the table has no such column. */
    String text(String field) {
        String text = cells.getOrDefault(field, "").strip();
        // The mark we set ourselves so that no spreadsheet calculates.
        return text.matches("(?s)'[=+\\-@＝＋－＠\t\r\n'].*") ? text.substring(1) : text;
    }

    /** What stands there, or what stood before where nothing does: a blank cell takes nothing away. */
    String text(String field, String before) {
        String text = text(field);
        return text.isEmpty() ? before : text;
    }

    String narrow(String field) {
        return Normalizer.normalize(text(field), Normalizer.Form.NFKC).strip();
    }

    void require() {
        mapping.columns().stream()
                .filter(column -> column.must() && text(column.field()).isEmpty())
                .forEach(column -> fault(column.field(), "opendata.fault.blank"));
    }

    Optional<AreaCode> area(String field) {
        if (text(field).isEmpty()) {
            return Optional.empty();
        }
        return switch (AreaCode.parse(field, text(field))) {
            case Parsed.Valid<AreaCode>(AreaCode code) -> Optional.of(code);
            case Parsed.Invalid<AreaCode> invalid -> {
                fault(field, "opendata.fault.area");
                yield Optional.empty();
            }
        };
    }

    @Nullable
    Double number(String field) {
        String text = narrow(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,12})?")) {
            fault(field, "opendata.fault.number");
            return null;
        }
        return Double.valueOf(text);
    }

    @Nullable
    LocalDate day(String field, @Nullable LocalDate before) {
        if (text(field).isEmpty()) {
            return before;
        }
        var day = DayText.find(text(field));
        if (day.isEmpty()) {
            fault(field, "opendata.fault.day");
        }
        return day.orElse(before);
    }

    @Nullable
    LocalTime time(String field) {
        String text = narrow(field).replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches() || (time.group(2) == null && !text.contains("時"))) {
            fault(field, "opendata.fault.time");
            return null;
        }
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        int hour = Integer.parseInt(time.group(1));
        if (hour == 24 && minute > 0) {
            fault(field, "opendata.fault.time");
            return null;
        }
        return LocalTime.of(hour % 24, minute);
    }

    void fault(String field, String key) {
        errors.add(FieldError.of(mapping.column(field).head(), key, text(field)));
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
