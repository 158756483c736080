package org.yukidoke.web;

/** The product's words, for tests of views that need no application around them. */
public final class TestTexts {

    private static final Languages LANGUAGES = new Languages();

    private TestTexts() {}

    public static Texts in(String language) {
        return LANGUAGES.texts(language);
    }
}
