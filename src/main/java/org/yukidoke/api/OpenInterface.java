package org.yukidoke.api;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that the modules add to the open interface, in one. */
@Component
final class OpenInterface {

    private final ObjectProvider<ApiRoutes> modules;

    OpenInterface(ObjectProvider<ApiRoutes> modules) {
        this.modules = modules;
    }

    List<Route> routes() {
        return modules.orderedStream()
                .flatMap(module -> module.routes().stream())
                .toList();
    }

    List<Table> tables() {
        return modules.orderedStream()
                .flatMap(module -> module.tables().stream())
                .toList();
    }

    /**
     * Every record that is told or taken, those inside others included.
     *
     * @throws IllegalStateException when two are called the same outside, where packages do not tell them apart
     */
    List<Class<?>> records() {
        var all = new LinkedHashSet<Class<?>>();
        for (Route route : routes()) {
            switch (route.answer()) {
                case Route.Answer.One(Class<?> type) -> add(type, all);
                case Route.Answer.Part(Class<?> type) -> add(type, all);
                case Route.Answer.Csv() -> {}
                case Route.Answer.Bytes(String mediaType) -> {}
            }
            if (route.call() instanceof Route.Call.Post(String operation, Class<?> body)) {
                add(body, all);
            }
        }
        var titles = new HashMap<String, Class<?>>();
        all.forEach(type -> alone(titles, Field.title(type), type));
        return List.copyOf(all);
    }

    private static void add(Class<?> type, Set<Class<?>> all) {
        if (type.isRecord() && all.add(type)) {
            Field.of(type).forEach(field -> add(field.single(), all));
        }
    }

    /**
     * Every code list that a column or a field uses, by name.
     *
     * @throws IllegalStateException when two have the same name
     */
    SortedMap<String, Class<?>> codes() {
        var lists = new TreeMap<String, Class<?>>();
        Stream.of(
                        tables().stream()
                                .flatMap(table -> table.columns().stream())
                                .<Class<?>>map(Column::type),
                        records().stream()
                                .flatMap(type -> Field.of(type).stream())
                                .<Class<?>>map(Field::single),
                        Stream.<Class<?>>of(About.Origin.class))
                .flatMap(types -> types)
                .filter(Class::isEnum)
                .forEach(type -> alone(lists, Code.list(type), type));
        return lists;
    }

    private static void alone(Map<String, Class<?>> named, String name, Class<?> type) {
        Class<?> other = named.put(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("%s and %s are both called %s".formatted(other, type, name));
        }
    }

    /** One record of each kind as it is answered now, lists inside it cut to their first element. */
    Map<Class<?>, String> examples() {
        var examples = new HashMap<Class<?>, String>();
        modules.orderedStream()
                .flatMap(ApiRoutes::examples)
                .forEach(record -> examples.computeIfAbsent(record.getClass(), fresh -> Json.shortened(record)));
        return examples;
    }
}
