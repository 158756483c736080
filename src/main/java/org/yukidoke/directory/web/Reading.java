package org.yukidoke.directory.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Tri;
import org.yukidoke.directory.Wording;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Typed;

/** Reads fields as somebody typed them, and gathers what cannot be read. */
final class Reading {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:時](\\d{2})?分?");

    private final Typed typed;
    private final List<FieldError> errors = new ArrayList<>();

    Reading(Typed typed) {
        this.typed = typed;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    void fault(String field, String key, String... arguments) {
        var error = FieldError.of(field, key, arguments);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    boolean asks(String field) {
        return typed.values().containsKey(field);
    }

    String text(String field) {
        return typed.value(field).replace("\r\n", "\n").strip();
    }

    /** Narrow digits and letters, as numbers and codes are kept. */
    String narrow(String field) {
        return Normalizer.normalize(text(field), Normalizer.Form.NFKC);
    }

    List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    Set<String> chosen(String field) {
        return typed.values().getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .collect(java.util.stream.Collectors.toSet());
    }

    Wording wording(String field) {
        return new Wording(text(field + ".ja"), text(field + ".en"), text(field + ".plain"));
    }

    Term term(String field) {
        return new Term(day(field + ".from"), day(field + ".to"));
    }

    @Nullable
    LocalDate day(String field) {
        String said = text(field);
        if (said.isEmpty()) {
            return null;
        }
        var day = DayText.find(said);
        if (day.isEmpty()) {
            fault(field, "directorydesk.fault.day", said);
        }
        return day.orElse(null);
    }

    @Nullable
    Integer whole(String field) {
        String said = narrow(field);
        if (said.isEmpty()) {
            return null;
        }
        if (!said.matches("\\d{1,6}")) {
            fault(field, "directorydesk.fault.whole", said);
            return null;
        }
        return Integer.valueOf(said);
    }

    @Nullable
    LocalTime time(String field) {
        String said = narrow(field);
        if (said.isEmpty()) {
            return null;
        }
        Matcher time = TIME.matcher(said);
        try {
            if (time.matches()) {
                int hour = Integer.parseInt(time.group(1));
                int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
                return hour == 24 && minute == 0
                        ? LocalTime.MIDNIGHT
                        : LocalTime.parse("%02d:%02d".formatted(hour, minute));
            }
        } catch (DateTimeParseException cause) {
            // Said below, as for every other text that is no time.
        }
        fault(field, "directorydesk.fault.time", said);
        return null;
    }

    Tri tri(String field) {
        return switch (text(field)) {
            case "yes" -> Tri.YES;
            case "no" -> Tri.NO;
            default -> Tri.UNKNOWN;
        };
    }

    /** How many rows of a list were sent. */
    int rows(String list) {
        return rows(typed, list, true);
    }

    /** How many rows of a list a form has, up to the last one with something in it unless all are meant. */
    static int rows(Typed typed, String list, boolean all) {
        String before = list + ".";
        int rows = 0;
        for (var field : typed.values().entrySet()) {
            String name = field.getKey();
            int end = name.indexOf('.', before.length());
            if (!name.startsWith(before) || end < 0) {
                continue;
            }
            String number = name.substring(before.length(), end);
            boolean says = field.getValue().stream().anyMatch(value -> !value.isBlank());
            if (number.matches("\\d{1,3}") && (all || says)) {
                rows = Math.max(rows, Integer.parseInt(number) + 1);
            }
        }
        return Math.min(rows, 200);
    }
}
