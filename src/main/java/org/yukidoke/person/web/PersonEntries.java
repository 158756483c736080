package org.yukidoke.person.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The way to people for counsellors, and to what sharing stands on for administrators. */
@Component
final class PersonEntries implements NavSource {

    PersonEntries() {}

    @Override
    public List<Entry> entries(Visitor visitor) {
        if (visitor.is(Role.COUNSELLOR.key())) {
            return List.of(new Entry("personpage.nav", "/persons", 15));
        }
        return visitor.is(Role.ADMINISTRATOR.key())
                ? List.of(new Entry("personpage.ground.nav", "/sharing", 70))
                : List.of();
    }
}
