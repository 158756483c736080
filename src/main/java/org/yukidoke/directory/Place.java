package org.yukidoke.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A building or a room one can go to (拠点).
 *
 * @param within the larger building it lies in; blank for none
 * @param access how to get there
 * @param accessibility codes of {@code directory/codes.yaml}, such as {@code wheelchair}
 */
public record Place(
        Title title,
        String within,
        Address address,
        @Nullable Point point,
        Wording access,
        Set<String> accessibility,
        Hours hours,
        List<Contact> contacts,
        List<Reference> references)
        implements Content {

    public Place {
        accessibility = Set.copyOf(accessibility);
        contacts = List.copyOf(contacts);
        references = List.copyOf(references);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.PLACE;
    }
}
