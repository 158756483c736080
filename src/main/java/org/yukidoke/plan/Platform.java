package org.yukidoke.plan;

import java.util.List;
import org.yukidoke.kernel.PartialDate;

/**
 * A prefecture's council (都道府県プラットフォーム), through all its names.
 *
 * @param prefecture JIS X 0401 code
 * @param council where progress is reported, as the plan calls it; blank when it names none
 * @param secretariat as the plan names it; blank when it names none
 */
public record Platform(
        String key,
        String prefecture,
        PartialDate established,
        List<Called> names,
        String council,
        String secretariat,
        Lines source) {

    public Platform {
        names = List.copyOf(names);
    }

    /** A name the council bore from a date on. */
    public record Called(Name name, String shortName, PartialDate from, Lines source) {}

    /** The newest name. */
    public Called called() {
        return names.getLast();
    }
}
