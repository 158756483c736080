package org.yukidoke.directory;

/**
 * A text for the public; each part may be blank, which means that nobody has written it.
 *
 * @param ja in ordinary Japanese
 * @param en in English
 * @param plain in plain Japanese (やさしい日本語), where {@code 窓口《まどぐち》} gives a reading
 */
public record Wording(String ja, String en, String plain) {

    public static final Wording NONE = new Wording("", "", "");

    /** A text that stands in Japanese alone. */
    public static Wording ja(String text) {
        return new Wording(text, "", "");
    }

    public boolean isBlank() {
        return ja.isBlank() && en.isBlank() && plain.isBlank();
    }
}
