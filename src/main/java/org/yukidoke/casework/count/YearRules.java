package org.yukidoke.casework.count;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yukidoke.casework.caseload.Outcome;
import org.yukidoke.casework.note.Way;
import org.yukidoke.kernel.Period;
import org.yukidoke.progress.RecordFacts;
import org.yukidoke.statistics.Fact;
import org.yukidoke.statistics.Table;

/** Which numbers stand in which line of a year, and what they come to. */
final class YearRules {

    /** 就職等・進学・訓練: a person's first of these in a fiscal year makes them one who found a way on. */
    static final Set<String> SETTLED =
            Set.of(CaseFacts.OUTCOME + ".work", CaseFacts.OUTCOME + ".school", CaseFacts.OUTCOME + ".training");

    private YearRules() {}

    /**
     * A table of the year.
     *
     * @param codes its lines: ends of kinds of facts
     * @param people whether people count, once a fiscal year, and not events
     */
    record Part(String key, List<String> families, List<String> codes, boolean people) {}

    static final List<Part> PARTS = List.of(
            new Part("registration", List.of(CaseFacts.REGISTRATION), List.of("new", "carried"), false),
            new Part("settled", List.of(CaseFacts.OUTCOME), List.of("work", "school", "training"), true),
            new Part("outcome", List.of(CaseFacts.OUTCOME), outcomes(), false),
            new Part(
                    "follow",
                    List.of(CaseFacts.FOLLOW_UP),
                    Arrays.stream(Outcome.Stands.values())
                            .map(state -> state.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    false),
            new Part(
                    "contact",
                    List.of(CaseFacts.CONTACT),
                    Arrays.stream(Way.values()).map(Way::key).toList(),
                    false),
            new Part(
                    "came",
                    List.of("gathering.attendance", "gathering.guest"),
                    List.of("place", "family", "group", "exchange"),
                    false),
            new Part(
                    "sent",
                    List.of("referral.sent"),
                    List.of("accepted", "declined", "withdrawn", "unanswered", "waiting"),
                    false),
            new Part(
                    "received",
                    List.of("referral.received"),
                    List.of("accepted", "declined", "withdrawn", "waiting"),
                    false));

    private static List<String> outcomes() {
        return Stream.concat(
                        Arrays.stream(Outcome.Employment.values()).map(each -> "work." + each.key()),
                        Stream.of("school", "training", "place", "other"))
                .toList();
    }

    static Table table(Part part, Collection<Fact> facts, List<Period> quarters) {
        return new Table(
                part.codes(),
                quarters.stream().map(Period::code).toList(),
                part.codes().stream()
                        .map(code -> quarters.stream()
                                .map(quarter -> facts.stream()
                                        .filter(of(part, code))
                                        .filter(fact -> !fact.when().from().isBefore(quarter.from())
                                                && !fact.when().to().isAfter(quarter.to()))
                                        .mapToLong(fact -> fact.quantity().longValueExact())
                                        .sum())
                                .toList())
                        .toList());
    }

    private static Predicate<Fact> of(Part part, String code) {
        return fact ->
                part.families().stream().anyMatch(family -> is(fact.kind().key(), family + "." + code))
                        && !(part.people() && RecordFacts.How.of(fact) == RecordFacts.How.AGAIN);
    }

    private static boolean is(String kind, String beginning) {
        return kind.equals(beginning) || kind.startsWith(beginning + ".");
    }
}
