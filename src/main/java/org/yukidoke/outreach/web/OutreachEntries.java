package org.yukidoke.outreach.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The way out for counsellors. */
@Component
final class OutreachEntries implements NavSource {

    OutreachEntries() {}

    @Override
    public List<Entry> entries(Visitor visitor) {
        return visitor.is(Role.COUNSELLOR.key()) ? List.of(new Entry("outreach.nav", "/outreach", 20)) : List.of();
    }
}
