package org.yukidoke.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;

/** One form as it was sent, read field by field, and everything that is wrong with it. */
public final class Form {

    /** Signs in a line of text. */
    public static final int LINE = 200;

    /** Signs in a text of several lines. */
    public static final int TEXT = 4000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private final Typed typed;
    private final List<FieldError> faults = new ArrayList<>();

    public Form(HttpServletRequest request) {
        this.typed = Typed.sent(request);
    }

    /** Whether nothing is wrong so far. */
    public boolean good() {
        return faults.isEmpty();
    }

    /** The form to show again. */
    public Typed shown() {
        return typed.with(faults);
    }

    /** The form to show again, with what was found wrong elsewhere. */
    public Typed with(List<FieldError> errors) {
        faults.addAll(errors);
        return shown();
    }

    /** Says what is wrong with a field: key of the words and what stands in them. */
    public void fault(String field, String key, String... arguments) {
        faults.add(FieldError.of(field, key, arguments));
    }

    /** Whether anything was typed into a field. */
    public boolean has(String field) {
        return !typed.value(field).isBlank();
    }

    /** What was typed, without blanks around it, at most so many signs long. */
    public String text(String field, int longest) {
        String text = typed.value(field).strip();
        if (CONTROL.matcher(text).find()) {
            fault(field, "web.fault.characters");
        } else if (text.codePointCount(0, text.length()) > longest) {
            fault(field, "web.fault.long", Integer.toString(longest));
        }
        return text;
    }

    /** As {@link #text}, of a field that may not be left out. */
    public String needed(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            fault(field, "web.fault.missing");
        }
        return text;
    }

    /** A day that may be left out. */
    public @Nullable LocalDate day(String field) {
        String text = text(field, LINE);
        Optional<LocalDate> day = DayText.find(text);
        if (!text.isEmpty() && day.isEmpty()) {
            if (DayText.strange(text)) {
                fault(field, "web.fault.day.year", Integer.toString(DayText.FIRST), Integer.toString(DayText.LAST));
            } else {
                fault(field, "web.fault.day");
            }
        }
        return day.orElse(null);
    }

    /** A day that must be there. */
    public Optional<LocalDate> neededDay(String field) {
        if (!has(field)) {
            fault(field, "web.fault.missing");
            return Optional.empty();
        }
        return Optional.ofNullable(day(field));
    }

    /** One of the values of a field with choices. */
    public <T> Optional<T> choice(String field, Function<String, Optional<T>> find) {
        Optional<T> found = find.apply(typed.value(field));
        if (found.isEmpty()) {
            fault(field, "web.fault.choose");
        }
        return found;
    }

    /** Those of the values ticked that there are. */
    public <T> List<T> ticked(String field, Function<String, Optional<T>> find) {
        return typed.values().getOrDefault(field, List.of()).stream()
                .flatMap(value -> find.apply(value).stream())
                .distinct()
                .toList();
    }

    /** A whole number within bounds. */
    public int number(String field, int from, int to, int otherwise) {
        String text = typed.value(field).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        fault(field, "web.fault.number", Integer.toString(from), Integer.toString(to));
        return otherwise;
    }

    /** An id as an address or a form names it; empty for nonsense. */
    public static Optional<UUID> id(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
