package org.yukidoke.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/**
 * What a reader of a list asks for, read from the address.
 *
 * <p>An unknown parameter is refused: a misspelt filter would otherwise answer the whole list as if it were the part.
 */
public final class Asked {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String LANGUAGE = "lang";
    static final int MOST = 200;
    static final int USUAL = 100;

    private final String path;
    private final Map<String, String[]> parameters;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> further = new TreeSet<>();

    public Asked(HttpServletRequest request) {
        this(request.getRequestURI(), request.getParameterMap());
    }

    Asked(String path, Map<String, String[]> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** A parameter beside those of every list; empty when it is not given. */
    public Optional<String> text(String name) {
        further.add(name);
        return find(name);
    }

    /** Notes that a parameter is wrong, in words of the texts. */
    public void refuse(String name, String key, String... arguments) {
        errors.add(FieldError.of(name, key, arguments));
    }

    /** The part of the list that was asked for, or everything that is wrong with the question. */
    <T> Parsed<PageJson<T>> page(List<T> items, Function<T, String> key, List<Filter<T>> filters) {
        // Of a wrong question the list is not the one a cursor was made for.
        boolean sure = errors.isEmpty();
        var known = new TreeSet<>(List.of(LIMIT, CURSOR, LANGUAGE));
        filters.forEach(filter -> known.add(filter.name()));
        check(known);
        int limit = limit();
        List<T> found = items;
        for (Filter<T> filter : filters) {
            found = narrowed(found, filter);
        }
        String list = fingerprint(found, key);
        int start = sure ? start(list, found.size()) : 0;
        if (!errors.isEmpty()) {
            return new Parsed.Invalid<>(errors);
        }
        int end = Math.min(found.size(), start + limit);
        return new Parsed.Valid<>(
                new PageJson<>(found.subList(start, end), end < found.size() ? next(cursor(end, list)) : null));
    }

    /** Refuses parameters that are not known or given twice. */
    public void check(Set<String> known) {
        var all = new TreeSet<>(known);
        all.addAll(further);
        parameters.forEach((name, values) -> {
            if (!all.contains(name)) {
                errors.add(FieldError.of(name, "api.error.unknown", String.join(", ", all)));
            } else if (values.length > 1) {
                errors.add(FieldError.of(name, "api.error.twice"));
            }
        });
    }

    /** A parameter that must be one of some values, the first when it is not given. */
    public String choice(String name, List<String> values) {
        further.add(name);
        String value = find(name).orElse(values.getFirst());
        if (!values.contains(value)) {
            errors.add(FieldError.of(name, "api.error.choice", String.join(", ", values)));
        }
        return value;
    }

    /** What is wrong with the question so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    private Optional<String> find(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0]);
    }

    private int limit() {
        String text = find(LIMIT).orElse(Integer.toString(USUAL));
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            errors.add(FieldError.of(LIMIT, "api.error.limit", Integer.toString(MOST)));
        }
        return limit;
    }

    private <T> List<T> narrowed(List<T> items, Filter<T> filter) {
        Optional<String> value = find(filter.name());
        if (value.isEmpty()) {
            return items;
        }
        if (!filter.accepts(value.get())) {
            errors.add(FieldError.of(filter.name(), "api.error.choice", String.join(", ", filter.values())));
            return items;
        }
        return items.stream()
                .filter(item -> filter.takes().test(item, value.get()))
                .toList();
    }

    private int start(String list, int size) {
        Optional<String> cursor = find(CURSOR);
        if (cursor.isEmpty()) {
            return 0;
        }
        for (int start = 1; start < size; start++) {
            if (cursor(start, list).equals(cursor.get())) {
                return start;
            }
        }
        errors.add(FieldError.of(CURSOR, "api.error.cursor"));
        return 0;
    }

    // A cursor names the list it was made for, so that one of a list that has changed since is noticed.
    private static String cursor(int start, String list) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((start + "." + list).getBytes(StandardCharsets.US_ASCII));
    }

    private static <T> String fingerprint(List<T> items, Function<T, String> key) {
        String keys =
                items.stream().map(key).reduce(Integer.toString(items.size()), (left, right) -> left + "\n" + right);
        return Integer.toHexString(keys.hashCode());
    }

    private String next(String cursor) {
        var next = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> {
            if (!name.equals(CURSOR)) {
                next.queryParam(name, (Object[]) values);
            }
        });
        return next.queryParam(CURSOR, cursor).encode().toUriString();
    }
}
