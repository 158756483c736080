package org.yukidoke.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language. A key that has no words is a bug and throws; a test compares the languages. */
public final class Texts {

    private final Locale locale;
    private final Map<String, String> words;

    Texts(Locale locale, Map<String, String> words) {
        this.locale = locale;
        this.words = Map.copyOf(words);
    }

    public Locale locale() {
        return locale;
    }

    /** {@code ja} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    public boolean japanese() {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The words behind a key.
     *
     * @throws IllegalArgumentException when the key has no words in this language
     */
    public String of(String key) {
        String found = words.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language());
        }
        return found;
    }

    /** The words behind a key with {@code {0}}, {@code {1}} … filled in. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(of(key), locale).format(arguments);
    }

    /** Several things in one line, as this language strings them together. */
    public String list(Stream<String> things) {
        return things.collect(Collectors.joining(of("web.and")));
    }

    /** The Japanese or the English one of two values a record carries, the Japanese one when English is missing. */
    public String pick(String japanese, String english) {
        return japanese() || english.isBlank() ? japanese : english;
    }
}
