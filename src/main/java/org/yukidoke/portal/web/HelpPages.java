package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.portal.Question;
import org.yukidoke.portal.Suggestions;
import org.yukidoke.portal.Told;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Asks a few questions, one a page, and answers where to turn. Answers travel in the page, never in an address; nothing
 * is stored, and no session is opened.
 */
@Controller
final class HelpPages {

    private final Suggestions suggestions;
    private final QuestionWords questions;
    private final AnswerWords answers;
    private final Homes homes;
    private final HelpForm form;
    private final Lexicon lexicon;
    private final Pages pages;

    HelpPages(
            Suggestions suggestions,
            QuestionWords questions,
            AnswerWords answers,
            Homes homes,
            Vocabulary words,
            Lexicon lexicon,
            Pages pages) {
        this.suggestions = suggestions;
        this.questions = questions;
        this.answers = answers;
        this.homes = homes;
        this.form = new HelpForm(words);
        this.lexicon = lexicon;
        this.pages = pages;
    }

    @GetMapping(PortalEntries.HELP)
    View begin(HttpServletRequest request) {
        return next(Told.NOTHING, lexicon.texts(request));
    }

    @PostMapping(PortalEntries.HELP)
    View go(HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        Told told = form.read(request);
        Question at = Question.find(value(request, "at")).orElse(Question.WHO);
        var again = Question.find(value(request, "again"));
        if (again.isPresent()) {
            return ask(told.reopening(again.get()), again.get(), Typed.NOTHING, t);
        }
        return switch (value(request, "do")) {
            case "show" -> answer(told, t);
            case "skip" -> next(told.passing(at), t);
            default -> taken(told, at, request, t);
        };
    }

    private View taken(Told told, Question at, HttpServletRequest request, Texts t) {
        String typed = value(request, "answer");
        return switch (at) {
            case WHO -> next(Asker.find(typed).map(told::asking).orElse(told.passing(at)), t);
            case WISH -> next(form.words().wishes().contains(typed) ? told.wishing(typed) : told.passing(at), t);
            case HOME -> home(told, typed, value(request, "place"), t);
            case AGE -> age(told, value(request, "years"), t);
            case SITUATION -> next(told.being(situations(request, "yes"), situations(request, "no")), t);
            case TALK ->
                next(
                        told.talking(HelpForm.several(
                                request, "answer", way -> org.yukidoke.directory.Channel.find(way).stream())),
                        t);
        };
    }

    // The rows are named after situations, each answered by yes, no or nothing.
    private List<String> situations(HttpServletRequest request, String answer) {
        return form.words().situations().stream()
                .filter(code -> answer.equals(value(request, "is-" + code)))
                .toList();
    }

    private View home(Told told, String code, String place, Texts t) {
        // What was tapped is a choice, whatever was typed before.
        return switch (homes.understand(code, code.isBlank() ? place : "")) {
            case Homes.Understood.Place(var found) -> next(told.livingIn(found), t);
            case Homes.Understood.Nothing _ -> next(told.passing(Question.HOME), t);
            case Homes.Understood.Several(var places) ->
                pages.showOnce("portal/help", questions.which(told, places, place, t));
            case Homes.Understood.Unknown _ ->
                ask(
                        told,
                        Question.HOME,
                        Typed.known(java.util.Map.of("place", place))
                                .with(List.of(FieldError.of("place", "portal.ask.home.unknown"))),
                        t);
        };
    }

    private View age(Told told, String years, Texts t) {
        if (years.isBlank()) {
            return next(told.passing(Question.AGE), t);
        }
        return HelpForm.age(years)
                .findFirst()
                .map(age -> next(told.aged(age), t))
                .orElseGet(() -> ask(
                        told,
                        Question.AGE,
                        Typed.known(java.util.Map.of("years", years))
                                .with(List.of(FieldError.of("years", "portal.ask.age.wrong"))),
                        t));
    }

    private View next(Told told, Texts t) {
        return told.next(Question.worthAsking(told, suggestions.situations(told)))
                .map(question -> ask(told, question, Typed.NOTHING, t))
                .orElseGet(() -> answer(told, t));
    }

    private View ask(Told told, Question question, Typed typed, Texts t) {
        return pages.showOnce("portal/help", questions.view(told, question, suggestions.situations(told), typed, t));
    }

    private View answer(Told told, Texts t) {
        return pages.showOnce("portal/answer", answers.view(told, suggestions.of(told), t));
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
