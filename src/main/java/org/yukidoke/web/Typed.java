package org.yukidoke.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yukidoke.kernel.FieldError;

/**
 * A form as the visitor last typed it and what is wrong with it, so that a form shown again has lost nothing.
 *
 * @param values what was typed, by field; a field may have several
 * @param errors what is wrong, in the order of the fields; empty for a form not yet sent
 */
public record Typed(Map<String, List<String>> values, List<FieldError> errors) {

    /** A form nobody has typed into. */
    public static final Typed NOTHING = new Typed(Map.of(), List.of());

    public Typed {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    /** A form filled in beforehand with what is known. */
    public static Typed known(Map<String, String> values) {
        var lists = new HashMap<String, List<String>>();
        values.forEach((field, value) -> lists.put(field, List.of(value)));
        return new Typed(lists, List.of());
    }

    /** What was sent, except fields of type password, whose names the page gives: those are never sent back. */
    public static Typed sent(HttpServletRequest request, String... secret) {
        var values = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((field, typed) -> values.put(field, List.of(typed)));
        Arrays.asList(secret).forEach(values::remove);
        return new Typed(values, List.of());
    }

    /** The same form with its faults. */
    public Typed with(List<FieldError> faults) {
        return new Typed(values, faults);
    }

    /** The same form with its faults at other places of the page. */
    public Typed placed(UnaryOperator<String> place) {
        return with(errors.stream()
                .map(error -> new FieldError(place.apply(error.field()), error.key(), error.arguments()))
                .toList());
    }

    /** What stands in a field; empty when nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** Whether this option of a field with choices is taken. */
    public boolean chosen(String field, String option) {
        return values.getOrDefault(field, List.of()).contains(option);
    }

    public boolean wrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }

    /** What is wrong with one field, in words. */
    public List<String> faults(String field, Texts t) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(error -> words(error, t))
                .toList();
    }

    /** Everything that is wrong, in words, each leading to its field. */
    public List<Fault> faults(Texts t) {
        return errors.stream()
                .map(error -> new Fault(error.field(), words(error, t)))
                .toList();
    }

    static String words(FieldError error, Texts t) {
        return error.arguments().isEmpty()
                ? t.of(error.key())
                : t.of(error.key(), error.arguments().toArray());
    }

    /** One fault as the list at the head of a form shows it. */
    public record Fault(String field, String text) {}
}
