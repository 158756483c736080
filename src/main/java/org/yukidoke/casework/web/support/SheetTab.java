package org.yukidoke.casework.web.support;

import org.springframework.stereotype.Component;
import org.yukidoke.person.PersonTab;

/** Sheets beside the pages of a file; no other body ever sees them. */
@Component
final class SheetTab implements PersonTab {

    static final Place PLACE = new Place("/sheets", "caseworksheet.tab", 25);

    SheetTab() {}

    @Override
    public Place place() {
        return PLACE;
    }
}
