package org.yukidoke.outreach.web.welfare;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * A place certified for work training as a form.
 *
 * @param council in words
 * @param back the list
 * @param version 0 for a new one
 * @param there what somebody else said meanwhile
 */
public record ProviderView(
        String action, String council, String back, int version, Typed form, List<Choice> areas, List<String> there) {

    public ProviderView {
        areas = List.copyOf(areas);
        there = List.copyOf(there);
    }
}
