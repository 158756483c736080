package org.yukidoke.directory;

import java.util.Set;

/**
 * What one wants to know before going.
 *
 * @param cost {@code free}, {@code paid}, {@code partly}; blank when unknown
 * @param documents what to bring
 * @param languages codes of RFC 5646 other than Japanese
 * @param accessibility codes of {@code directory/codes.yaml}
 * @param family whether family may come without the person
 * @param anonymous whether one may stay without a name
 * @param cameraOff whether a video talk works without a picture
 * @param booking whether one must book first
 */
public record Practical(
        String cost,
        Wording costWords,
        Wording documents,
        Set<String> languages,
        Set<String> accessibility,
        Tri interpreter,
        Tri signLanguage,
        Tri family,
        Tri anonymous,
        Tri cameraOff,
        Tri booking) {

    public static final Practical UNKNOWN = new Practical(
            "",
            Wording.NONE,
            Wording.NONE,
            Set.of(),
            Set.of(),
            Tri.UNKNOWN,
            Tri.UNKNOWN,
            Tri.UNKNOWN,
            Tri.UNKNOWN,
            Tri.UNKNOWN,
            Tri.UNKNOWN);

    public Practical {
        languages = Set.copyOf(languages);
        accessibility = Set.copyOf(accessibility);
    }
}
