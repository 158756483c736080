package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.portal.Question;
import org.yukidoke.portal.Told;

/** What was told so far, as hidden fields of the page that asks on. Whatever is not ours in them counts as not told. */
record HelpForm(Vocabulary words) {

    private static final int OLDEST = 120;

    Told read(HttpServletRequest request) {
        return new Told(
                first(request, "who")
                        .flatMap(value -> Asker.find(value).stream())
                        .findFirst()
                        .orElse(null),
                first(request, "wish")
                        .filter(words.wishes()::contains)
                        .findFirst()
                        .orElse(""),
                first(request, "home")
                        .flatMap(value -> AreaCode.find(value).stream())
                        .findFirst()
                        .orElse(null),
                first(request, "age").flatMap(HelpForm::age).findFirst().orElse(null),
                situations(request, "yes"),
                situations(request, "no"),
                Set.copyOf(several(request, "talk", value -> Channel.find(value).stream())),
                several(request, "settled", value -> Question.find(value).stream()).stream()
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class))));
    }

    /** An age as a whole number of years; none for anything else. */
    static Stream<Integer> age(String typed) {
        String digits = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("[^0-9]+$", "");
        return digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= OLDEST
                ? Stream.of(Integer.valueOf(digits))
                : Stream.of();
    }

    private Set<String> situations(HttpServletRequest request, String name) {
        return new LinkedHashSet<>(
                several(request, name, value -> Stream.of(value).filter(words.situations()::contains)));
    }

    private static Stream<String> first(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? Stream.of() : Stream.of(value);
    }

    static <T> List<T> several(HttpServletRequest request, String name, Function<String, Stream<T>> read) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).flatMap(read).distinct().toList();
    }

    /** The fields that carry what was told to the next page. */
    static List<HelpView.Hidden> hidden(Told told) {
        var fields = new ArrayList<HelpView.Hidden>();
        if (told.who() != null) {
            fields.add(new HelpView.Hidden("who", told.who().key()));
        }
        if (!told.wish().isEmpty()) {
            fields.add(new HelpView.Hidden("wish", told.wish()));
        }
        if (told.home() != null) {
            fields.add(new HelpView.Hidden("home", told.home().digits()));
        }
        if (told.age() != null) {
            fields.add(new HelpView.Hidden("age", told.age().toString()));
        }
        told.yes().stream().sorted().forEach(code -> fields.add(new HelpView.Hidden("yes", code)));
        told.no().stream().sorted().forEach(code -> fields.add(new HelpView.Hidden("no", code)));
        told.talk().stream().sorted().forEach(way -> fields.add(new HelpView.Hidden("talk", way.key())));
        told.settled().stream().sorted().forEach(done -> fields.add(new HelpView.Hidden("settled", done.key())));
        return List.copyOf(fields);
    }
}
