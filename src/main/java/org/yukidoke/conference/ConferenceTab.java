package org.yukidoke.conference;

import org.springframework.stereotype.Component;
import org.yukidoke.person.PersonTab;

/** The meetings somebody was spoken of in, beside the pages of their file. */
@Component
public final class ConferenceTab implements PersonTab {

    /** Where it stands. */
    public static final Place PLACE = new Place("/conferences", "conference.tab", 35);

    ConferenceTab() {}

    @Override
    public Place place() {
        return PLACE;
    }
}
