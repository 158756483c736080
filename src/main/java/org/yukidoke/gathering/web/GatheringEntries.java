package org.yukidoke.gathering.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The way to circles for counsellors. */
@Component
final class GatheringEntries implements NavSource {

    GatheringEntries() {}

    @Override
    public List<Entry> entries(Visitor visitor) {
        return visitor.is(Role.COUNSELLOR.key()) ? List.of(new Entry("gathering.nav", "/gatherings", 19)) : List.of();
    }
}
