package org.yukidoke.directory;

import java.util.OptionalDouble;

/** Why something was found. Pages make sentences of it. */
public sealed interface Why {

    /** It is called so. */
    record Called(String words) implements Why {}

    /** Its name sounds like what was typed. */
    record SoundsLike(String typed, String name) implements Why {}

    /** Its name is near to what was typed, which may hold a slip. */
    record NearlyCalled(String typed, String name) implements Why {}

    /** What was said means this in the directory's words. */
    record Meant(String said, String words) implements Why {}

    /** Its description says so. */
    record Says(String words) implements Why {}

    /** It serves the people of a place: the place itself, or what the place lies in. */
    record Serves(Municipality place) implements Why {}

    /** It serves people wherever they live. */
    record ServesEverybody() implements Why {}

    /** It serves another place; {@code kilometres} lie between, where that is known. */
    record Elsewhere(Municipality place, boolean near, OptionalDouble kilometres) implements Why {}

    /** Nobody has said whom it serves. */
    record AreaUnknown() implements Why {}

    /** How far it is from where somebody is. */
    record Distance(double kilometres) implements Why {}

    record OpenThen() implements Why {}

    record HoursUnknown() implements Why {}

    /** Nothing fits better; here one may come with anything. */
    record ListensToAnything() implements Why {}
}
