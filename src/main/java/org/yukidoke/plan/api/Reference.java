package org.yukidoke.plan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.api.Csv;
import org.yukidoke.api.Dictionary;
import org.yukidoke.plan.Name;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** The tables that explain the others: what the codes mean, a plan's own among them, and what each column holds. */
@Component
final class Reference {

    static final String CODES = "codes";
    static final String DICTIONARY = "dictionary";

    private static final int PREFECTURES = 47;

    private final PublishedPlans plans;
    private final Dictionary dictionary;
    private final Languages languages;

    Reference(PublishedPlans plans, Dictionary dictionary, Languages languages) {
        this.plans = plans;
        this.dictionary = dictionary;
        this.languages = languages;
    }

    Optional<Csv> find(InPlan in, String name) {
        return switch (name) {
            case CODES -> Optional.of(dictionary.codes(codes(in)));
            case DICTIONARY -> Optional.of(dictionary.columns());
            default -> Optional.empty();
        };
    }

    private List<List<String>> codes(InPlan in) {
        Texts ja = languages.texts("ja");
        Texts en = languages.texts("en");
        var rows = new ArrayList<List<String>>();
        in.items(Listings.TARGET_GROUPS)
                .forEach(group -> rows.add(List.of(
                        "target_group",
                        group.key(),
                        Csv.guarded(group.name()),
                        Csv.guarded(Optional.ofNullable(group.nameEn()).orElse("")))));
        in.plan().front().stages().forEach(stage -> rows.add(code("stage", stage.key(), stage.name())));
        plans.listConcepts().forEach(concept -> rows.add(code("concept", concept.key(), concept.name())));
        for (int number = 1; number <= PREFECTURES; number++) {
            String prefecture = String.format(Locale.ROOT, "%02d", number);
            String key = "plan.prefecture." + prefecture;
            rows.add(List.of("prefecture", prefecture, ja.of(key), en.of(key)));
        }
        return rows;
    }

    private static List<String> code(String list, String key, Name name) {
        return List.of(list, key, Csv.guarded(name.ja()), Csv.guarded(name.en()));
    }
}
