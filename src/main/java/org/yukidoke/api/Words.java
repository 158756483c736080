package org.yukidoke.api;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** What the open interface says about its own fields, codes, parameters and addresses, in both languages. */
@Component
final class Words {

    private final Texts ja;
    private final Texts en;

    Words(Languages languages) {
        this.ja = languages.texts("ja");
        this.en = languages.texts("en");
    }

    Texts ja() {
        return ja;
    }

    Texts en() {
        return en;
    }

    /** A field by record and name; what most records share is said once, by the name alone. */
    static String field(Texts t, String words) {
        String own = "api.field." + words;
        return t.of(t.has(own) ? own : "api.field." + words.substring(words.indexOf('.') + 1));
    }

    /** A column by the fields that lead to it. */
    static String column(Texts t, List<String> words) {
        return words.stream().map(field -> field(t, field)).collect(Collectors.joining(t.of("api.word.of")));
    }

    static String type(Texts t, Class<?> type) {
        return t.of("api.type." + Field.title(type));
    }

    static String code(Texts t, Enum<?> value) {
        return t.of("api.code." + Code.list(value.getDeclaringClass()) + "." + Code.of(value));
    }

    /** Both languages in one text, for a reader who did not say which. */
    String both(String key, Object... arguments) {
        return arguments.length == 0
                ? ja.of(key) + " / " + en.of(key)
                : ja.of(key, arguments) + " / " + en.of(key, arguments);
    }

    /** What an address is for. */
    static String route(Texts t, Route route) {
        String key = "api.route." + route.about();
        return switch (route.answer()) {
            case Route.Answer.One one -> t.of(key, type(t, one.type()));
            case Route.Answer.Part part -> t.of(key, type(t, part.type()));
            case Route.Answer.Csv csv -> t.of(key);
            case Route.Answer.Bytes bytes -> t.of(key);
        };
    }

    String route(Route route) {
        return route(ja, route) + " / " + route(en, route);
    }

    String field(Field field) {
        return field(ja, field.words()) + " / " + field(en, field.words());
    }
}
