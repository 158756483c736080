package org.yukidoke.gathering;

import org.springframework.stereotype.Component;
import org.yukidoke.person.PersonTab;

/** Where somebody came, and who goes along with them, beside the pages of their file. */
@Component
public final class GatheringTab implements PersonTab {

    /** Where it stands. */
    public static final Place PLACE = new Place("/gatherings", "gathering.tab", 36);

    GatheringTab() {}

    @Override
    public Place place() {
        return PLACE;
    }
}
