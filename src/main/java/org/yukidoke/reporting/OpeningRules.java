package org.yukidoke.reporting;

import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Period;

/**
 * What of a closed round may leave the council. Papers print the figures of bodies beside their total; where one of them
 * is withheld, the total less the rest would give it back.
 */
final class OpeningRules {

    private static final Set<String> SETTLED = Set.of("stated", "not_applicable");

    private OpeningRules() {}

    static Content open(Content content) {
        boolean said = content.form() >= Content.FORM;
        Set<String> silent = said ? Set.of() : silent(content);
        return new Content(
                content.form(),
                content.plan(),
                content.platform(),
                content.council(),
                content.edition(),
                content.asked(),
                content.percentDigits(),
                content.percentMode(),
                content.results().stream()
                        .map(result -> silent.contains(result.indicator()) ? quiet(content, result) : result)
                        .toList(),
                content.bodies().stream()
                        .map(body -> new Content.Body(
                                body.key(),
                                body.name(),
                                body.status(),
                                body.due(),
                                body.submitted(),
                                body.accepted(),
                                body.late(),
                                body.returns(),
                                body.comment(),
                                body.rows().stream()
                                        .map(row -> open(said ? row : first(row, silent)))
                                        .toList()))
                        .toList());
    }

    /** Words beside a withheld figure might tell it. */
    private static Content.Row open(Content.Row row) {
        if (row.told()) {
            return row;
        }
        return new Content.Row(
                row.line(),
                row.kind(),
                row.subject(),
                row.label(),
                row.name(),
                row.unit(),
                row.part(),
                row.figure() == null ? null : Content.Figure.WITHHELD,
                row.before(),
                row.total(),
                new TreeMap<>(),
                false);
    }

    // A round of the first form does not know what was withheld in earlier periods, which a total might tell.
    private static Content.Row first(Content.Row row, Set<String> silent) {
        boolean told = !silent.contains(row.subject());
        return new Content.Row(
                row.line(),
                row.kind(),
                row.subject(),
                row.label(),
                row.name(),
                row.unit(),
                row.part(),
                row.figure(),
                told || row.before() == null ? row.before() : Content.Figure.WITHHELD,
                null,
                row.said(),
                told);
    }

    /** Of the first form: indicators of which somebody told no figure, be it withheld or out of sight. */
    private static Set<String> silent(Content content) {
        return Stream.concat(
                        content.bodies().stream()
                                .flatMap(body -> body.rows().stream())
                                .filter(row -> row.kind().equals("figure"))
                                .filter(row ->
                                        !settled(row.figure()) || (row.before() != null && !settled(row.before())))
                                .map(Content.Row::subject),
                        content.results().stream()
                                .filter(OpeningRules::withholds)
                                .map(Content.Result::indicator))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean settled(Content.@Nullable Figure figure) {
        return figure != null && SETTLED.contains(figure.state());
    }

    private static boolean withholds(Content.Result result) {
        return Stream.concat(
                        Stream.of(result.period(), result.total()),
                        result.years().stream().map(Content.Year::figure))
                .anyMatch(figure -> figure.state().equals(Content.Figure.WITHHELD.state()));
    }

    // The first form added a finer period up from what bodies told, which tells the last of them.
    private static Content.Result quiet(Content content, Content.Result result) {
        boolean year = Period.find(content.asked().period())
                .filter(period -> period.kind() == Period.Kind.YEAR)
                .isPresent();
        return year
                ? result
                : new Content.Result(
                        result.indicator(),
                        result.key(),
                        result.name(),
                        result.unit(),
                        result.kind(),
                        result.comparator(),
                        result.target(),
                        result.targetText(),
                        result.basis(),
                        result.window(),
                        result.targetGroup(),
                        result.chapter(),
                        result.owners(),
                        Content.Figure.WITHHELD,
                        result.total(),
                        result.attainment(),
                        result.mark(),
                        result.years());
    }
}
