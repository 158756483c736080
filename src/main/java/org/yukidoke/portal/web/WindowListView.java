package org.yukidoke.portal.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Typed;

/**
 * Windows to look through.
 *
 * @param heading what the list shows, in words
 * @param places to be chosen from where a name is borne by several; and what to say where nobody bears it
 */
public record WindowListView(
        List<Crumb> crumbs, String heading, Fields fields, Places places, List<WindowCard> windows, Paging paging) {

    public WindowListView {
        crumbs = List.copyOf(crumbs);
        windows = List.copyOf(windows);
    }

    /** The form that narrows the list. */
    public record Fields(
            Typed form, boolean applied, List<Choice> wishes, List<Choice> prefectures, List<Choice> channels) {
        public Fields {
            wishes = List.copyOf(wishes);
            prefectures = List.copyOf(prefectures);
            channels = List.copyOf(channels);
        }
    }

    public record Places(String words, List<FrontView.Wish> choices) {
        public Places {
            choices = List.copyOf(choices);
        }
    }
}
