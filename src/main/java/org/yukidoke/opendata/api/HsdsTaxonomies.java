package org.yukidoke.opendata.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** The lists of words by which entries are sorted, as taxonomies of HSDS. */
@Component
final class HsdsTaxonomies {

    /** What is good to know before going; each holds with {@code yes} or {@code no}. */
    static final String PRACTICE = "practice";

    private final Map<String, List<String>> codes = new LinkedHashMap<>();
    private final Texts ja;
    private final Texts en;

    HsdsTaxonomies(Vocabulary words, Languages languages) {
        this.ja = languages.texts("ja");
        this.en = languages.texts("en");
        codes.put("wish", words.wishes());
        codes.put("type", words.types());
        codes.put("situation", words.situations());
        codes.put("accessibility", words.accessibility());
        codes.put("cost", words.costs());
        codes.put("channel", Arrays.stream(Channel.values()).map(Channel::key).toList());
        codes.put("asker", Arrays.stream(Asker.values()).map(Asker::key).toList());
        codes.put(
                "capacity",
                Arrays.stream(Capacity.State.values())
                        .filter(state -> state != Capacity.State.UNKNOWN)
                        .map(Capacity.State::key)
                        .toList());
        codes.put(PRACTICE, List.of("interpreter", "sign_language", "family", "anonymous", "camera_off", "booking"));
    }

    List<HsdsTerms.HsdsTaxonomyJson> list() {
        return codes.keySet().stream().map(this::taxonomy).toList();
    }

    /** Every word of every list. */
    Stream<HsdsTerms.HsdsTaxonomyTermJson> terms() {
        return codes.entrySet().stream()
                .flatMap(list -> list.getValue().stream().map(code -> term(list.getKey(), code)));
    }

    HsdsTerms.HsdsTaxonomyTermJson term(String taxonomy, String code) {
        return new HsdsTerms.HsdsTaxonomyTermJson(
                HsdsIds.of("term", taxonomy, code),
                // Alone it must tell a word from those of other lists.
                taxonomy + "." + code,
                word(ja, taxonomy, code),
                word(ja, taxonomy, code),
                ja.of("opendata.taxonomy." + taxonomy),
                "ja",
                HsdsIds.of("taxonomy", taxonomy),
                word(en, taxonomy, code));
    }

    /** What a code of a list is called. */
    String word(String taxonomy, String code) {
        return word(ja, taxonomy, code);
    }

    private HsdsTerms.HsdsTaxonomyJson taxonomy(String name) {
        String key = "opendata.taxonomy." + name;
        return new HsdsTerms.HsdsTaxonomyJson(
                HsdsIds.of("taxonomy", name), ja.of(key), ja.of(key + ".about"), en.of(key));
    }

    private static String word(Texts t, String taxonomy, String code) {
        return t.of((taxonomy.equals(PRACTICE) ? "opendata.practice." : "directory." + taxonomy + ".") + code);
    }
}
