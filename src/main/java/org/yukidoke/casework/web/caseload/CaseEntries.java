package org.yukidoke.casework.web.caseload;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.web.NavSource;
import org.yukidoke.web.Visitor;

/** The way to a counsellor's day. */
@Component
final class CaseEntries implements NavSource {

    CaseEntries() {}

    @Override
    public List<Entry> entries(Visitor visitor) {
        return visitor.is(Role.COUNSELLOR.key()) ? List.of(new Entry("caseload.nav", "/casework", 14)) : List.of();
    }
}
