package org.yukidoke.outreach.web;

import org.yukidoke.person.Line;

/** Files as links. */
final class TripLinks {

    private TripLinks() {}

    static TripView.Link of(Line line) {
        return new TripView.Link(
                "/persons/" + line.id(),
                (line.identity().map(identity -> identity.name().shown()).orElse("") + " "
                                + line.reference().text())
                        .strip());
    }
}
