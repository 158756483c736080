package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Typed;

/**
 * The form that says who somebody is.
 *
 * @param version the one the form was made from
 * @param both what stands there now beside what was typed; empty unless somebody else was faster
 */
public record IdentityView(Band frame, Typed form, IntakeView.Fields fields, int version, List<Both> both) {

    public IdentityView {
        both = List.copyOf(both);
    }

    /** One field twice. */
    public record Both(String name, String there, String typed) {}
}
