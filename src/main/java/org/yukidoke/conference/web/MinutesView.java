package org.yukidoke.conference.web;

import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * What was said of somebody, being written.
 *
 * @param there what somebody else wrote meanwhile; blank when nobody did
 */
public record MinutesView(
        String path,
        String meeting,
        String meetingName,
        String title,
        Draft draft,
        Typed form,
        int version,
        boolean shared,
        String there) {}
