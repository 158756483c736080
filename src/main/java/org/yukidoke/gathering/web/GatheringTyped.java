package org.yukidoke.gathering.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yukidoke.person.LooseForms;

/** What is typed to open a circle, about one of its days, and about a supporter. */
@Component
final class GatheringTyped implements LooseForms {

    GatheringTyped() {}

    @Override
    public Set<String> about() {
        return Set.of("gathering.day", "gathering.supporter");
    }

    @Override
    public Set<String> fresh() {
        return Set.of("gathering.supporter", "gathering.circle");
    }
}
