package org.yukidoke.conference.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The way to case conferences for counsellors. */
@Component
final class ConferenceEntries implements NavSource {

    ConferenceEntries() {}

    @Override
    public List<Entry> entries(Visitor visitor) {
        return visitor.is(Role.COUNSELLOR.key()) ? List.of(new Entry("conference.nav", "/conferences", 18)) : List.of();
    }
}
