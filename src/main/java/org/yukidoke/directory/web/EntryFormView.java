package org.yukidoke.directory.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Typed;

/**
 * The form of an entry.
 *
 * @param hidden fields the form carries, such as the version it was opened with
 * @param proposes whether it only proposes
 * @param owners bodies that may keep what is new; empty for an entry that is there
 * @param now what others saved meanwhile, against what was typed; empty for nothing
 * @param hints what would make the text easier to read
 */
public record EntryFormView(
        String title,
        List<Crumb> crumbs,
        String action,
        List<Choice> hidden,
        boolean proposes,
        List<Choice> owners,
        List<FormSection> sections,
        Typed form,
        List<EntryView.Change> now,
        List<String> hints) {

    public EntryFormView {
        crumbs = List.copyOf(crumbs);
        hidden = List.copyOf(hidden);
        owners = List.copyOf(owners);
        sections = List.copyOf(sections);
        now = List.copyOf(now);
        hints = List.copyOf(hints);
    }
}
