package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;

/** A directory made ready for searching: built once, then only read, by as many at once as like. */
public final class SearchIndex {

    private static final double NEAR_KM = 25;
    // In its own area something may fit less well than the best of the nation, but not by any more.
    private static final double FITS_HERE = 0.32;
    private static final double FITS_ELSEWHERE = 0.6;
    private static final int ENOUGH = 3;
    private static final double DISTANT_KM = 60;
    // Of two that fit alike, the one for fewer people is nearer to them.
    private static final double WIDER = 0.93;

    private final Gazetteer gazetteer;
    private final LocalDate day;
    private final Ranges.Shelves shelves;
    private final List<Findable> services;
    private final SearchText text;
    private final Map<AreaCode, BitSet> serving = new HashMap<>();
    private final BitSet everybody = new BitSet();
    private final BitSet listening = new BitSet();
    private final BitSet wide = new BitSet();

    private SearchIndex(Gazetteer gazetteer, LocalDate day, List<Findable> services) {
        this.gazetteer = gazetteer;
        this.day = day;
        this.shelves = new Ranges.Shelves(services, SearchIndex::served);
        this.services = shelves.sorted();
        this.text = SearchText.of(this.services);
        for (int number = 0; number < this.services.size(); number++) {
            Findable service = this.services.get(number);
            listening.set(number, service.general());
            everybody.set(number, service.area().reach() == Area.Reach.EVERYWHERE);
            Set<AreaCode> served = served(service);
            wide.set(number, served.isEmpty() || served.stream().anyMatch(AreaCode::isPrefecture));
            for (AreaCode code : served) {
                serving.computeIfAbsent(code, none -> new BitSet()).set(number);
            }
        }
    }

    public static SearchIndex of(Gazetteer gazetteer, LocalDate day, List<Findable> services) {
        return new SearchIndex(gazetteer, day, services);
    }

    // Whose area nobody knows serves at least the place it stands in.
    private static Set<AreaCode> served(Findable service) {
        Set<AreaCode> served = new HashSet<>();
        service.area().codes().forEach(code -> AreaCode.find(code).ifPresent(served::add));
        if (service.area().reach() == Area.Reach.UNKNOWN && service.at() != null) {
            served.add(service.at());
        }
        return served;
    }

    /** Finds the services that answer best. */
    public Findings find(Query query) {
        String folded = Spelling.fold(query.text());
        QueryPlaces named = QueryPlaces.in(folded, gazetteer, day, query.municipality());
        List<Municipality> places = named.places().isEmpty() ? chosen(query) : named.places();
        BitSet allowed = allowed(query);
        var reader = new Reader();
        Scoring scoring = Scoring.of(text, QueryReading.of(named.rest(), reader));
        Ranges ranges = ranges(places);
        double[] scores = scoring.in(ranges);
        if (!named.places().isEmpty() && best(scores, allowed) == 0) {
            // What looked like a place was perhaps a part of the wish.
            scoring = Scoring.of(text, QueryReading.of(folded, reader));
            scores = scoring.in(ranges);
        }
        boolean wishOnly = named.rest().isBlank() && !query.wishes().isEmpty();
        if (wishOnly) {
            Arrays.fill(scores, 1);
        }
        Ranking ranking = new Ranking(query, scoring, scores, places);
        List<Findings.Hit> hits = ranking.hits(allowed);
        boolean general = hits.isEmpty();
        if (general) {
            hits = ranking.general(allowed);
        }
        return new Findings(hits, places, named.others(), general);
    }

    // What is near may lie in the next prefecture.
    private Ranges ranges(List<Municipality> places) {
        if (places.isEmpty()) {
            return Ranges.all(services.size());
        }
        return shelves.of(places.stream()
                .flatMap(place -> Stream.concat(Stream.of(place), around(place).stream()))
                .map(place -> place.code().prefecture())
                .toList());
    }

    private List<Municipality> chosen(Query query) {
        return Optional.ofNullable(query.municipality())
                .flatMap(code -> gazetteer.now(code, day))
                .map(List::of)
                .orElse(List.of());
    }

    private BitSet allowed(Query query) {
        var allowed = new BitSet(services.size());
        if (query.channels().isEmpty() && query.wishes().isEmpty()) {
            allowed.set(0, services.size());
            return allowed;
        }
        for (int number = 0; number < services.size(); number++) {
            Findable service = services.get(number);
            boolean channel =
                    query.channels().isEmpty() || service.channels().stream().anyMatch(query.channels()::contains);
            boolean wish = query.wishes().isEmpty() || service.wishes().stream().anyMatch(query.wishes()::contains);
            allowed.set(number, channel && wish);
        }
        return allowed;
    }

    private static double best(double[] scores, BitSet allowed) {
        return allowed.stream().mapToDouble(number -> scores[number]).max().orElse(0);
    }

    /** Those that serve a place: by its own code, by what it lies in, or by a part of it. */
    private BitSet servingAt(Municipality place) {
        var found = new BitSet();
        found.or(everybody);
        gazetteer
                .ancestry(place.code(), day)
                .forEach(wider -> found.or(serving.getOrDefault(wider.code(), new BitSet())));
        if (place.kind() == Municipality.Kind.DESIGNATED_CITY || place.kind() == Municipality.Kind.PREFECTURE) {
            gazetteer.of(place.code().prefecture(), day).stream()
                    .filter(part -> gazetteer.covers(place.code(), part.code()))
                    .forEach(part -> found.or(serving.getOrDefault(part.code(), new BitSet())));
        }
        return found;
    }

    private BitSet nearTo(Municipality place) {
        var near = new BitSet();
        around(place).forEach(other -> near.or(serving.getOrDefault(other.code(), new BitSet())));
        return near;
    }

    /** The other places of its commuting area, and those not far as the crow flies. */
    private List<Municipality> around(Municipality place) {
        Set<AreaCode> neighbours = gazetteer.near(place.code());
        Optional<Point> point = place.findPoint();
        return gazetteer.all().stream()
                .filter(other -> other.kind() != Municipality.Kind.PREFECTURE && other.on(day))
                .filter(other -> neighbours.contains(other.code())
                        || point.flatMap(from -> other.findPoint().map(from::distance))
                                .filter(kilometres -> kilometres <= NEAR_KM)
                                .isPresent())
                .toList();
    }

    /** One query's scores, put in the order of places and fit. */
    private final class Ranking {

        private final Query query;
        private final Scoring scoring;
        private final double[] scores;
        private final List<Municipality> places;

        Ranking(Query query, Scoring scoring, double[] scores, List<Municipality> places) {
            this.query = query;
            this.scoring = scoring;
            this.scores = scores;
            this.places = places;
        }

        List<Findings.Hit> hits(BitSet allowed) {
            double best = best(scores, allowed);
            if (best <= 0) {
                return List.of();
            }
            if (places.isEmpty()) {
                return ordered(allowed, best * FITS_HERE, null)
                        .limit(query.limit())
                        .mapToObj(number -> hit(number, null))
                        .toList();
            }
            var hits = new ArrayList<Findings.Hit>();
            var taken = new BitSet();
            for (Municipality place : places) {
                add(servingAt(place), allowed, taken, best * FITS_HERE, place, null, hits);
            }
            hits.sort(Comparator.comparingDouble(hit -> -hit.score()));
            for (Municipality place : places) {
                if (hits.size() < ENOUGH) {
                    add(nearTo(place), allowed, taken, best * FITS_ELSEWHERE, place, true, hits);
                }
            }
            for (Municipality place : places) {
                if (hits.size() < ENOUGH) {
                    BitSet prefecture = gazetteer
                            .find(place.code().prefecture(), day)
                            .map(SearchIndex.this::servingAt)
                            .orElseGet(BitSet::new);
                    add(prefecture, allowed, taken, best * FITS_ELSEWHERE, place, false, hits);
                }
            }
            return hits.stream().limit(query.limit()).toList();
        }

        // Nothing fits: whoever listens to anything, first for the place.
        List<Findings.Hit> general(BitSet allowed) {
            var windows = (BitSet) listening.clone();
            if (!places.isEmpty()) {
                var here = new BitSet();
                places.forEach(place -> here.or(servingAt(place)));
                windows.and(here);
            }
            var open = (BitSet) windows.clone();
            open.and(allowed);
            open.stream().filter(number -> !notClosed(number)).boxed().toList().forEach(open::clear);
            BitSet shown = open.isEmpty() ? windows : open;
            return (shown.isEmpty() ? listening : shown)
                    .stream()
                            .boxed()
                            .sorted(Comparator.comparingDouble(
                                            (Integer number) -> distance(number).orElse(0))
                                    .thenComparingInt(number ->
                                            services.get(number).area().codes().size()))
                            .limit(query.limit())
                            .map(number -> new Findings.Hit(
                                    services.get(number).key(), 0, List.of(new Why.ListensToAnything())))
                            .toList();
        }

        private void add(
                BitSet among,
                BitSet allowed,
                BitSet taken,
                double least,
                Municipality place,
                @Nullable Boolean near,
                List<Findings.Hit> hits) {
            var left = (BitSet) among.clone();
            left.and(allowed);
            left.andNot(taken);
            ordered(left, least, near == null ? null : place)
                    .limit(query.limit())
                    .forEach(number -> {
                        taken.set(number);
                        hits.add(near == null ? hit(number, place) : elsewhere(number, place, near));
                    });
        }

        private IntStream ordered(BitSet among, double least, @Nullable Municipality away) {
            record Ranked(int number, double rank) {}
            return among.stream()
                    .filter(number -> scores[number] >= least && scores[number] > 0)
                    .mapToObj(number -> new Ranked(
                            number, away == null ? rank(number) : scores[number] * worth(apart(number, away))))
                    .sorted(Comparator.comparingDouble((Ranked one) -> -one.rank())
                            .thenComparingInt(one ->
                                    services.get(one.number()).area().codes().size())
                            .thenComparing(one -> services.get(one.number()).key()))
                    .mapToInt(Ranked::number)
                    .filter(this::notClosed);
        }

        // Asked only of those that would be shown: hours are rules, and take their time.
        private boolean notClosed(int number) {
            return query.openAt() == null
                    || services.get(number).opening().at(query.openAt()).orElse(true);
        }

        // A long way counts against it, but never more than the words count for it.
        private double rank(int number) {
            return scores[number] * worth(distance(number)) * (wide.get(number) ? WIDER : 1);
        }

        private static double worth(OptionalDouble kilometres) {
            return kilometres.isPresent() ? 1 - 0.3 * Math.min(1, kilometres.getAsDouble() / DISTANT_KM) : 1;
        }

        private OptionalDouble apart(int number, Municipality place) {
            AreaCode there = services.get(number).at();
            return there == null ? OptionalDouble.empty() : gazetteer.kilometres(place.code(), there, day);
        }

        private OptionalDouble distance(int number) {
            Findable service = services.get(number);
            Point there = service.point() != null
                    ? service.point()
                    : Optional.ofNullable(service.at())
                            .flatMap(code -> gazetteer.now(code, day))
                            .flatMap(Municipality::findPoint)
                            .orElse(null);
            return query.origin() == null || there == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(query.origin().distance(there));
        }

        private Findings.Hit hit(int number, @Nullable Municipality place) {
            var why = new ArrayList<Why>(scoring.why(number, services.get(number)));
            if (everybody.get(number)) {
                why.add(new Why.ServesEverybody());
            } else if (services.get(number).area().reach() == Area.Reach.UNKNOWN) {
                why.add(new Why.AreaUnknown());
            } else if (place != null) {
                why.add(new Why.Serves(place));
            }
            return new Findings.Hit(services.get(number).key(), rank(number), common(why, number));
        }

        private Findings.Hit elsewhere(int number, Municipality place, boolean near) {
            var why = new ArrayList<Why>(scoring.why(number, services.get(number)));
            Findable service = services.get(number);
            Optional.ofNullable(service.at())
                    .or(() -> served(service).stream().findFirst())
                    .flatMap(code -> gazetteer.now(code, day))
                    .ifPresent(there -> why.add(
                            new Why.Elsewhere(there, near, gazetteer.kilometres(place.code(), there.code(), day))));
            return new Findings.Hit(service.key(), rank(number), common(why, number));
        }

        private List<Why> common(List<Why> why, int number) {
            distance(number).ifPresent(kilometres -> why.add(new Why.Distance(kilometres)));
            if (query.openAt() != null) {
                why.add(
                        services.get(number).opening().at(query.openAt()).isPresent()
                                ? new Why.OpenThen()
                                : new Why.HoursUnknown());
            }
            return why;
        }
    }
}
