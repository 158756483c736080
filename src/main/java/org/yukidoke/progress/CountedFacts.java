package org.yukidoke.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plan;
import org.yukidoke.statistics.Conditions;
import org.yukidoke.statistics.Counting;
import org.yukidoke.statistics.CountingRule;
import org.yukidoke.statistics.Fact;
import org.yukidoke.statistics.FactKind;
import org.yukidoke.statistics.Suppression;

/** What the acting body's own records say about indicators; every other body's are out of its sight. */
@Component
final class CountedFacts implements FactSource {

    private final List<RecordFacts> sources;
    private final RuleBook rules;
    private final JdbcClient database;

    CountedFacts(List<RecordFacts> sources, RuleBook rules, JdbcClient database) {
        this.sources = List.copyOf(sources);
        this.rules = rules;
        this.database = database;
    }

    @Override
    public String key() {
        return "records";
    }

    @Override
    public List<Fact> facts(Plan plan, Indicator indicator, Moment moment) {
        var years = plan.edition().fiscalYears();
        Period whole = indicator.whole().orElseGet(() -> Period.of(years.getFirst(), years.getLast()));
        return told(indicator, whole, moment).map(Told::facts).orElseGet(List::of);
    }

    /** What was told for an indicator, and by which rule. */
    record Told(RecordRule rule, Moment moment, @Nullable LocalDate began, List<Fact> facts, Suppression suppression) {

        OwnCount count(Indicator indicator, Period period) {
            var window = new Conditions.Window(period.from(), period.to());
            Set<FactKind> kinds = facts.stream()
                    .map(Fact::kind)
                    .filter(kind -> rule.counts(kind.key()))
                    .collect(Collectors.toUnmodifiableSet());
            var conditions = new Conditions(kinds, window, java.util.Map.of(), new Conditions.Ages.Any(), Set.of());
            var sum = Counting.count(new CountingRule.Total(rule.rule(), conditions), facts);
            return new OwnCount(
                    indicator,
                    period,
                    rule,
                    moment,
                    began,
                    sum,
                    facts.stream()
                            .filter(fact -> !fact.when().from().isBefore(period.from())
                                    && !fact.when().to().isAfter(period.to()))
                            .toList());
        }
    }

    /** The rule in force for a period; empty where the records cannot tell. */
    Optional<RecordRule> rule(Indicator indicator, Period period) {
        return rules.find(indicator, period.from());
    }

    /** What the records say of a period; empty where no rule says which of them count. */
    Optional<Told> told(Indicator indicator, Period period, Moment moment) {
        return rules.find(indicator, period.from()).flatMap(rule -> told(rule, indicator, period, moment));
    }

    private Optional<Told> told(RecordRule rule, Indicator indicator, Period period, Moment moment) {
        String body = database.sql("select coalesce(current_setting('yukidoke.organisation', true), '')")
                .query(String.class)
                .single();
        var asked = new RecordFacts.Asked(body, rule.once(indicator.unit()), period, moment);
        return sources.stream()
                .flatMap(source -> source.families().stream()
                        .filter(rule::looksAt)
                        .map(family -> told(rule, source, source.told(family, asked), moment)))
                .reduce(CountedFacts::together);
    }

    private static Told told(RecordRule rule, RecordFacts source, RecordFacts.Told told, Moment moment) {
        return new Told(rule, moment, told.began(), told.facts(), source.suppression());
    }

    private static Told together(Told one, Told other) {
        return new Told(
                one.rule(),
                one.moment(),
                Stream.of(Optional.ofNullable(one.began()), Optional.ofNullable(other.began()))
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                Stream.concat(one.facts().stream(), other.facts().stream()).toList(),
                one.suppression());
    }
}
