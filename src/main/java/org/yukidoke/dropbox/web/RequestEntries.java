package org.yukidoke.dropbox.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The way to the requests of one's body. */
@Component
final class RequestEntries implements NavSource {

    RequestEntries() {}

    @Override
    public List<Entry> entries(Visitor visitor) {
        return visitor.is(Role.COUNSELLOR.key())
                ? List.of(new Entry("dropbox.requests", "/desk/requests", 16))
                : List.of();
    }
}
