package org.yukidoke.plan.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Source;

/** Where something stands in the council's own document; no lines for what a council adopted here. */
record SourceJson(
        String file, @About(unit = "line") @Nullable Span lines) {

    /** First and last line, counted from 1 by line feeds, told as a pair. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Span(int from, int to) {}

    static SourceJson of(String file, Lines lines) {
        return new SourceJson(file, lines.isNowhere() ? null : new Span(lines.from(), lines.to()));
    }

    static @Nullable SourceJson ofAny(String file, @Nullable Lines lines) {
        return lines == null ? null : of(file, lines);
    }

    static List<SourceJson> also(String file, Source source) {
        return source.also().stream().map(lines -> of(file, lines)).toList();
    }
}
