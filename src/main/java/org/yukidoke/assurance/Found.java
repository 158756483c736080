package org.yukidoke.assurance;

import java.util.List;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Origin;

/**
 * Something to be brought into the directory.
 *
 * @param source where it was found, such as {@code plan:saitama}
 * @param item what it is called there; with the source it is known again
 * @param key of the entry it becomes
 * @param platform key of the council; blank for what holds in the whole country
 * @param owner key of the body that runs it; blank when it is none of the council's
 * @param names by which an entry somebody else entered is known to be the same; none: only by its item
 */
record Found(
        String source,
        String item,
        String key,
        String platform,
        String owner,
        List<String> names,
        Content content,
        Origin origin) {

    Found {
        names = List.copyOf(names);
    }
}
