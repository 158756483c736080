package org.yukidoke.assurance;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Organisations;
import org.yukidoke.directory.Saving;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.TakingOver;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/**
 * Brings the windows of the plans, those every prefecture has by law, and schemes of the whole country into the
 * directory. What nobody has touched follows its source; what somebody has is only proposed to its owner.
 */
@Component
public class WindowIntake {

    private final Plans plans;
    private final Municipalities municipalities;
    private final Organisations organisations;
    private final TakingOver directory;
    private final TakenRows rows;
    private final Clock clock;

    WindowIntake(
            Plans plans,
            Municipalities municipalities,
            Organisations organisations,
            TakingOver directory,
            TakenRows rows,
            Clock clock) {
        this.plans = plans;
        this.municipalities = municipalities;
        this.organisations = organisations;
        this.directory = directory;
        this.rows = rows;
        this.clock = clock;
    }

    /** What became of what was found. */
    public record Taken(int added, int renewed, int proposed) {}

    private enum End {
        NOTHING,
        ADDED,
        RENEWED,
        PROPOSED
    }

    /** Brings in what is new since the last time. */
    @Transactional
    public Taken take() {
        if (!rows.writable()) {
            return new Taken(0, 0, 0);
        }
        Map<End, Long> ends = found().map(this::take).collect(Collectors.groupingBy(end -> end, Collectors.counting()));
        return new Taken(count(ends, End.ADDED), count(ends, End.RENEWED), count(ends, End.PROPOSED));
    }

    private static int count(Map<End, Long> ends, End end) {
        return ends.getOrDefault(end, 0L).intValue();
    }

    // Without a plan there is nobody yet for whom the directory would be.
    private Stream<Found> found() {
        Map<String, List<Plan>> councils = plans.list().stream()
                .collect(Collectors.groupingBy(plan -> plan.platform().key(), LinkedHashMap::new, Collectors.toList()));
        if (councils.isEmpty()) {
            return Stream.of();
        }
        var known = Fact.named("windows");
        var general = Fact.list("general");
        var windows = councils.values().stream()
                .flatMap(editions -> region(editions).stream())
                .flatMap(region -> windows(region, known, general));
        return Stream.concat(windows, SchemeRules.schemes(Fact.list("schemes")).stream());
    }

    private static Stream<Found> windows(Region region, Fact known, List<Fact> general) {
        var named = WindowRules.windows(region, known.row(region.platform()));
        var types =
                named.stream().map(found -> ((Service) found.content()).type()).collect(Collectors.toSet());
        return Stream.concat(named.stream(), GeneralRules.windows(region, types, general).stream());
    }

    // A prefecture that is not in the register of municipalities waits until somebody has taken the register in.
    private Optional<Region> region(List<Plan> editions) {
        var platform = editions.getLast().platform();
        return AreaCode.find(platform.prefecture() + "000")
                .flatMap(municipalities::find)
                .map(prefecture -> new Region(
                        editions,
                        prefecture,
                        municipalities.of(prefecture.code()),
                        organisations.list(platform.key())));
    }

    private End take(Found found) {
        String digest = TakingOver.digest(found.content());
        var before = rows.find(found);
        if (before.filter(taken -> taken.digest().equals(digest)).isPresent()) {
            return End.NOTHING;
        }
        var known = before.flatMap(taken -> directory.list(found.platform()).stream()
                        .filter(entry -> entry.id().equals(taken.entry()))
                        .findFirst())
                .or(() -> directory.find(found.key()))
                .or(() -> sameName(found));
        Entry entry = known.orElseGet(() -> add(found));
        rows.save(found, new TakenRows.Taken(entry.id(), digest), clock.instant());
        if (known.isEmpty()) {
            return End.ADDED;
        }
        if (entry.content().equals(found.content())) {
            return End.NOTHING;
        }
        if (directory.isUntouched(entry)) {
            require(directory.renew(entry, found.content(), found.origin(), ""));
            return End.RENEWED;
        }
        var news = directory.news(entry, found.content());
        if (news.isEmpty()) {
            return End.NOTHING;
        }
        var errors = directory.propose(entry, news.get(), "");
        if (!errors.isEmpty()) {
            throw new IllegalStateException(found.key() + ": " + errors);
        }
        return End.PROPOSED;
    }

    private Optional<Entry> sameName(Found found) {
        return found.names().isEmpty()
                ? Optional.empty()
                : directory.list(found.platform()).stream()
                        .filter(entry -> entry.content() instanceof Service service
                                && found.names().contains(service.title().ja()))
                        .findFirst();
    }

    private Entry add(Found found) {
        return require(directory.add(
                new Entries.Draft(found.key(), found.platform(), found.owner(), found.content(), found.origin(), "")));
    }

    private static Entry require(Saving saving) {
        return switch (saving) {
            case Saving.Kept(Entry entry) -> entry;
            case Saving.Clash(Entry entry) -> throw new IllegalStateException("two of " + entry.key());
            case Saving.Faulty(var errors) -> throw new IllegalStateException("faulty facts: " + errors);
        };
    }
}
