package org.yukidoke.casework.caseload;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consents;

/**
 * Whom the acting body accompanies now. Cases are narrowed and put in order before anybody is named: names stand sealed,
 * and only those of the page shown are opened.
 */
@Component
public class Caseloads {

    /** Cases on a page. */
    public static final int PAGE = 50;

    /** Cases that can be chosen at once. */
    public static final int MOST = 500;

    /** What tasks are about that stand in the list of cases too. */
    public static final String TASK = "cases";

    private final Transactions transactions;
    private final CaseRows rows;
    private final Yardsticks yardsticks;
    private final Consents consents;
    private final FollowUps followUps;
    private final Colleagues colleagues;
    private final Clock clock;

    Caseloads(
            Transactions transactions,
            CaseRows rows,
            Yardsticks yardsticks,
            Consents consents,
            FollowUps followUps,
            Colleagues colleagues,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.yardsticks = yardsticks;
        this.consents = consents;
        this.followUps = followUps;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** A case and why it asks for attention. */
    public record Line(Case one, Set<Case.Flag> flags) {
        public Line {
            flags = Set.copyOf(flags);
        }
    }

    /**
     * What was found.
     *
     * @param lines a page of it, in order
     * @param total how many fit
     * @param counts of those whose they are, how many ask for attention for each reason
     * @param whose how many cases there are of those asked for, whatever else was narrowed
     */
    public record Found(List<Line> lines, int total, Map<Case.Flag, Integer> counts, int whose, Yardstick by) {
        public Found {
            lines = List.copyOf(lines);
            counts = Map.copyOf(counts);
        }
    }

    /**
     * Open cases of the acting body.
     *
     * @param page from 1
     */
    public Found find(Scope scope, CaseFilter filter, int page) {
        scope.require(Role.COUNSELLOR);
        if (page < 1) {
            throw new IllegalArgumentException("pages are counted from 1, not " + page);
        }
        UUID me = scope.requireAccount();
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(scope, () -> {
            Yardstick by = yardsticks.get(scope);
            Narrowed narrowed = narrow(cases(scope, by, today, account(filter.who(), me), null), filter, me, by, today);
            List<Line> lines = narrowed.lines().stream()
                    .skip((page - 1L) * PAGE)
                    .limit(PAGE)
                    .toList();
            return new Found(lines, narrowed.lines().size(), narrowed.counts(), narrowed.whose(), by);
        });
    }

    /** All that were found, on whatever page they stand, by the ids of their periods. */
    public List<UUID> all(Scope scope, CaseFilter filter) {
        scope.require(Role.COUNSELLOR);
        UUID me = scope.requireAccount();
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(scope, () -> {
            Yardstick by = yardsticks.get(scope);
            return narrow(cases(scope, by, today, account(filter.who(), me), null), filter, me, by, today)
                    .lines()
                    .stream()
                    .map(line -> line.one().period().id())
                    .toList();
        });
    }

    /** Those that fit in order, and how many of those whose they are ask for attention. */
    private record Narrowed(List<Line> lines, Map<Case.Flag, Integer> counts, int whose) {}

    private static Narrowed narrow(List<Case> cases, CaseFilter filter, UUID me, Yardstick by, LocalDate today) {
        var counts = new EnumMap<Case.Flag, Integer>(Case.Flag.class);
        var whose = CaseFilter.all(filter.who());
        var fitting = new ArrayList<Line>();
        int all = 0;
        for (Case one : cases) {
            if (whose.fits(one, me)) {
                Set<Case.Flag> flags = CaseRules.flags(one, by, today);
                flags.forEach(flag -> counts.merge(flag, 1, Integer::sum));
                all++;
                if (filter.fits(one, me) && flags.containsAll(filter.flags())) {
                    fitting.add(new Line(one, flags));
                }
            }
        }
        var order = CaseRules.order(filter.sort(), by, today);
        fitting.sort((one, other) -> order.compare(one.one(), other.one()));
        return new Narrowed(fitting, counts, all);
    }

    /** These open cases as far as they may be seen, in their order. */
    public List<Line> of(Scope scope, List<UUID> periods) {
        scope.require(Role.COUNSELLOR);
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(scope, () -> {
            Yardstick by = yardsticks.get(scope);
            return cases(scope, by, today, null, null).stream()
                    .filter(one -> periods.contains(one.period().id()))
                    .map(one -> new Line(one, CaseRules.flags(one, by, today)))
                    .sorted(Comparator.comparingInt(
                            line -> periods.indexOf(line.one().period().id())))
                    .toList();
        });
    }

    /** The open case of one person, of whom alone anything is read; empty where none stands open. */
    public Optional<Line> find(Scope scope, UUID person) {
        scope.require(Role.COUNSELLOR);
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(scope, () -> {
            Yardstick by = yardsticks.get(scope);
            return cases(scope, by, today, null, person).stream()
                    .map(one -> new Line(one, CaseRules.flags(one, by, today)))
                    .findFirst();
        });
    }

    /** What the acting body counts as long and as much. */
    public Yardstick yardstick(Scope scope) {
        return yardsticks.get(scope);
    }

    /** Since when somebody is to be asked how they fare; empty when they are not. */
    public Optional<LocalDate> toAsk(Scope scope, UUID person) {
        return followUps.due(scope, Japan.day(clock.instant()), person).stream()
                .map(FollowUps.Due::on)
                .findFirst();
    }

    /**
     * That somebody was said to have left their work and was not heard from since.
     *
     * @param open whether they are accompanied now
     */
    public record Quit(LocalDate heardOn, boolean open) {}

    /** Whether somebody left their work and was not heard from since. */
    public Optional<Quit> quit(Scope scope, UUID person) {
        return followUps.left(scope, Japan.day(clock.instant()), person).stream()
                .map(left -> new Quit(left.heardOn(), left.open()))
                .findFirst();
    }

    /** How many open cases each colleague answers for. */
    public Map<UUID, Integer> burden(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> rows.burden(scope.organisation()));
    }

    // Somebody's own tasks are asked for with every page of them: the cases of colleagues are not even read for it.
    private static @Nullable UUID account(CaseFilter.Who who, UUID me) {
        return switch (who) {
            case CaseFilter.Who.Mine() -> me;
            case CaseFilter.Who.Colleague(UUID account) -> account;
            case CaseFilter.Who.Everybody(), CaseFilter.Who.Nobody() -> null;
        };
    }

    private List<Case> cases(Scope scope, Yardstick by, LocalDate today, @Nullable UUID whose, @Nullable UUID person) {
        String body = scope.organisation();
        Instant before = Japan.end(today.plusDays(by.consentDays()));
        Map<UUID, LocalDate> ending = new HashMap<>();
        (person == null ? consents.ending(scope, before) : consents.ending(scope, person, before))
                .forEach(one ->
                        ending.putIfAbsent(one.person(), Japan.day(one.until().minusNanos(1))));
        Map<UUID, LocalDate> asked = new HashMap<>();
        followUps.due(scope, today, person).forEach(due -> asked.merge(due.person(), due.on(), CaseRules::earlier));
        Map<UUID, LocalDate> quit = new HashMap<>();
        followUps.left(scope, today, person).forEach(left -> quit.putIfAbsent(left.person(), left.heardOn()));
        Set<UUID> here = here(scope, whose);
        return rows.open(body, whose, person).stream()
                .map(open -> {
                    UUID whom = open.period().person();
                    UUID responsible = open.period().responsible();
                    Case.Known known = open.known();
                    return new Case(
                            open.period(),
                            new Case.Known(
                                    known.last(),
                                    known.next(),
                                    known.rung(),
                                    ending.get(whom),
                                    asked.get(whom),
                                    quit.get(whom)),
                            responsible != null && !here.contains(responsible));
                })
                .toList();
    }

    /** Who can answer for cases at the acting body. One's own are one's own without asking who else is there. */
    private Set<UUID> here(Scope scope, @Nullable UUID whose) {
        return whose != null && whose.equals(scope.requireAccount())
                ? Set.of(whose)
                : colleagues.counsellors(scope).stream()
                        .map(Colleagues.Colleague::id)
                        .collect(Collectors.toSet());
    }
}
