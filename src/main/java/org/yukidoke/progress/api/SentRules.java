package org.yukidoke.progress.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.progress.Draft;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a program sent, as {@link ActualsSentJson} describes it. What it means is for the ledger to say; here only
 * names and JSON types are judged, of every entry.
 */
final class SentRules {

    /** As many as a whole prefecture reports in a year, and few enough to be judged while the program waits. */
    static final int MOST = 5000;

    private static final String ENTRIES = "entries";
    private static final int LONGEST_NUMBER = 30;
    private static final Map<String, Class<?>> TYPES = types();

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SentRules() {}

    private static Map<String, Class<?>> types() {
        var types = new LinkedHashMap<String, Class<?>>();
        Stream.of(ActualsSentJson.ActualSentJson.class.getRecordComponents())
                .forEach(component -> types.put(component.getName(), component.getType()));
        return types;
    }

    /** Drafts of the entries, and what is wrong with the form of any of them. */
    record Read(List<Sent> entries, List<FieldError> faults) {
        Read {
            entries = List.copyOf(entries);
            faults = List.copyOf(faults);
        }
    }

    /**
     * An entry.
     *
     * @param unread its fields that could not be read, which the draft leaves blank
     */
    record Sent(Draft draft, boolean imported, Set<String> unread) {

        private static final Set<String> FIGURES = Set.of("quantity", "numerator", "denominator", "on", "grade");

        Sent {
            unread = Set.copyOf(unread);
        }

        /** Of the faults of the draft those that do not come from what could not be read. */
        List<FieldError> own(List<FieldError> faults) {
            boolean figureless = unread.stream().anyMatch(FIGURES::contains);
            return faults.stream()
                    .filter(fault -> {
                        String field = fault.field().substring(draft.name().length() + 1);
                        return !unread.contains(field) && !(figureless && FIGURES.contains(field));
                    })
                    .toList();
        }
    }

    /** The entries of a message; empty when it is no JSON at all. */
    static Optional<Read> read(String body) {
        try {
            return Optional.of(MAPPER.readTree(body))
                    .filter(message -> !message.isMissingNode())
                    .map(SentRules::read);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static Read read(JsonNode message) {
        var faults = new ArrayList<FieldError>();
        var entries = new ArrayList<Sent>();
        message.propertyNames().stream()
                .filter(name -> !name.equals(ENTRIES))
                .forEach(name -> faults.add(FieldError.of(name, "api.error.field", ENTRIES)));
        JsonNode list = message.path(ENTRIES);
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            faults.add(FieldError.of(ENTRIES, "api.error.entries", Integer.toString(MOST)));
            return new Read(List.of(), faults);
        }
        for (int i = 0; i < list.size(); i++) {
            entry(ENTRIES + "[" + i + "]", list.get(i), faults).ifPresent(entries::add);
        }
        return new Read(entries, faults);
    }

    private static Optional<Sent> entry(String name, JsonNode entry, List<FieldError> faults) {
        if (!entry.isObject()) {
            faults.add(FieldError.of(name, "api.error.object"));
            return Optional.empty();
        }
        var unread = new HashSet<String>();
        var fields = new HashMap<String, String>();
        for (Map.Entry<String, JsonNode> field : entry.properties()) {
            String path = name + "." + field.getKey();
            Class<?> type = TYPES.get(field.getKey());
            if (type == null) {
                faults.add(FieldError.of(path, "api.error.field", String.join(", ", TYPES.keySet())));
            } else if (!field.getValue().isNull()) {
                text(field.getValue(), type).ifPresentOrElse(text -> fields.put(field.getKey(), text), () -> {
                    unread.add(field.getKey());
                    faults.add(FieldError.of(path, wanted(type)));
                });
            }
        }
        String origin = fields.getOrDefault("origin", "report");
        fields.remove("origin");
        if (!List.of("report", "import").contains(origin)) {
            faults.add(FieldError.of(name + ".origin", "api.error.choice", "report, import"));
        }
        return Optional.of(new Sent(new Draft(name, fields), origin.equals("import"), unread));
    }

    private static String wanted(Class<?> type) {
        if (type == BigDecimal.class) {
            return "api.error.number";
        }
        return type == Boolean.class ? "api.error.boolean" : "api.error.text";
    }

    private static Optional<String> text(JsonNode value, Class<?> type) {
        if (type == BigDecimal.class) {
            return value.isNumber() ? number(value.decimalValue()) : Optional.empty();
        }
        if (type == Boolean.class) {
            return value.isBoolean() ? Optional.of(value.booleanValue() ? "yes" : "no") : Optional.empty();
        }
        // What the database cannot hold would fail there, with nothing to say about it.
        return value.isString() && value.stringValue().indexOf('\0') < 0
                ? Optional.of(value.stringValue())
                : Optional.empty();
    }

    // 1e999999999 is a short text and a number that fills the memory when it is written out.
    private static Optional<String> number(BigDecimal number) {
        boolean tame = number.precision() <= LONGEST_NUMBER && Math.abs((long) number.scale()) <= LONGEST_NUMBER;
        return tame ? Optional.of(number.toPlainString()) : Optional.empty();
    }
}
