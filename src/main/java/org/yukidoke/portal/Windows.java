package org.yukidoke.portal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.OpenState;
import org.yukidoke.directory.Service;

/** Lists of windows, for those who would rather look through them. */
@Component
public class Windows {

    private final Directory directory;
    private final Surroundings surroundings;

    Windows(Directory directory, Surroundings surroundings) {
        this.directory = directory;
        this.surroundings = surroundings;
    }

    /** The windows wanted, the nearest and the open ones first. */
    @Transactional(readOnly = true)
    public List<Wanted.Found> list(Wanted wanted) {
        var from = surroundings.from(wanted.place());
        return directory.published().services().stream()
                .filter(window -> suits(window.content(), wanted))
                .map(window -> new Wanted.Found(
                        window,
                        from.to(window.content().area(), window),
                        surroundings.open(
                                window.content().hours(), window.entry().owner()),
                        List.of()))
                .filter(found -> found.nearness() != Nearness.ELSEWHERE)
                .filter(found -> !wanted.openNow() || found.open() instanceof OpenState.Open)
                .sorted(Comparator.comparing(Wanted.Found::nearness)
                        .thenComparing(found -> found.window().entry().platform())
                        .thenComparing(found -> found.window().key()))
                .toList();
    }

    private static boolean suits(Service service, Wanted wanted) {
        return (wanted.wish().isEmpty() || service.wishes().contains(wanted.wish()))
                && (wanted.channel() == null
                        || service.contacts().stream().anyMatch(contact -> contact.channel() == wanted.channel()))
                && (wanted.text().isBlank() || isNamed(service, wanted.text().strip()));
    }

    private static boolean isNamed(Service service, String text) {
        return Stream.concat(
                        Stream.of(
                                service.title().ja(),
                                service.title().kana(),
                                service.title().en(),
                                service.summary().ja()),
                        service.otherNames().stream())
                .anyMatch(words -> words.contains(text));
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
