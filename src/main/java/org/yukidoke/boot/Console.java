package org.yukidoke.boot;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.yukidoke.db.Refusal;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** Where a command speaks, in the language of the terminal. */
record Console(Texts texts, PrintStream out, PrintStream err) {

    static Console speakingAs(Map<String, String> environment) {
        return new Console(new Languages().texts(language(environment)), System.out, System.err);
    }

    /** Japanese where the terminal is Japanese; English elsewhere, since such a terminal may not even show Japanese. */
    static Locale language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .filter(value -> value.startsWith("ja"))
                .map(value -> Locale.JAPANESE)
                .orElse(Locale.ENGLISH);
    }

    String words(String key, Object... arguments) {
        return arguments.length == 0 ? texts.of(key) : texts.of(key, arguments);
    }

    void say(String key, Object... arguments) {
        out.println(words(key, arguments));
        out.flush();
    }

    void line(String text) {
        out.println(text);
    }

    void refuse(Refusal refusal) {
        err.println(words(refusal.key(), refusal.arguments().toArray()));
    }
}
