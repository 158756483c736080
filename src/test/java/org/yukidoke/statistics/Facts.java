package org.yukidoke.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.yukidoke.kernel.Period;
import org.yukidoke.statistics.Conditions.Ages;
import org.yukidoke.statistics.Conditions.Window;

/** Facts and rules to try counting on. */
final class Facts {

    static final FactKind PLACEMENT = new FactKind("placement.regular");
    static final FactKind VISIT = new FactKind("outreach.visit");
    static final Window REIWA_2 = new Window(LocalDate.of(2020, 4, 1), LocalDate.of(2021, 3, 31));
    static final CountingRule.Version RULE = new CountingRule.Version("placements", 1, LocalDate.of(2020, 4, 1));
    static final Conditions PLACEMENTS_OF_REIWA_2 = Conditions.of(PLACEMENT, REIWA_2);

    private Facts() {}

    static Fact placement(String id, String day) {
        return Fact.event(id, PLACEMENT, new When.On(LocalDate.parse(day)));
    }

    static Fact ofPerson(Fact fact, String person) {
        return new Fact(
                fact.id(),
                fact.kind(),
                fact.when(),
                fact.reporter(),
                new Subject.Person(person),
                fact.quantity(),
                fact.traits(),
                fact.age(),
                fact.flags());
    }

    static Fact flagged(Fact fact, Flag... flags) {
        return new Fact(
                fact.id(),
                fact.kind(),
                fact.when(),
                fact.reporter(),
                fact.subject(),
                fact.quantity(),
                fact.traits(),
                fact.age(),
                Set.of(flags));
    }

    static Fact aged(Fact fact, Age age) {
        return new Fact(
                fact.id(),
                fact.kind(),
                fact.when(),
                fact.reporter(),
                fact.subject(),
                fact.quantity(),
                fact.traits(),
                age,
                fact.flags());
    }

    /** What a body reports for a period as one quantity. */
    static Fact reported(String id, String reporter, String period, long quantity) {
        return new Fact(
                id,
                PLACEMENT,
                new When.During(Period.parse(period)),
                reporter,
                new Subject.Nobody(),
                BigDecimal.valueOf(quantity),
                Map.of(),
                new Age.NotStated(),
                Set.of());
    }

    /** Facts of every sort, some of them handed in again. */
    static List<Fact> random(Random random) {
        List<Fact> facts = new ArrayList<>();
        int count = random.nextInt(40);
        for (int number = 0; number < count; number++) {
            facts.add(fact(random, "f" + number));
        }
        for (int again = random.nextInt(8); again > 0 && !facts.isEmpty(); again--) {
            facts.add(facts.get(random.nextInt(facts.size())));
        }
        return facts;
    }

    private static Fact fact(Random random, String id) {
        YearMonth month = YearMonth.of(2020, 1).plusMonths(random.nextInt(20));
        When when = random.nextInt(3) == 0
                ? new When.During(Period.parse("2020"))
                : new When.On(month.atDay(1 + random.nextInt(28)));
        Subject subject = switch (random.nextInt(4)) {
            case 0 -> new Subject.Unknown();
            case 1 -> new Subject.Nobody();
            default -> new Subject.Person("p" + random.nextInt(9));
        };
        Age age = switch (random.nextInt(4)) {
            case 0 -> new Age.All();
            case 1 -> new Age.Generation();
            case 2 -> new Age.NotStated();
            default -> new Age.Born(LocalDate.of(1960 + random.nextInt(40), 4, 2));
        };
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (random.nextInt(3) == 0) {
            flags.add(List.copyOf(EnumSet.allOf(Flag.class)).get(random.nextInt(Flag.values().length)));
        }
        return new Fact(
                id,
                random.nextInt(5) == 0 ? VISIT : PLACEMENT,
                when,
                "body" + random.nextInt(3),
                subject,
                BigDecimal.valueOf(random.nextInt(50)),
                Map.of(Dimension.AREA, "0920" + random.nextInt(3)),
                age,
                flags);
    }

    /** Rules of every kind under conditions of every sort. */
    static List<CountingRule<?>> rules(Random random) {
        Ages ages = switch (random.nextInt(3)) {
            case 0 -> new Ages.Any();
            case 1 -> new Ages.NotAll();
            default -> new Ages.At(LocalDate.of(2020, 4, 1), 35, 49);
        };
        var conditions = new Conditions(
                Set.of(PLACEMENT),
                REIWA_2,
                random.nextBoolean() ? Map.of() : Map.of(Dimension.AREA, Set.of("09200", "09202")),
                ages,
                random.nextBoolean() ? Set.of() : Set.of(Flag.SUBSET));
        var events = new CountingRule.Events(RULE, conditions);
        var all = new CountingRule.Events(RULE, PLACEMENTS_OF_REIWA_2);
        return List.of(
                events,
                new CountingRule.Total(RULE, conditions),
                new CountingRule.Persons(RULE, conditions),
                new CountingRule.Latest(RULE, conditions),
                new CountingRule.Share(RULE, events, all));
    }
}
