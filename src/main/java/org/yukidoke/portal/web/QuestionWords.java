package org.yukidoke.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.portal.Prefectures;
import org.yukidoke.portal.Question;
import org.yukidoke.portal.Told;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The questions, in words. */
@Component
class QuestionWords {

    private static final String ASK = "portal.ask.";

    /** Ways of talking one may prefer; the others are ways a body comes to people. */
    private static final List<Channel> TALK =
            List.of(Channel.TELEPHONE, Channel.VISIT, Channel.MAIL, Channel.LINE, Channel.VIDEO, Channel.OUTREACH);

    private final Vocabulary words;
    private final Prefectures prefectures;

    QuestionWords(Vocabulary words, Prefectures prefectures) {
        this.words = words;
        this.prefectures = prefectures;
    }

    HelpView view(Told told, Question question, List<String> situations, Typed typed, Texts t) {
        var asked = Question.worthAsking(told, situations);
        return new HelpView(
                question.key(),
                title(told, question, t),
                t.of(ASK + question.key() + ".help"),
                progress(asked, question, t),
                typed.values().isEmpty() ? known(told, question) : typed,
                HelpForm.hidden(told),
                taps(question, t),
                question == Question.SITUATION ? rows(situations, t) : List.of(),
                question == Question.TALK ? ticks(t) : List.of(),
                field(question, t),
                before(asked, question));
    }

    /** Asks which of several places of one name is meant. */
    HelpView which(Told told, List<Municipality> places, String typed, Texts t) {
        var asked = Question.worthAsking(told, List.of());
        return new HelpView(
                Question.HOME.key(),
                t.of("portal.ask.home.which", typed),
                t.of("portal.ask.home.which.help"),
                progress(asked, Question.HOME, t),
                Typed.NOTHING,
                HelpForm.hidden(told),
                places.stream()
                        .map(place -> new Choice(place.code().digits(), place.fullName()))
                        .toList(),
                List.of(),
                List.of(),
                "",
                Question.HOME.key());
    }

    private static String title(Told told, Question question, Texts t) {
        boolean other = told.who() == Asker.FAMILY || told.who() == Asker.SUPPORTER;
        String key = ASK + question.key();
        return t.of(other && t.has(key + ".other") ? key + ".other" : key);
    }

    private static HelpView.Progress progress(List<Question> asked, Question question, Texts t) {
        int at = asked.indexOf(question) + 1;
        int left = asked.size() - at;
        return new HelpView.Progress(
                left == 0
                        ? t.of("portal.ask.progress.last", at, asked.size())
                        : t.of("portal.ask.progress", at, asked.size(), left),
                at,
                asked.size());
    }

    private static String before(List<Question> asked, Question question) {
        int at = asked.indexOf(question);
        return at <= 0 ? "" : asked.get(at - 1).key();
    }

    private List<Choice> taps(Question question, Texts t) {
        return switch (question) {
            case WHO ->
                Arrays.stream(Asker.values())
                        .map(asker -> new Choice(asker.key(), t.of("portal.door." + asker.key())))
                        .toList();
            case WISH ->
                words.wishes().stream()
                        .filter(wish -> !wish.equals(Told.EMPLOYING))
                        .map(wish -> new Choice(wish, t.of("directory.wish." + wish)))
                        .toList();
            case HOME ->
                prefectures.known().stream()
                        .map(place ->
                                new Choice(place.code().digits(), t.of("portal.ask.home.only", Lexicon.name(place, t))))
                        .toList();
            case AGE, SITUATION, TALK -> List.of();
        };
    }

    private static List<Choice> rows(List<String> situations, Texts t) {
        return situations.stream()
                .map(code -> new Choice("is-" + code, t.of("directory.situation." + code)))
                .toList();
    }

    private static List<Choice> ticks(Texts t) {
        return TALK.stream()
                .map(way -> new Choice(way.key(), t.of("directory.channel." + way.key())))
                .toList();
    }

    private static String field(Question question, Texts t) {
        return switch (question) {
            case HOME -> t.of("portal.ask.home.field");
            case AGE -> t.of("portal.ask.age.field");
            case WHO, WISH, SITUATION, TALK -> "";
        };
    }

    private static Typed known(Told told, Question question) {
        return switch (question) {
            case AGE ->
                told.age() == null
                        ? Typed.NOTHING
                        : Typed.known(Map.of("years", told.age().toString()));
            case TALK ->
                new Typed(
                        Map.of("answer", told.talk().stream().map(Channel::key).toList()), List.of());
            case SITUATION -> {
                var typed = new java.util.HashMap<String, String>();
                told.yes().forEach(code -> typed.put("is-" + code, "yes"));
                told.no().forEach(code -> typed.put("is-" + code, "no"));
                yield Typed.known(typed);
            }
            case WHO, WISH, HOME -> Typed.NOTHING;
        };
    }
}
