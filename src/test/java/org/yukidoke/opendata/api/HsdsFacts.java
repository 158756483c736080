package org.yukidoke.opendata.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What HSDS 3.1 says of objects and tables, and what is wrong with an answer or a table by it. */
final class HsdsFacts {

    /** A field: {@code must} holds {@code required}, {@code tabular} (only in tables) and {@code profile} (ours). */
    record Fact(String type, String must, List<String> oneOf) {}

    private final Map<String, Map<String, Fact>> objects = new LinkedHashMap<>();

    private HsdsFacts() {}

    static HsdsFacts read() {
        var facts = new HsdsFacts();
        try (InputStream file = Objects.requireNonNull(HsdsFacts.class.getResourceAsStream("/opendata/hsds-3.1.tsv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> (line + "\t\t").split("\t", -1))
                    .forEach(cells -> facts.objects
                            .computeIfAbsent(cells[0], fresh -> new LinkedHashMap<>())
                            .put(
                                    cells[1],
                                    new Fact(
                                            cells[2],
                                            cells[3],
                                            cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\|")))));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return facts;
    }

    /** Everything that is wrong with an answer, by where it stands. */
    List<String> faults(String object, JsonNode answer) {
        var faults = new ArrayList<String>();
        judge(object, answer, object, faults);
        return faults;
    }

    private void judge(String object, JsonNode node, String at, List<String> faults) {
        if (!node.isObject()) {
            faults.add(at + " is no object");
            return;
        }
        var known = objects.getOrDefault(object, Map.of());
        known.forEach((field, fact) -> {
            if (fact.must().contains("required") && !node.has(field)) {
                faults.add(at + "." + field + " is missing");
            }
        });
        node.properties().forEach(property -> {
            String there = at + "." + property.getKey();
            Fact fact = known.get(property.getKey());
            if (fact == null) {
                faults.add(there + " is not known");
            } else if (fact.type().startsWith("[")) {
                several(fact.type().replaceAll("[\\[\\]]", ""), property.getValue(), there, faults);
            } else if (fact.type().startsWith("{")) {
                judge(fact.type().replaceAll("[{}]", ""), property.getValue(), there, faults);
            } else {
                value(fact, property.getValue(), there, faults);
            }
        });
    }

    private void several(String object, JsonNode list, String at, List<String> faults) {
        if (!list.isArray()) {
            faults.add(at + " is no list");
        } else if (!object.equals("any")) {
            list.forEach(each -> judge(object, each, at + "[]", faults));
        }
    }

    private static void value(Fact fact, JsonNode value, String at, List<String> faults) {
        boolean good = switch (fact.type()) {
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> value.isString();
        };
        if (!good) {
            faults.add(at + " is no " + fact.type() + ": " + value);
        } else if (value.isString()) {
            text(fact, value.asString(), at, faults);
        }
    }

    private static void text(Fact fact, String text, String at, List<String> faults) {
        if (!fact.oneOf().isEmpty() && !fact.oneOf().contains(text)) {
            faults.add(at + " is none of " + fact.oneOf() + ": " + text);
        }
        Consumer<String> reading = switch (fact.type()) {
            case "uuid" -> UUID::fromString;
            case "date" -> LocalDate::parse;
            case "time" -> OffsetTime::parse;
            case "date-time" -> Instant::parse;
            case "uri" -> java.net.URI::create;
            case "number" -> java.math.BigDecimal::new;
            case "email" ->
                address -> {
                    if (!address.contains("@")) {
                        throw new IllegalArgumentException(address);
                    }
                };
            default -> any -> {};
        };
        try {
            reading.accept(text);
        } catch (RuntimeException malformed) {
            faults.add(at + " is no " + fact.type() + ": " + text);
        }
    }

    /** Everything that is wrong with a table: its columns, and each cell. */
    List<String> faults(String object, List<List<String>> lines) {
        var faults = new ArrayList<String>();
        var known = objects.getOrDefault(object, Map.of());
        var header = lines.getFirst();
        known.forEach((field, fact) -> {
            boolean demanded = fact.must().contains("required") || fact.must().contains("tabular");
            if (demanded && !fact.type().startsWith("{") && !header.contains(field)) {
                faults.add(object + " has no column " + field);
            }
        });
        header.stream()
                .filter(column -> !known.containsKey(column)
                        || Objects.requireNonNull(known.get(column)).type().matches("[\\[{].*"))
                .forEach(column -> faults.add(object + "." + column + " is no column"));
        for (var cells : lines.subList(1, lines.size())) {
            for (int at = 0; at < header.size(); at++) {
                Fact fact = known.get(header.get(at));
                if (fact != null && !cells.get(at).isEmpty()) {
                    text(fact, cells.get(at), object + "." + header.get(at), faults);
                } else if (fact != null && fact.must().contains("tabular")) {
                    faults.add(object + "." + header.get(at) + " is missing in " + cells);
                }
            }
        }
        return faults;
    }
}
