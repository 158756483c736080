package org.yukidoke.portal;

import org.yukidoke.directory.Fit;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.OpenState;
import org.yukidoke.directory.Service;

/**
 * A window that may help somebody, and why.
 *
 * @param forThePerson it is written for the person concerned, while somebody else asks: they had better ask first
 */
public record Offer(Listed<Service> window, Fit fit, Nearness nearness, OpenState open, boolean forThePerson) {

    public Service service() {
        return window.content();
    }

    /** Nobody who asks for somebody else is told that it certainly fits. */
    public Fit.Degree degree() {
        return forThePerson && fit.degree() == Fit.Degree.LIKELY ? Fit.Degree.ASK : fit.degree();
    }
}
