package org.yukidoke.outreach.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yukidoke.person.LooseForms;

/** What is typed to plan a trip, to say what came of it, and to begin a file with somebody found there. */
@Component
final class OutreachTyped implements LooseForms {

    static final String TRIP = "outreach.trip";
    static final String AGAIN = "outreach.again";
    static final String HELD = "outreach.held";
    static final String BEGIN = "outreach.begin";

    OutreachTyped() {}

    @Override
    public Set<String> about() {
        return Set.of(TRIP, AGAIN, HELD, BEGIN);
    }

    @Override
    public Set<String> fresh() {
        return Set.of(TRIP);
    }
}
