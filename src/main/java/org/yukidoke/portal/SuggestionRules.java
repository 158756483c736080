package org.yukidoke.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Fit;
import org.yukidoke.directory.OpenState;
import org.yukidoke.directory.Tri;

/** Chooses and orders. It leaves nothing out because a rule is missing: who wrote no rule is to be asked. */
final class SuggestionRules {

    /** As many as one can take in at once. */
    static final int HANDFUL = 5;

    private static final int FEW = 3;
    private static final int SCHEMES = 4;

    private static final Map<Fit.Degree, Integer> DEGREES =
            Map.of(Fit.Degree.LIKELY, 0, Fit.Degree.ASK, 1, Fit.Degree.UNKNOWN, 2, Fit.Degree.UNLIKELY, 3);

    private SuggestionRules() {}

    /** Which sorts of windows come first, for what was wished. */
    record Order(List<String> first, List<String> suited) {}

    /** What to answer somebody, of windows near enough and of schemes. */
    static Suggested suggest(Told told, Order order, List<Offer> near, List<Possible> schemes) {
        var ranked = near.stream()
                .filter(offer -> isForThisSide(offer, told.who()))
                .sorted(ranking(told, order))
                .toList();
        var first = first(order.first(), ranked);
        var rest = ranked.stream().filter(offer -> !first.contains(offer)).toList();
        var wished = rest.stream().filter(offer -> hears(offer, told.wish())).toList();
        var offers = wished.stream()
                .filter(offer -> offer.degree() != Fit.Degree.UNLIKELY)
                .limit(HANDFUL)
                .sorted(Comparator.comparingInt(offer -> DEGREES.getOrDefault(offer.degree(), 0)))
                .toList();
        var others = offers.size() >= FEW
                ? List.<Offer>of()
                : rest.stream()
                        .filter(offer -> !wished.contains(offer) && offer.degree() != Fit.Degree.UNLIKELY)
                        .filter(offer -> rank(order.suited(), offer)
                                        < order.suited().size()
                                || rank(order.first(), offer) < order.first().size())
                        .limit(FEW)
                        .toList();
        var unlikely = wished.stream()
                .filter(offer -> offer.degree() == Fit.Degree.UNLIKELY)
                .limit(HANDFUL)
                .toList();
        return new Suggested(first, offers, others, unlikely, schemes(told, schemes));
    }

    /** The order of windows for one asker: what hears the wish, what suits it, what is near, what can be reached. */
    static Comparator<Offer> ranking(Told told, Order order) {
        return Comparator.<Offer>comparingInt(offer -> hears(offer, told.wish()) ? 0 : 1)
                .thenComparingInt(offer -> offer.nearness() == Nearness.SOMEWHERE ? 1 : 0)
                .thenComparingInt(offer -> offer.degree() == Fit.Degree.UNLIKELY ? 1 : 0)
                .thenComparingInt(offer -> rank(order.suited(), offer))
                .thenComparingInt(offer -> DEGREES.getOrDefault(offer.degree(), 0))
                .thenComparingInt(offer -> offer.service().wishes().isEmpty() ? 1 : 0)
                .thenComparing(Offer::nearness)
                .thenComparingInt(offer -> family(offer, told.who()))
                .thenComparingLong(offer -> -matching(offer, told.talk()))
                .thenComparingInt(SuggestionRules::shut)
                .thenComparing(offer -> offer.window().freshness().state())
                .thenComparing(offer -> offer.window().key());
    }

    // The nearest of the first sort there is; a sort that is only for others is passed over.
    private static List<Offer> first(List<String> sorts, List<Offer> ranked) {
        return sorts.stream()
                .flatMap(sort -> nearest(ranked, sort).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Offer> nearest(List<Offer> ranked, String sort) {
        return ranked.stream()
                .filter(offer -> offer.service().type().equals(sort) && offer.degree() != Fit.Degree.UNLIKELY)
                .filter(offer -> offer.nearness() != Nearness.SOMEWHERE)
                .min(Comparator.comparing(Offer::nearness));
    }

    private static List<Possible> schemes(Told told, List<Possible> schemes) {
        return schemes.stream()
                .filter(possible -> possible.fit().degree() != Fit.Degree.UNLIKELY)
                .filter(possible -> isForThisSide(possible.scheme().content().audience(), told.who()))
                .filter(possible -> hears(possible.scheme().content().wishes(), told.wish()))
                .sorted(Comparator.comparingInt((Possible possible) ->
                                DEGREES.getOrDefault(possible.fit().degree(), 0))
                        .thenComparing(possible -> possible.scheme().key()))
                .limit(SCHEMES)
                .toList();
    }

    private static boolean isForThisSide(Offer offer, @Nullable Asker who) {
        return isForThisSide(offer.service().audience(), who);
    }

    // What is for employers alone is noise to a person, and the other way round.
    private static boolean isForThisSide(Audience audience, @Nullable Asker who) {
        Set<Asker> askers = audience.askers();
        if (who == Asker.EMPLOYER) {
            return askers.contains(Asker.EMPLOYER);
        }
        return !askers.equals(Set.of(Asker.EMPLOYER));
    }

    /** Whether a window listens to a wish; who wished nothing is heard by all, and whoever wrote no wishes may hear any. */
    private static boolean hears(Offer offer, String wish) {
        return hears(offer.service().wishes(), wish);
    }

    private static boolean hears(Set<String> wishes, String wish) {
        return wish.isEmpty() || wishes.isEmpty() || wishes.contains(wish);
    }

    private static int rank(List<String> sorts, Offer offer) {
        int at = sorts.indexOf(offer.service().type());
        return at < 0 ? sorts.size() : at;
    }

    private static int family(Offer offer, @Nullable Asker who) {
        if (who != Asker.FAMILY) {
            return 0;
        }
        boolean welcome = offer.service().practical().family() == Tri.YES
                || offer.service().audience().askers().contains(Asker.FAMILY);
        return welcome ? 0 : offer.service().practical().family() == Tri.NO ? 2 : 1;
    }

    private static long matching(Offer offer, Set<Channel> talk) {
        return channels(offer).distinct().filter(talk::contains).count();
    }

    private static Stream<Channel> channels(Offer offer) {
        return offer.service().contacts().stream().map(Contact::channel);
    }

    private static int shut(Offer offer) {
        return switch (offer.open()) {
            case OpenState.Open _ -> 0;
            case OpenState.Unknown _ -> 1;
            case OpenState.Closed _ -> 2;
        };
    }

    /** The situations on which anything near depends, in the order of the vocabulary; at most as many as one answers. */
    static List<String> deciding(List<String> vocabulary, Set<String> named, int most) {
        var deciding = new ArrayList<>(vocabulary);
        deciding.retainAll(named);
        return List.copyOf(deciding.subList(0, Math.min(most, deciding.size())));
    }
}
