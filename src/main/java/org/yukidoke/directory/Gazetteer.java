package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.yukidoke.kernel.AreaCode;

/**
 * All municipalities as they are known at one revision, in memory.
 *
 * @param near which municipalities share a commuting area
 */
public record Gazetteer(long revision, List<Municipality> all, Map<AreaCode, Set<AreaCode>> near, Index index) {

    /** What is looked up often. */
    record Index(Map<AreaCode, List<Municipality>> byCode, PlaceNames names) {}

    public static Gazetteer of(
            long revision, Collection<Municipality> municipalities, Map<AreaCode, Set<AreaCode>> near) {
        Map<AreaCode, List<Municipality>> byCode = new TreeMap<>();
        municipalities.forEach(place ->
                byCode.computeIfAbsent(place.code(), none -> new ArrayList<>()).add(place));
        return new Gazetteer(
                revision,
                byCode.values().stream().flatMap(List::stream).toList(),
                Map.copyOf(near),
                new Index(new HashMap<>(byCode), PlaceNames.of(municipalities)));
    }

    public Optional<Municipality> find(AreaCode code, LocalDate day) {
        return index.byCode().getOrDefault(code, List.of()).stream()
                .filter(place -> place.on(day))
                .findFirst();
    }

    /** What a code stands for on a day: the place, or whatever it went into. Empty for a code nobody knows. */
    public Optional<Municipality> now(AreaCode code, LocalDate day) {
        AreaCode asked = code;
        for (int step = 0; step < 5; step++) {
            Optional<Municipality> found = find(asked, day);
            if (found.isPresent()) {
                return found;
            }
            List<Municipality> known = index.byCode().getOrDefault(asked, List.of());
            AreaCode successor = known.isEmpty() ? null : known.getLast().successor();
            if (successor == null) {
                return Optional.empty();
            }
            asked = successor;
        }
        return Optional.empty();
    }

    /** The prefectures, by code. */
    public List<Municipality> prefectures(LocalDate day) {
        return all.stream()
                .filter(place -> place.kind() == Municipality.Kind.PREFECTURE && place.on(day))
                .toList();
    }

    /** The municipalities of a prefecture by code, wards behind their city; without the prefecture itself. */
    public List<Municipality> of(AreaCode prefecture, LocalDate day) {
        return all.stream()
                .filter(place -> place.kind() != Municipality.Kind.PREFECTURE
                        && place.on(day)
                        && place.code().prefecture().equals(prefecture.prefecture()))
                .toList();
    }

    /** The place itself first, then what it lies in: ward, city, prefecture. */
    public List<Municipality> ancestry(AreaCode code, LocalDate day) {
        var line = new ArrayList<Municipality>();
        Optional<Municipality> at = now(code, day);
        while (at.isPresent()) {
            line.add(at.get());
            AreaCode parent = at.get().parent();
            at = parent == null ? Optional.empty() : find(parent, day);
        }
        return List.copyOf(line);
    }

    /** What somebody may mean by a name, the likeliest first. */
    public List<PlaceNames.Candidate> named(String text, LocalDate day) {
        return index.names().named(text).stream()
                .flatMap(candidate -> now(candidate.place().code(), day).stream()
                        .map(today -> new PlaceNames.Candidate(
                                today,
                                today.code().equals(candidate.place().code())
                                                && candidate.place().on(day)
                                        ? candidate.how()
                                        : PlaceNames.How.FORMER)))
                .distinct()
                .toList();
    }

    /** Whoever serves one place serves the other with it: the same, or a part of it. */
    public boolean covers(AreaCode served, AreaCode place) {
        return served.equals(place)
                || (served.isPrefecture() && served.equals(place.prefecture()))
                || index.byCode().getOrDefault(place, List.of()).stream()
                        .anyMatch(known -> served.equals(known.parent()) && !served.isPrefecture());
    }

    /** Kilometres between two town halls; empty where one of them is not known. */
    public OptionalDouble kilometres(AreaCode one, AreaCode other, LocalDate day) {
        Optional<Point> from = now(one, day).flatMap(Municipality::findPoint);
        Optional<Point> to = now(other, day).flatMap(Municipality::findPoint);
        return from.isPresent() && to.isPresent()
                ? OptionalDouble.of(from.get().distance(to.get()))
                : OptionalDouble.empty();
    }

    /** The others of its commuting area. */
    public Set<AreaCode> near(AreaCode code) {
        return near.getOrDefault(code, Set.of());
    }
}
