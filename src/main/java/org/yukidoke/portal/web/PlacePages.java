package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.directory.Address;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Place;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.portal.Schemes;
import org.yukidoke.portal.Surroundings;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** A place one can go to, and who is there. */
@Controller
final class PlacePages {

    private final Schemes entries;
    private final Surroundings surroundings;
    private final Lexicon lexicon;
    private final Pages pages;

    PlacePages(Schemes entries, Surroundings surroundings, Lexicon lexicon, Pages pages) {
        this.entries = entries;
        this.surroundings = surroundings;
        this.lexicon = lexicon;
        this.pages = pages;
    }

    @GetMapping("/places/{key}")
    View place(@PathVariable String key, HttpServletRequest request) {
        var place = entries.findPlace(key).orElseThrow(() -> new Absent("place", key));
        Texts t = lexicon.texts(request);
        WindowWords says = lexicon.windows(t);
        var all = facts(place, says, t);
        String name = Said.name(place.content().title(), t);
        return pages.show(
                "portal/place",
                new PlaceView(
                        List.of(
                                new Crumb(t.of("portal.crumb.home"), "/"),
                                new Crumb(t.of("portal.windows.title"), PortalEntries.WINDOWS),
                                Crumb.here(name)),
                        name,
                        place.content().title().kana(),
                        says.ways(place.content().contacts()),
                        all.stream().filter(fact -> !fact.lines().isEmpty()).toList(),
                        all.stream()
                                .filter(fact -> fact.lines().isEmpty())
                                .map(WindowView.Fact::name)
                                .collect(Collectors.joining(t.of("portal.comma"))),
                        windows(place, says),
                        new WindowFacts(t, says, lexicon.plans(t))
                                .sources(place.content().references(), PlanTab.WINDOWS::of)));
    }

    private static List<WindowView.Fact> facts(Listed<Place> listed, WindowWords says, Texts t) {
        Place place = listed.content();
        return List.of(
                fact("address", address(place.address(), says), t),
                fact("access", Stream.of(Said.text(place.access(), t)), t),
                fact("hours", new HoursWords(t).lines(place.hours()).stream(), t),
                fact(
                        "accessibility",
                        place.accessibility().stream().sorted().map(code -> t.of("directory.accessibility." + code)),
                        t));
    }

    private static WindowView.Fact fact(String name, Stream<String> lines, Texts t) {
        return new WindowView.Fact(
                t.of("portal.place." + name),
                lines.filter(line -> !line.isBlank()).toList(),
                "");
    }

    private static Stream<String> address(Address address, WindowWords says) {
        String municipality =
                address.municipality().isBlank() ? "" : says.fit().places(List.of(address.municipality()));
        return Stream.of(Stream.of(municipality + address.town(), address.building())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" ")));
    }

    private List<WindowCard> windows(Listed<Place> place, WindowWords says) {
        return says.listing().services().stream()
                .filter(window -> window.content().sites().stream()
                        .anyMatch(site -> site.place().equals(place.key())))
                .map(window -> says.card(
                        window,
                        surroundings.open(
                                window.content().hours(), window.entry().owner())))
                .toList();
    }
}
