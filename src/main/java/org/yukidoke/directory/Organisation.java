package org.yukidoke.directory;

/**
 * A body that takes part in a council.
 *
 * @param key stable, such as {@code saitama.labour-bureau}
 * @param platform key of the council
 * @param name as the council's plans call it
 * @param officialName its full name, blank when the plans do not print one
 * @param kind what sort of body it is, such as {@code labour_bureau}
 */
public record Organisation(String key, String platform, String name, String nameEn, String officialName, String kind) {

    /** The name by which people outside the council know it. */
    public String fullName() {
        return officialName.isEmpty() ? name : officialName;
    }
}
