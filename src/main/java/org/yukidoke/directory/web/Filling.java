package org.yukidoke.directory.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Wording;
import org.yukidoke.web.Typed;

/** What stands in the fields of a form before anybody typed. */
final class Filling {

    private final Map<String, List<String>> values = new HashMap<>();

    Typed typed() {
        return new Typed(values, List.of());
    }

    void put(String field, @Nullable Object value) {
        values.put(field, List.of(value == null ? "" : value.toString()));
    }

    void chosen(String field, Collection<String> values) {
        this.values.put(field, List.copyOf(values));
    }

    void lines(String field, Collection<String> lines) {
        put(field, String.join("\n", lines));
    }

    void wording(String field, Wording text) {
        put(field + ".ja", text.ja());
        put(field + ".en", text.en());
        put(field + ".plain", text.plain());
    }

    void term(String field, Term term) {
        day(field + ".from", term.from());
        day(field + ".to", term.to());
    }

    void day(String field, @Nullable LocalDate day) {
        put(field, day);
    }
}
