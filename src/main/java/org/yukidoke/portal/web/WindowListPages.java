package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.portal.Prefectures;
import org.yukidoke.portal.Wanted;
import org.yukidoke.portal.Windows;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Windows to look through; what narrows the list stands in its address, so that it can be kept and sent. */
@Controller
final class WindowListPages {

    private static final int ON_A_PAGE = 24;

    private final Windows windows;
    private final Prefectures prefectures;
    private final Homes homes;
    private final Vocabulary words;
    private final Lexicon lexicon;
    private final Pages pages;

    WindowListPages(
            Windows windows, Prefectures prefectures, Homes homes, Vocabulary words, Lexicon lexicon, Pages pages) {
        this.windows = windows;
        this.prefectures = prefectures;
        this.homes = homes;
        this.words = words;
        this.lexicon = lexicon;
        this.pages = pages;
    }

    @GetMapping(PortalEntries.WINDOWS)
    View list(HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        String typed = value(request, "place");
        var understood = homes.understand(value(request, "area"), typed);
        Wanted wanted = wanted(request, understood);
        var results = windows.list(wanted);
        var found = results.found();
        var why = new WhyWords(t);
        WindowWords says = lexicon.windows(t);
        int first = (Math.min(Paging.asked(request), Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE)) - 1)
                * ON_A_PAGE;
        var cards = found.stream()
                .skip(first)
                .limit(ON_A_PAGE)
                .map(each -> says.card(each.window(), each.open(), why.of(each.why())))
                .toList();
        return pages.show(
                "portal/windows",
                new WindowListView(
                        List.of(new Crumb(t.of("portal.crumb.home"), "/"), Crumb.here(t.of("portal.windows.title"))),
                        results.general() ? t.of("portal.windows.general") : heading(wanted, found.size(), t),
                        fields(request, wanted, t),
                        places(request, understood, typed, t),
                        cards,
                        Paging.of(request, ON_A_PAGE, found.size())));
    }

    private Wanted wanted(HttpServletRequest request, Homes.Understood understood) {
        String wish = value(request, "wish");
        return new Wanted(
                value(request, "q"),
                words.wishes().contains(wish) ? wish : "",
                place(understood),
                Channel.find(value(request, "way")).orElse(null),
                value(request, "open").equals("now"));
    }

    private static @Nullable AreaCode place(Homes.Understood understood) {
        return switch (understood) {
            case Homes.Understood.Place(AreaCode code) -> code;
            case Homes.Understood.Several _, Homes.Understood.Unknown _, Homes.Understood.Nothing _ -> null;
        };
    }

    private String heading(Wanted wanted, int count, Texts t) {
        var parts = Stream.of(
                        wanted.wish().isEmpty() ? "" : t.of("directory.wish." + wanted.wish()),
                        Optional.ofNullable(wanted.place())
                                .flatMap(homes::find)
                                .map(place -> Lexicon.name(place, t))
                                .orElse(""),
                        wanted.channel() == null
                                ? ""
                                : t.of("directory.channel." + wanted.channel().key()),
                        wanted.openNow() ? t.of("portal.windows.open") : "",
                        wanted.text().strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty()
                ? t.of("portal.windows.all", count)
                : t.of("portal.windows.found", String.join(t.of("portal.comma"), parts), count);
    }

    private WindowListView.Fields fields(HttpServletRequest request, Wanted wanted, Texts t) {
        Typed form = Typed.sent(request);
        return new WindowListView.Fields(
                form,
                !wanted.isAnything(),
                withAny(
                        words.wishes().stream()
                                .map(wish -> new Choice(wish, t.of("directory.wish." + wish)))
                                .toList(),
                        t),
                withAny(
                        prefectures.known().stream()
                                .map(place -> new Choice(place.code().digits(), Lexicon.name(place, t)))
                                .toList(),
                        t),
                withAny(
                        Stream.of(Channel.values())
                                .map(way -> new Choice(way.key(), t.of("directory.channel." + way.key())))
                                .toList(),
                        t));
    }

    private static List<Choice> withAny(List<Choice> choices, Texts t) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", t.of("portal.windows.any")));
        all.addAll(choices);
        return all;
    }

    private static WindowListView.Places places(
            HttpServletRequest request, Homes.Understood understood, String typed, Texts t) {
        return switch (understood) {
            case Homes.Understood.Several(var meant) ->
                new WindowListView.Places(
                        t.of("portal.ask.home.which", typed),
                        meant.stream().map(place -> link(request, place)).toList());
            case Homes.Understood.Unknown _ ->
                new WindowListView.Places(t.of("portal.windows.unknown_place", typed), List.of());
            case Homes.Understood.Place _, Homes.Understood.Nothing _ -> new WindowListView.Places("", List.of());
        };
    }

    private static FrontView.Wish link(HttpServletRequest request, Municipality place) {
        String href = UriComponentsBuilder.fromPath(PortalEntries.WINDOWS)
                .query(Objects.requireNonNullElse(request.getQueryString(), ""))
                .replaceQueryParam("place")
                .replaceQueryParam("area", place.code().digits())
                .build(true)
                .toUriString();
        return new FrontView.Wish(place.fullName(), href);
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
