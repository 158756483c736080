package org.yukidoke.conference.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * The form that brings somebody to a meeting.
 *
 * @param person id of the file; blank for somebody who has none
 * @param who reference and name of the file
 * @param consents consents of the person, where the meeting stands on them alone
 */
public record BringView(
        String path,
        String meetingName,
        Draft draft,
        Typed form,
        String person,
        String who,
        boolean restricted,
        boolean consented,
        List<Choice> consents) {

    public BringView {
        consents = List.copyOf(consents);
    }
}
