package org.yukidoke.conference.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yukidoke.person.LooseForms;

/** What is typed about a meeting, a matter, and whom somebody brings to one. */
@Component
final class ConferenceTyped implements LooseForms {

    ConferenceTyped() {}

    @Override
    public Set<String> about() {
        return Set.of(
                "conference.bring",
                "conference.told",
                "conference.decide",
                "conference.path",
                "conference.minutes",
                "conference.change",
                "conference.off",
                "conference.reply",
                "conference.words",
                "conference.begin");
    }

    @Override
    public Set<String> fresh() {
        return Set.of("conference.call", "conference.held");
    }
}
