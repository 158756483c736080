package org.yukidoke.boot;

import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.Name;
import org.yukidoke.web.Languages;

/** How made-up things are called: so that nobody takes one for real, by its key or by its name. */
@Lazy
@Component
final class MadeUp {

    private static final String PREFIX = "made-up-";
    private static final int LETTERS = 26;

    private final Languages languages;

    MadeUp(Languages languages) {
        this.languages = languages;
    }

    /** A key of a body inside its council. */
    static String body(int number) {
        return PREFIX + number;
    }

    /** A key of a council; it may hold letters only. */
    static String council(int number) {
        return PREFIX + letter(number / LETTERS) + letter(number % LETTERS);
    }

    static boolean isCouncil(String key) {
        return key.startsWith(PREFIX);
    }

    private static char letter(int number) {
        return (char) ('a' + number);
    }

    Name name(String what, int number) {
        return new Name(of(Locale.JAPANESE, what, number), of(Locale.ENGLISH, what, number));
    }

    String of(Locale language, String what, int number) {
        return languages.texts(language).of("boot.synthesize." + what, Integer.toString(number));
    }
}
