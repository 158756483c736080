package org.yukidoke.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.directory.Answers;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Fit;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.kernel.AreaCode;

/** Answers where somebody can turn, from what the public may read. */
@Component
public class Suggestions {

    private static final int SITUATIONS = 4;

    private final Directory directory;
    private final Surroundings surroundings;
    private final Ways ways;
    private final Vocabulary words;

    Suggestions(Directory directory, Surroundings surroundings, Ways ways, Vocabulary words) {
        this.directory = directory;
        this.surroundings = surroundings;
        this.ways = ways;
        this.words = words;
    }

    /** What to answer whoever told this. */
    @Transactional(readOnly = true)
    public Suggested of(Told told) {
        Listing listing = directory.published();
        var from = surroundings.from(told.home());
        var offers = listing.services().stream()
                .filter(window -> from.to(window.content().area(), window) != Nearness.ELSEWHERE)
                .map(window -> offer(window, told, from, listing))
                .toList();
        return SuggestionRules.suggest(
                told,
                new SuggestionRules.Order(ways.first(told.wish()), ways.suited(told.wish())),
                offers,
                possible(told, listing, from));
    }

    /** The situations worth asking about: those on which a window or a scheme that may come up depends. */
    @Transactional(readOnly = true)
    public List<String> situations(Told told) {
        Listing listing = directory.published();
        var from = surroundings.from(told.home());
        Stream<Audience> windows = listing.services().stream()
                .filter(window ->
                        told.wish().isEmpty() || window.content().wishes().contains(told.wish()))
                .filter(window -> from.to(window.content().area(), window) != Nearness.ELSEWHERE)
                .map(window -> window.content().audience());
        Stream<Audience> schemes = listing.schemes().stream()
                .filter(scheme ->
                        told.wish().isEmpty() || scheme.content().wishes().contains(told.wish()))
                .map(scheme -> scheme.content().audience());
        Set<String> named = Stream.concat(windows, schemes)
                .flatMap(audience -> audience.conditions().stream())
                .filter(dated -> dated.holdsOn(listing.day()))
                .flatMap(dated -> situations(dated.condition()))
                .collect(Collectors.toSet());
        return SuggestionRules.deciding(words.situations(), named, SITUATIONS);
    }

    private static Stream<String> situations(Condition condition) {
        return switch (condition) {
            case Condition.Situation situation -> situation.anyOf().stream();
            case Condition.NotIn none -> none.noneOf().stream();
            case Condition.Age _, Condition.Born _, Condition.Lives _, Condition.Sex _, Condition.Other _ ->
                Stream.of();
        };
    }

    private static List<Possible> possible(Told told, Listing listing, Surroundings.Standpoint from) {
        return listing.schemes().stream()
                .filter(scheme -> from.to(scheme.content().area(), scheme) != Nearness.ELSEWHERE)
                .map(scheme -> new Possible(
                        scheme,
                        Fit.of(
                                scheme.content().audience(),
                                Area.EVERYWHERE,
                                answers(told, from, scheme.content().audience()),
                                listing.day())))
                .toList();
    }

    private static Offer offer(Listed<Service> window, Told told, Surroundings.Standpoint from, Listing listing) {
        Service service = window.content();
        return new Offer(
                window,
                Fit.of(service.audience(), Area.EVERYWHERE, answers(told, from, service.audience()), listing.day()),
                from.to(service.area(), window),
                from.open(window),
                isForThePerson(told, service.audience()));
    }

    // Who asks for somebody else may be shown what is written for that person.
    private static boolean isForThePerson(Told told, Audience audience) {
        return (told.who() == Asker.FAMILY || told.who() == Asker.SUPPORTER)
                && audience.askers().contains(Asker.SELF)
                && !audience.askers().contains(told.who());
    }

    private static Answers answers(Told told, Surroundings.Standpoint from, Audience audience) {
        Set<String> home = from.line().stream().map(AreaCode::digits).collect(Collectors.toSet());
        return new Answers(
                isForThePerson(told, audience) ? null : told.who(),
                told.age(),
                home,
                "",
                new HashSet<>(told.yes()),
                new HashSet<>(told.no()));
    }
}
