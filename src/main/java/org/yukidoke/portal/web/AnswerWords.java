package org.yukidoke.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Fit;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.dropbox.DropBox;
import org.yukidoke.portal.Offer;
import org.yukidoke.portal.Question;
import org.yukidoke.portal.Suggested;
import org.yukidoke.portal.Suggestions;
import org.yukidoke.portal.Told;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;

/** The answer, in words. */
@Component
class AnswerWords {

    private static final List<Fit.Degree> SHOWN = List.of(Fit.Degree.LIKELY, Fit.Degree.ASK, Fit.Degree.UNKNOWN);

    private final Suggestions suggestions;
    private final Municipalities municipalities;
    private final DropBox box;
    private final Lexicon lexicon;

    AnswerWords(Suggestions suggestions, Municipalities municipalities, DropBox box, Lexicon lexicon) {
        this.suggestions = suggestions;
        this.municipalities = municipalities;
        this.box = box;
        this.lexicon = lexicon;
    }

    AnswerView view(Told told, Suggested suggested, Texts t) {
        WindowWords words = lexicon.windows(t);
        var schemeWords = new SchemeWords(t, words);
        return new AnswerView(
                List.of(new Crumb(t.of("portal.crumb.home"), "/"), Crumb.here(t.of("portal.answer.title"))),
                told(told, t),
                HelpForm.hidden(told),
                told.home() == null ? t.of("portal.answer.lead.nowhere") : t.of("portal.answer.lead"),
                cards(suggested.first(), words),
                suggested.first().isEmpty() ? nobody(suggested, told, t) : "",
                groups(suggested, words, t),
                cards(suggested.unlikely(), words),
                suggested.schemes().stream().map(schemeWords::card).toList(),
                LeafletPages.of(Stream.of(suggested.first(), suggested.offers())
                        .flatMap(List::stream)
                        .map(offer -> offer.window().key())
                        .toList()),
                contact(suggested));
    }

    // Whoever keeps the first window is asked, if they take requests; else one chooses a body.
    private String contact(Suggested suggested) {
        List<String> taking = box.bodies();
        return suggested.first().stream()
                .map(offer -> offer.window().entry().owner())
                .filter(taking::contains)
                .findFirst()
                .map(owner -> "/contact?body=" + owner)
                .orElse(taking.isEmpty() ? "" : "/contact");
    }

    private String nobody(Suggested suggested, Told told, Texts t) {
        if (!suggested.isEmpty()) {
            return t.of(told.home() == null ? "portal.answer.nobody.nowhere" : "portal.answer.nobody.first");
        }
        return told.home() == null
                ? t.of("portal.answer.nobody")
                : municipalities
                        .find(told.home())
                        .map(place -> t.of("portal.answer.nobody.place", Lexicon.name(place, t)))
                        .orElseGet(() -> t.of("portal.answer.nobody"));
    }

    private static List<WindowCard> cards(List<Offer> offers, WindowWords words) {
        return offers.stream().map(words::card).toList();
    }

    private static List<AnswerView.Group> groups(Suggested suggested, WindowWords words, Texts t) {
        var groups = new ArrayList<AnswerView.Group>();
        for (Fit.Degree degree : SHOWN) {
            add(groups, degree.name().toLowerCase(java.util.Locale.ROOT), suggested.of(degree), words, t);
        }
        add(groups, "others", suggested.others(), words, t);
        return groups;
    }

    private static void add(List<AnswerView.Group> groups, String id, List<Offer> offers, WindowWords words, Texts t) {
        if (!offers.isEmpty()) {
            groups.add(new AnswerView.Group(
                    id,
                    t.of("portal.group." + id),
                    t.of("portal.group." + id + ".text"),
                    id.equals("likely") ? "success" : "info",
                    cards(offers, words)));
        }
    }

    private List<AnswerView.Told> told(Told told, Texts t) {
        return Question.worthAsking(told, suggestions.situations(told)).stream()
                .map(question -> new AnswerView.Told(
                        t.of("portal.told." + question.key()), value(told, question, t), question.key()))
                .toList();
    }

    private String value(Told told, Question question, Texts t) {
        String said = switch (question) {
            case WHO ->
                told.who() == null ? "" : t.of("directory.asker." + told.who().key());
            case WISH -> told.wish().isEmpty() ? "" : t.of("directory.wish." + told.wish());
            case HOME ->
                told.home() == null
                        ? ""
                        : municipalities
                                .find(told.home())
                                .map(place -> Lexicon.name(place, t))
                                .orElse("");
            case AGE -> told.age() == null ? "" : t.of("portal.told.years", told.age());
            case SITUATION -> situations(told, t);
            case TALK ->
                told.talk().stream()
                        .sorted()
                        .map(way -> t.of("directory.channel." + way.key()))
                        .collect(Collectors.joining(t.of("portal.comma")));
        };
        return said.isEmpty() ? t.of("portal.told.nothing") : said;
    }

    private static String situations(Told told, Texts t) {
        return Stream.concat(
                        told.yes().stream().sorted().map(code -> t.of("directory.situation." + code)),
                        told.no().stream()
                                .sorted()
                                .map(code -> t.of("portal.told.not", t.of("directory.situation." + code))))
                .collect(Collectors.joining(t.of("portal.comma")));
    }
}
