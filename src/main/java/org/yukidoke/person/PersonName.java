package org.yukidoke.person;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody is called. Stored exactly as typed: no normalising, which would turn characters of real names into
 * others. Every part may be blank, but not all of them.
 *
 * @param familyReading in full-width katakana
 * @param givenReading in full-width katakana
 * @param nickname what somebody wishes to be called, or what the listener writes down for a caller without a name
 */
public record PersonName(String family, String given, String familyReading, String givenReading, String nickname) {

    /** Only what somebody wishes to be called. */
    public static PersonName nickname(String nickname) {
        return new PersonName("", "", "", "", nickname);
    }

    /** The name in the order of the language it is written in: family name first; the nickname where there is none. */
    public String shown() {
        String full = full();
        return full.isEmpty() ? nickname : full;
    }

    String full() {
        return joined(family, given);
    }

    String reading() {
        return joined(familyReading, givenReading);
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Names stay out of logs, even by accident. */
    @Override
    public String toString() {
        return "a name";
    }
}
