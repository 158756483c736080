package org.yukidoke.directory;

import java.util.List;
import java.util.Set;

/**
 * A window, centre or corner where somebody listens and helps (相談窓口・支援サービス).
 *
 * @param otherNames what it is also called, former names included, so that it is found by them
 * @param type code of {@code directory/codes.yaml}, such as {@code hello_work}
 * @param operators who runs it, as they are called
 * @param wishes codes of {@code directory/codes.yaml}: with what one can come
 * @param sites where it is; none: nobody has said
 * @param contacts by which channels; a channel that is not here is not known
 */
public record Service(
        Title title,
        List<String> otherNames,
        String type,
        List<String> operators,
        Set<String> wishes,
        Wording summary,
        Wording details,
        List<Site> sites,
        List<Contact> contacts,
        Area area,
        Audience audience,
        Practical practical,
        Hours hours,
        Capacity capacity,
        List<Notice> notices,
        Term inForce,
        List<Reference> references)
        implements Content {

    public Service {
        otherNames = List.copyOf(otherNames);
        operators = List.copyOf(operators);
        wishes = Set.copyOf(wishes);
        sites = List.copyOf(sites);
        contacts = List.copyOf(contacts);
        notices = List.copyOf(notices);
        references = List.copyOf(references);
    }

    /**
     * A place at which a window is found.
     *
     * @param place key of the place's entry; blank when it has none
     * @param words the place in words, where it has no entry, or the room in it
     * @param hours there, if not those of the window
     */
    public record Site(String place, String words, Hours hours) {}

    /** Something that holds for a while, such as a move. */
    public record Notice(Wording text, Term shown) {}

    /** The same window with another capacity, which changes more often than anything else of it. */
    public Service with(Capacity now) {
        return new Service(
                title,
                otherNames,
                type,
                operators,
                wishes,
                summary,
                details,
                sites,
                contacts,
                area,
                audience,
                practical,
                hours,
                now,
                notices,
                inForce,
                references);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SERVICE;
    }
}
