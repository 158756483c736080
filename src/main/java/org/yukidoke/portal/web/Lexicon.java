package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.plan.Edition;
import org.yukidoke.plan.Plans;
import org.yukidoke.portal.Prefectures;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** Gives pages the words for what they show, in the visitor's language and at this moment. */
@Component
class Lexicon {

    private final Directory directory;
    private final Municipalities municipalities;
    private final Prefectures prefectures;
    private final Plans plans;
    private final Languages languages;
    private final Clock clock;

    Lexicon(
            Directory directory,
            Municipalities municipalities,
            Prefectures prefectures,
            Plans plans,
            Languages languages,
            Clock clock) {
        this.directory = directory;
        this.municipalities = municipalities;
        this.prefectures = prefectures;
        this.plans = plans;
        this.languages = languages;
        this.clock = clock;
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    FitWords fit(Texts t) {
        return new FitWords(t, municipalities);
    }

    WindowWords windows(Texts t) {
        return new WindowWords(t, fit(t), OpenWords.at(OpenWords.now(clock), t), directory.published(), prefectures(t));
    }

    /** Names of prefectures by council. */
    Map<String, String> prefectures(Texts t) {
        return prefectures.byCouncil().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> t.of(
                                "plan.prefecture." + entry.getValue().digits().substring(0, 2))));
    }

    /** Names of editions of plans by key. */
    Map<String, String> plans(Texts t) {
        return plans.listEditions().stream()
                .collect(Collectors.toMap(
                        Edition::key,
                        edition -> t.pick(edition.name().ja(), edition.name().en())));
    }

    static String name(Municipality place, Texts t) {
        return place.kind() == Municipality.Kind.PREFECTURE
                ? t.of("plan.prefecture." + place.code().digits().substring(0, 2))
                : place.fullName();
    }
}
