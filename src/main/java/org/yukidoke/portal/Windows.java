package org.yukidoke.portal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Finder;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.OpenState;
import org.yukidoke.directory.Query;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Why;

/** Lists of windows, for those who would rather look through them. */
@Component
public class Windows {

    // Beyond these nobody looks; whoever wants more says more.
    private static final int MOST = 48;

    private final Directory directory;
    private final Surroundings surroundings;
    private final Finder finder;
    private final Clock clock;

    Windows(Directory directory, Surroundings surroundings, Finder finder, Clock clock) {
        this.directory = directory;
        this.surroundings = surroundings;
        this.finder = finder;
        this.clock = clock;
    }

    /** The windows wanted: those that answer the words best, or else the nearest, first. */
    @Transactional(readOnly = true)
    public Wanted.Results list(Wanted wanted) {
        return wanted.text().isBlank() ? listed(wanted) : searched(wanted);
    }

    private Wanted.Results searched(Wanted wanted) {
        var from = surroundings.from(wanted.place());
        var listing = directory.published();
        var findings = finder.find(new Query(
                wanted.text(),
                wanted.place(),
                null,
                wanted.channel() == null ? Set.of() : Set.of(wanted.channel()),
                wanted.openNow() ? clock.instant() : null,
                wanted.wish().isEmpty() ? Set.of() : Set.of(wanted.wish()),
                MOST));
        return new Wanted.Results(
                findings.hits().stream()
                        .flatMap(hit ->
                                listing.service(hit.key()).map(window -> found(window, hit.why(), from)).stream())
                        .toList(),
                findings.general());
    }

    private Wanted.Results listed(Wanted wanted) {
        var from = surroundings.from(wanted.place());
        return new Wanted.Results(
                directory.published().services().stream()
                        .filter(window -> suits(window.content(), wanted))
                        .filter(window -> from.to(window.content().area(), window) != Nearness.ELSEWHERE)
                        .map(window -> found(window, List.of(), from))
                        .filter(found -> !wanted.openNow() || found.open() instanceof OpenState.Open)
                        .sorted(Comparator.comparing(Wanted.Found::nearness)
                                .thenComparing(found -> found.window().entry().platform())
                                .thenComparing(found -> found.window().key()))
                        .toList(),
                false);
    }

    private static Wanted.Found found(Listed<Service> window, List<Why> why, Surroundings.Standpoint from) {
        return new Wanted.Found(window, from.to(window.content().area(), window), from.open(window), why);
    }

    private static boolean suits(Service service, Wanted wanted) {
        return (wanted.wish().isEmpty() || service.wishes().contains(wanted.wish()))
                && (wanted.channel() == null
                        || service.contacts().stream().anyMatch(contact -> contact.channel() == wanted.channel()));
    }

    /** A window the public may read, or what took its place. */
    @Transactional(readOnly = true)
    public Reached<Service> reach(String key) {
        var listing = directory.published();
        var window = listing.service(key);
        if (window.isPresent()) {
            return new Reached.Here<>(window.get());
        }
        return listing.successor(key).<Reached<Service>>map(Reached.Moved::new).orElseGet(Reached.Nowhere::new);
    }

    /** What is found at an address. */
    public sealed interface Reached<C extends Content> {
        record Here<C extends Content>(Listed<C> listed) implements Reached<C> {}

        /** Another entry took its place. */
        record Moved<C extends Content>(String key) implements Reached<C> {}

        record Nowhere<C extends Content>() implements Reached<C> {}
    }
}
