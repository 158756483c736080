package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Scheme;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.portal.Schemes;
import org.yukidoke.portal.Surroundings;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** Loans, subsidies, benefits and exams, as information with a source and a day. */
@Controller
final class SchemePages {

    private static final String SCHEMES = "/schemes";

    private final Schemes schemes;
    private final Surroundings surroundings;
    private final Vocabulary words;
    private final Lexicon lexicon;
    private final Pages pages;

    SchemePages(Schemes schemes, Surroundings surroundings, Vocabulary words, Lexicon lexicon, Pages pages) {
        this.schemes = schemes;
        this.surroundings = surroundings;
        this.words = words;
        this.lexicon = lexicon;
        this.pages = pages;
    }

    @GetMapping(SCHEMES)
    View list(HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        String asked = request.getParameter("wish");
        String wish = asked != null && words.wishes().contains(asked) ? asked : "";
        var says = new SchemeWords(t, lexicon.windows(t));
        var found = schemes.list(wish).stream()
                .map(scheme -> says.card(scheme, List.of()))
                .toList();
        return pages.show(
                "portal/schemes",
                new SchemeListView(
                        List.of(home(t), Crumb.here(t.of("portal.schemes.title"))),
                        wish.isEmpty()
                                ? t.of("portal.schemes.all", found.size())
                                : t.of("portal.windows.found", t.of("directory.wish." + wish), found.size()),
                        words.wishes().stream()
                                .map(each ->
                                        new FrontView.Wish(t.of("directory.wish." + each), SCHEMES + "?wish=" + each))
                                .toList(),
                        found));
    }

    @GetMapping(SCHEMES + "/{key}")
    View scheme(@PathVariable String key, HttpServletRequest request) {
        var scheme = schemes.find(key).orElseThrow(() -> new Absent("scheme", key));
        Texts t = lexicon.texts(request);
        WindowWords says = lexicon.windows(t);
        var card = new SchemeWords(t, says).card(scheme, List.of());
        var facts = new WindowFacts(t, says, lexicon.plans(t));
        return pages.show(
                "portal/scheme",
                new SchemeView(
                        List.of(home(t), new Crumb(t.of("portal.schemes.title"), SCHEMES), Crumb.here(card.name())),
                        card,
                        facts(scheme, facts, t),
                        windows(scheme, says),
                        facts.sources(scheme.content().references(), PlanTab.WINDOWS::of)));
    }

    private static Crumb home(Texts t) {
        return new Crumb(t.of("portal.crumb.home"), "/");
    }

    private static List<WindowView.Fact> facts(Listed<Scheme> listed, WindowFacts facts, Texts t) {
        Scheme scheme = listed.content();
        var lines = new ArrayList<WindowView.Fact>();
        lines.add(fact("audience", facts.audience(scheme.audience()), t));
        lines.add(fact("amount", said(Said.text(scheme.amount(), t)), t));
        lines.add(fact("steps", said(Said.text(scheme.steps(), t)), t));
        lines.add(fact("applications", term(scheme.applications(), t), t));
        lines.add(fact(
                "dates",
                scheme.dates().stream()
                        .map(date -> t.of("portal.schemes.date", Said.text(date.what(), t), Moments.day(date.day(), t)))
                        .toList(),
                t));
        lines.add(fact("authority", said(scheme.authority()), t));
        return lines.stream().filter(fact -> !fact.lines().isEmpty()).toList();
    }

    private static WindowView.Fact fact(String name, List<String> lines, Texts t) {
        return new WindowView.Fact(t.of("portal.schemes.fact." + name), lines, "");
    }

    private static List<String> said(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private static List<String> term(Term term, Texts t) {
        return Stream.of(
                        term.from() == null ? "" : t.of("portal.schemes.from", Moments.day(term.from(), t)),
                        term.to() == null ? "" : t.of("portal.schemes.to", Moments.day(term.to(), t)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toList());
    }

    private List<WindowCard> windows(Listed<Scheme> scheme, WindowWords says) {
        return scheme.content().windows().stream()
                .flatMap(key -> says.listing().service(key).stream())
                .map(window -> says.card(
                        window,
                        surroundings.open(
                                window.content().hours(), window.entry().owner())))
                .toList();
    }
}
