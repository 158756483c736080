package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the public may read of the directory on a day, by key. Its revision grows with every change; equal revisions of
 * the same day have equal contents.
 *
 */
public final class Listing {

    /** An entry and how far to trust it. */
    public record Listed<C extends Content>(Entry entry, C content, Freshness freshness) {
        public String key() {
            return entry.key();
        }
    }

    private final long revision;
    private final LocalDate day;
    private final Map<String, Listed<Service>> services;
    private final Map<String, Listed<Place>> places;
    private final Map<String, Listed<Scheme>> schemes;
    private final Map<String, String> successors;

    Listing(long revision, LocalDate day, List<Entry> entries, List<FreshnessRule> rules) {
        this.revision = revision;
        this.day = day;
        var shown = entries.stream()
                .filter(entry -> entry.standing() == Entry.Standing.PUBLIC)
                .map(entry -> new Listed<>(entry, entry.content(), FreshnessRules.of(entry, rules, day)))
                .filter(listed -> listed.freshness().state() != Freshness.State.LAPSED)
                .toList();
        this.services = byKey(shown, Service.class, service -> service.inForce().holdsOn(day));
        this.places = byKey(shown, Place.class, place -> true);
        // What nobody ever looked up is no information about money or exams.
        this.schemes = byKey(
                shown.stream()
                        .filter(listed -> listed.freshness().state() != Freshness.State.UNCONFIRMED)
                        .toList(),
                Scheme.class,
                scheme -> scheme.inForce().holdsOn(day));
        this.successors = entries.stream()
                .filter(entry -> !entry.successor().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Entry::key, Entry::successor));
    }

    private static <C extends Content> Map<String, Listed<C>> byKey(
            List<Listed<Content>> listed, Class<C> type, java.util.function.Predicate<C> shown) {
        Function<Listed<Content>, Stream<Listed<C>>> cast = each -> type.isInstance(each.content())
                ? Stream.of(new Listed<>(each.entry(), type.cast(each.content()), each.freshness()))
                : Stream.of();
        return listed.stream()
                .flatMap(cast)
                .filter(each -> shown.test(each.content()))
                .collect(Collectors.toMap(Listed::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    public long revision() {
        return revision;
    }

    public LocalDate day() {
        return day;
    }

    public List<Listed<Service>> services() {
        return List.copyOf(services.values());
    }

    public Optional<Listed<Service>> service(String key) {
        return Optional.ofNullable(services.get(key));
    }

    public List<Listed<Place>> places() {
        return List.copyOf(places.values());
    }

    public Optional<Listed<Place>> place(String key) {
        return Optional.ofNullable(places.get(key));
    }

    /** Loans, subsidies, benefits and exams somebody looked up recently enough. */
    public List<Listed<Scheme>> schemes() {
        return List.copyOf(schemes.values());
    }

    public Optional<Listed<Scheme>> scheme(String key) {
        return Optional.ofNullable(schemes.get(key));
    }

    /** The key of what took the place of an entry, at the end of the chain; empty when nothing did. */
    public Optional<String> successor(String key) {
        String last = key;
        for (int steps = 0; steps <= successors.size() && successors.containsKey(last); steps++) {
            last = successors.getOrDefault(last, last);
        }
        return last.equals(key) ? Optional.empty() : Optional.of(last);
    }
}
