package org.yukidoke.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yukidoke.api.Asked;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;

/** What a reader of a list asks for in the words of HSDS. An unknown parameter is refused, as everywhere here. */
final class HsdsAsked {

    static final String PAGE = "page";
    static final String PER_PAGE = "per_page";
    static final String FULL = "full";

    private static final int MOST = 200;
    private static final int USUAL = 100;
    private static final int PAGES = 1_000_000;

    private final Asked asked;

    HsdsAsked(HttpServletRequest request) {
        this.asked = new Asked(request);
    }

    Optional<String> text(String name) {
        return asked.text(name).filter(text -> !text.isBlank());
    }

    boolean yes(String name) {
        return asked.choice(name, List.of("false", "true")).equals("true");
    }

    /** A moment, or a day in Japan. */
    Optional<Instant> moment(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(
                        text.matches("\\d{4}-\\d{2}-\\d{2}")
                                ? Japan.start(LocalDate.parse(text))
                                : OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException malformed) {
                asked.refuse(name, "api.error.moment");
                return Optional.empty();
            }
        });
    }

    /** The words somebody searches for; full and half width, capitals and small letters are the same. */
    List<String> words() {
        return text("search")
                .map(text -> List.of(folded(text).strip().split("\\s+")))
                .orElse(List.of());
    }

    /** Whether each word occurs somewhere in the texts. */
    static boolean mentions(List<String> words, Stream<String> texts) {
        String all = folded(String.join("\n", texts.toList()));
        return words.stream().allMatch(all::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** A page of a list; ask {@link #errors()} before. */
    <T> Part<T> part(List<T> all) {
        int size = number(PER_PAGE, USUAL, MOST);
        int page = number(PAGE, 1, PAGES);
        asked.check(Set.of("lang"));
        int pages = (all.size() + size - 1) / size;
        List<T> contents = page > pages ? List.of() : all.subList((page - 1) * size, Math.min(all.size(), page * size));
        return new Part<>(
                new HsdsPages.Head(
                        all.size(), pages, page, contents.size(), page == 1, page >= pages, contents.isEmpty()),
                contents);
    }

    record Part<T>(HsdsPages.Head head, List<T> contents) {}

    private int number(String name, int usual, int most) {
        String text = asked.text(name).orElse(Integer.toString(usual));
        int number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            asked.refuse(name, "api.error.limit", Integer.toString(most));
            return usual;
        }
        return number;
    }

    List<FieldError> errors() {
        return asked.errors();
    }
}
