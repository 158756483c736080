package org.yukidoke.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a module adds to the open interface. Its controllers answer; the description, the dictionary and the page for
 * developers are made from what it says here, in the order the modules have ({@code @Order}).
 */
public interface ApiRoutes {

    /** Every address the module answers. */
    List<Route> routes();

    /** Every table it tells, for the dictionary. */
    default List<Table> tables() {
        return List.of();
    }

    /** Records as they are answered now, to look at; of each kind the first is shown. */
    default Stream<Object> examples() {
        return Stream.empty();
    }
}
