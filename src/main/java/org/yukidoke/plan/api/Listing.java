package org.yukidoke.plan.api;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yukidoke.api.Filter;
import org.yukidoke.plan.Plan;

/**
 * A list under a plan: its name in addresses, the record its items are told as, and how they come from the plan.
 *
 * @param key gives an item's id; empty when items of this list have none and cannot be asked for one by one
 */
record Listing<T>(
        String name, Class<T> type, Function<InPlan, List<T>> items, Function<T, String> key, List<Filter<T>> filters) {

    Listing {
        filters = List.copyOf(filters);
    }

    static <P, T> Listing<T> of(
            String name,
            Class<T> type,
            Function<Plan, List<P>> from,
            BiFunction<P, InPlan, T> telling,
            Function<T, String> key) {
        return new Listing<>(
                name,
                type,
                in -> from.apply(in.plan()).stream()
                        .map(item -> telling.apply(item, in))
                        .toList(),
                key,
                List.of());
    }

    Listing<T> filteredBy(List<Filter<T>> more) {
        return new Listing<>(name, type, items, key, more);
    }

    List<T> from(InPlan in) {
        return items.apply(in);
    }

    /** Whether items have an id and an address of their own. */
    boolean hasItems() {
        return List.of(type.getRecordComponents()).stream()
                .anyMatch(component -> component.getName().equals("id"));
    }
}
