package org.yukidoke.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Gazetteer;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.directory.Wording;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * What pages about an entry need to say it in words.
 *
 * @param names of entries by key, for those one may point to
 */
record EntryWords(
        Texts t,
        Vocabulary vocabulary,
        Gazetteer gazetteer,
        Map<String, String> places,
        Map<String, String> names,
        LocalDate today) {

    EntryWords {
        places = Map.copyOf(places);
        names = Map.copyOf(names);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : Moments.day(day, t);
    }

    String moment(Instant at) {
        return Moments.words(at, t);
    }

    String term(Term term) {
        return term.from() == null && term.to() == null
                ? ""
                : t.of("directorydesk.term", day(term.from()), day(term.to()));
    }

    String wording(Wording text) {
        return t.pick(text.ja(), text.en());
    }

    /** A municipality by its code; the code itself when nobody knows it. */
    String area(String code) {
        return AreaCode.find(code)
                .flatMap(known -> gazetteer.find(known, today))
                .map(place -> t.pick(place.fullName(), ""))
                .orElse(code);
    }

    String entry(String key) {
        return names.getOrDefault(key, key);
    }

    /** Words of a list of the vocabulary, such as {@code wish}, in the order pages offer them. */
    List<Choice> choices(String list, List<String> codes) {
        return codes.stream().map(code -> new Choice(code, word(list, code))).toList();
    }

    String word(String list, String code) {
        String key = "directory." + list + "." + code;
        return t.has(key) ? t.of(key) : code;
    }

    String words(String list, Iterable<String> codes, List<String> order) {
        return order.stream()
                .filter(code -> contains(codes, code))
                .map(code -> word(list, code))
                .collect(Collectors.joining(t.of("directorydesk.comma")));
    }

    private static boolean contains(Iterable<String> codes, String code) {
        for (String each : codes) {
            if (each.equals(code)) {
                return true;
            }
        }
        return false;
    }
}
