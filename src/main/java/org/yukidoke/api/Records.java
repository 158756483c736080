package org.yukidoke.plan.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every record the open interface tells, those inside others included. */
final class Records {

    private Records() {}

    static List<Class<?>> all() {
        var all = new LinkedHashSet<Class<?>>();
        for (Route route : Route.all()) {
            switch (route.answer()) {
                case Route.Answer.One(Class<?> type) -> add(type, all);
                case Route.Answer.Part(Class<?> type) -> add(type, all);
                case Route.Answer.Csv() -> {}
            }
        }
        return List.copyOf(all);
    }

    private static void add(Class<?> type, Set<Class<?>> all) {
        if (type.isRecord() && all.add(type)) {
            for (Field field : Field.of(type)) {
                add(field.isList() || field.isMap() ? field.element() : field.type(), all);
            }
        }
    }
}
