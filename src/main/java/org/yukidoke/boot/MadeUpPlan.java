package org.yukidoke.boot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Edition;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Platform;
import org.yukidoke.plan.Source;
import org.yukidoke.plan.TargetGroup;

/** A plan nobody adopted: five fiscal years, twenty KPIs of every kind, most of them owed by half of the bodies. */
final class MadeUpPlan {

    static final List<FiscalYear> YEARS =
            IntStream.rangeClosed(2021, 2025).mapToObj(FiscalYear::new).toList();

    private static final int KPIS = 20;
    private static final LocalDate ADOPTED = LocalDate.of(2021, 4, 1);
    private static final Lines LINE = new Lines(1, 1);
    private static final String GROUP = "g1";
    private static final String CHAPTER = "1";

    private MadeUpPlan() {}

    static Plan of(int number, int bodies, MadeUp words) {
        String council = MadeUp.council(number);
        var ids = new Ids(council + "-r3");
        var name = words.name("platform", number + 1);
        var front = new Front(
                List.of(new Front.Version(Front.Event.ADOPTED, new PartialDate.Day(ADOPTED), LINE)),
                List.of(),
                new Front.Cohort(0, 0, List.of(), List.of()),
                List.of(new Chapter(ids.chapter(CHAPTER), CHAPTER, "", "1", name, GROUP, Source.at(LINE))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Plan(
                edition(council, name, words.name("plan", number + 1)),
                platform(council, number, name),
                front,
                List.of(new TargetGroup(
                        ids.targetGroup(GROUP),
                        GROUP,
                        TargetGroup.Kind.UNSTABLE,
                        "",
                        name,
                        "",
                        null,
                        null,
                        "",
                        List.of(),
                        Source.at(LINE))),
                List.of(),
                List.of(),
                List.of(),
                IntStream.rangeClosed(1, KPIS)
                        .mapToObj(kpi -> kpi(ids, kpi, bodies, words))
                        .toList(),
                actors(ids, bodies, words));
    }

    private static Edition edition(String council, Name name, Name plan) {
        return new Edition(
                council + "-r3",
                council,
                plan,
                plan,
                "made-up.txt",
                new PartialDate.Day(ADOPTED),
                new Edition.Effective(
                        new PartialDate.Day(ADOPTED),
                        new PartialDate.Month(YearMonth.from(YEARS.getLast().last())),
                        "",
                        false,
                        ""),
                YEARS,
                "",
                new Edition.Terms(name.ja(), name.ja()),
                false,
                LINE);
    }

    private static Platform platform(String council, int number, Name name) {
        return new Platform(
                council,
                String.format(Locale.ROOT, "%02d", number % 47 + 1),
                new PartialDate.Day(ADOPTED),
                List.of(new Platform.Called(name, name.ja(), new PartialDate.Day(ADOPTED), LINE)),
                "",
                "",
                LINE);
    }

    private static Actors actors(Ids ids, int bodies, MadeUp words) {
        var organisations = IntStream.rangeClosed(1, bodies)
                .mapToObj(body -> new Actors.Organisation(
                        ids.organisation(MadeUp.body(body)),
                        MadeUp.body(body),
                        words.name("organisation", body),
                        "",
                        "other",
                        "",
                        true,
                        List.of(),
                        Source.at(LINE)))
                .toList();
        return new Actors(organisations, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Kpi kpi(Ids ids, int number, int bodies, MadeUp words) {
        String key = Integer.toString(number);
        var kind = kind(number);
        var owners = IntStream.rangeClosed(1, bodies)
                .filter(body -> owes(body, number, kind))
                .mapToObj(body -> words.of(Locale.JAPANESE, "organisation", body))
                .toList();
        var name = words.name("kpi", number);
        return new Kpi(
                ids.kpi(key),
                key,
                name,
                target(kind, number, owners.size(), words),
                new Kpi.Window(basis(number), "", "", YEARS),
                new Kpi.Place(CHAPTER, GROUP, owners, List.of()),
                Kpi.AgeScope.NOT_STATED,
                new Kpi.Relations("", "", "", ""),
                false,
                "",
                List.of(),
                Source.at(LINE));
    }

    private static Kpi.Kind kind(int number) {
        return switch (number) {
            case 15, 16 -> Kpi.Kind.CAPACITY;
            case 17 -> Kpi.Kind.RATE;
            case 18 -> Kpi.Kind.COVERAGE;
            case 19 -> Kpi.Kind.MILESTONE;
            case 20 -> Kpi.Kind.TEXT;
            default -> Kpi.Kind.COUNT;
        };
    }

    private static Kpi.Basis basis(int number) {
        return number >= 9 && number <= 16 ? Kpi.Basis.YEAR : Kpi.Basis.PLAN_PERIOD;
    }

    // What adds up is reported by a little more than half of the bodies, a rate by few, the rest by the council.
    private static boolean owes(int body, int kpi, Kpi.Kind kind) {
        int turn = (body * 7 + kpi * 3) % 40;
        return switch (kind) {
            case COUNT, CAPACITY -> turn < 22;
            case RATE -> turn < 4;
            case COVERAGE, MILESTONE, TEXT -> false;
        };
    }

    // A body's usual month is 3 + number; the targets lie around what that comes to.
    private static Kpi.Target target(Kpi.Kind kind, int number, int owners, MadeUp words) {
        int months = basis(number) == Kpi.Basis.YEAR ? 12 : 12 * YEARS.size();
        @Nullable
        BigDecimal value = switch (kind) {
            case COUNT, CAPACITY -> BigDecimal.valueOf((long) (3 + number) * owners * months);
            case RATE -> BigDecimal.valueOf(55);
            case COVERAGE -> BigDecimal.valueOf(30);
            case MILESTONE, TEXT -> null;
        };
        String unit = value == null ? "" : kind == Kpi.Kind.RATE ? "%" : words.of(Locale.JAPANESE, "unit", number);
        return new Kpi.Target(
                kind,
                value,
                unit,
                value == null ? Kpi.Comparator.NONE : Kpi.Comparator.AT_LEAST,
                value == null ? words.of(Locale.JAPANESE, "kpi", number) : "",
                kind == Kpi.Kind.MILESTONE ? ADOPTED.plusMonths(30) : null,
                List.of());
    }
}
