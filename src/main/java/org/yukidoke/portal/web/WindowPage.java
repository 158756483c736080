package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Service;
import org.yukidoke.dropbox.DropBox;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.portal.Surroundings;
import org.yukidoke.portal.Windows;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.CurrentVisitor;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** One window, with all that is known of it. */
@Controller
final class WindowPage {

    private final Windows windows;
    private final Surroundings surroundings;
    private final CurrentVisitor visitor;
    private final DropBox box;
    private final Lexicon lexicon;
    private final Pages pages;

    WindowPage(
            Windows windows,
            Surroundings surroundings,
            CurrentVisitor visitor,
            DropBox box,
            Lexicon lexicon,
            Pages pages) {
        this.windows = windows;
        this.surroundings = surroundings;
        this.visitor = visitor;
        this.box = box;
        this.lexicon = lexicon;
        this.pages = pages;
    }

    @GetMapping(PortalEntries.WINDOWS + "/{key}")
    View window(@PathVariable String key, HttpServletRequest request) {
        return switch (windows.reach(key)) {
            case Windows.Reached.Here<Service>(var window) -> pages.show("portal/window", view(window, request));
            case Windows.Reached.Moved<Service>(String successor) -> moved(PortalEntries.WINDOWS + "/" + successor);
            case Windows.Reached.Nowhere<Service> _ -> throw new Absent("window", key);
        };
    }

    private static View moved(String address) {
        var view = new RedirectView(address, true);
        // Not for ever: an end can be taken back.
        view.setStatusCode(HttpStatus.FOUND);
        return view;
    }

    private WindowView view(Listed<Service> window, HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        WindowWords words = lexicon.windows(t);
        Service service = window.content();
        var facts = new WindowFacts(t, words, lexicon.plans(t));
        boolean plain = "1".equals(request.getParameter("plain"));
        boolean written = !service.summary().plain().isBlank();
        String address = PortalEntries.WINDOWS + "/" + window.key();
        WindowCard card = words.card(
                window, surroundings.open(service.hours(), window.entry().owner()));
        var all = facts.of(window);
        return new WindowView(
                List.of(
                        new Crumb(t.of("portal.crumb.home"), "/"),
                        new Crumb(t.of("portal.windows.title"), PortalEntries.WINDOWS),
                        Crumb.here(card.name())),
                service.title().kana(),
                plain ? RubyRules.pieces(service.summary().plain()) : List.of(),
                written ? address + (plain ? "" : "?plain=1") : "",
                service.notices().stream()
                        .filter(notice -> notice.shown().holdsOn(words.listing().day()))
                        .map(notice -> Said.text(notice.text(), t))
                        .toList(),
                card,
                Said.text(service.details(), t),
                all.stream().filter(fact -> !fact.lines().isEmpty()).toList(),
                unknown(all, card, t),
                facts.sources(service.references(), PlanTab.WINDOWS::of),
                visitor.current().signedIn()
                        ? "/desk/directory/" + window.entry().id()
                        : "",
                LeafletPages.of(List.of(window.key())),
                box.bodies().contains(window.entry().owner())
                        ? "/contact?body=" + window.entry().owner()
                        : "/contact",
                address + ".jsonld");
    }

    private static String unknown(List<WindowView.Fact> facts, WindowCard card, Texts t) {
        var names = facts.stream()
                .filter(fact -> fact.lines().isEmpty() && !fact.name().equals(t.of("portal.fact.names")))
                .map(WindowView.Fact::name)
                .collect(Collectors.toList());
        if (!card.ask().isEmpty()) {
            names.addFirst(t.of("portal.fact.telephone"));
        }
        return names.isEmpty() ? "" : String.join(t.of("portal.comma"), names);
    }
}
