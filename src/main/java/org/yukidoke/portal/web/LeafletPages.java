package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Service;
import org.yukidoke.portal.Surroundings;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Pages;
import org.yukidoke.web.QrCode;
import org.yukidoke.web.Texts;

/** A leaflet of chosen windows, in large letters, each with a code for a telephone's camera. */
@Controller
final class LeafletPages {

    static final String LEAFLET = "/leaflet";

    private static final int MOST = 12;

    private final Surroundings surroundings;
    private final Lexicon lexicon;
    private final Pages pages;

    LeafletPages(Surroundings surroundings, Lexicon lexicon, Pages pages) {
        this.surroundings = surroundings;
        this.lexicon = lexicon;
        this.pages = pages;
    }

    @GetMapping(LEAFLET)
    View leaflet(HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        WindowWords words = lexicon.windows(t);
        var keys = HelpForm.several(request, "w", Stream::of);
        var items = keys.stream()
                .limit(MOST)
                .flatMap(key -> words.listing().service(key).stream())
                .map(window -> item(window, words, t))
                .toList();
        return pages.show(
                "portal/leaflet",
                new LeafletView(
                        List.of(
                                new Crumb(t.of("portal.crumb.home"), "/"),
                                new Crumb(t.of("portal.windows.title"), PortalEntries.WINDOWS),
                                Crumb.here(t.of("portal.leaflet.title"))),
                        items,
                        address(items)));
    }

    private LeafletView.Item item(Listed<Service> window, WindowWords words, Texts t) {
        Service service = window.content();
        String address = site() + PortalEntries.WINDOWS + "/" + window.key();
        return new LeafletView.Item(
                window.key(),
                words.card(
                        window,
                        surroundings.open(service.hours(), window.entry().owner())),
                new HoursWords(t).lines(service.hours()),
                address,
                QrCode.of(address));
    }

    private static String address(List<LeafletView.Item> items) {
        return site() + of(items.stream().map(LeafletView.Item::key).toList());
    }

    /** Where the leaflet of some windows stands; blank for none. */
    static String of(List<String> keys) {
        return keys.isEmpty() ? "" : LEAFLET + "?w=" + String.join("&w=", keys);
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
