package org.yukidoke.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yukidoke.plan.Name;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A closed round as it leaves the council; bodies a and b report on one indicator. */
class OpeningRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Content.Figure WITHHELD = Content.Figure.WITHHELD;

    private static Content.Figure figure(long value) {
        return new Content.Figure("stated", BigDecimal.valueOf(value), null, null, "", "");
    }

    private static Content.Row row(Content.@Nullable Figure figure, Content.@Nullable Figure before, boolean told) {
        return new Content.Row(
                "K01",
                "figure",
                "tochigi-r2.k.10",
                "",
                Name.NONE,
                "件",
                "",
                figure,
                before,
                BigDecimal.TEN,
                new TreeMap<>(Map.of("shortfall", "求人が減った")),
                told);
    }

    private static Content.Body body(String key, Content.Row row) {
        return new Content.Body(key, Name.NONE, "accepted", "2022-06-30", "", "", false, 0, "", List.of(row));
    }

    private static Content round(int form, String period, Content.Row a, Content.Row b) {
        return new Content(
                form,
                "tochigi-r2",
                "tochigi",
                Name.NONE,
                Name.NONE,
                new Content.Asked("", "", "year", period, "2022-06-30", "", ""),
                1,
                "half_up",
                List.of(new Content.Result(
                        "tochigi-r2.k.10",
                        "k.10",
                        Name.NONE,
                        "件",
                        "count",
                        "target",
                        null,
                        "",
                        "year",
                        List.of(),
                        "",
                        "",
                        List.of(),
                        figure(60),
                        figure(100),
                        null,
                        "on_course",
                        List.of())),
                List.of(body("a", a), body("b", b)));
    }

    private static List<Content.Row> rows(Content content) {
        return content.open().bodies().stream()
                .flatMap(body -> body.rows().stream())
                .toList();
    }

    @Test
    void aFigureThatMustNotBeToldLeavesWithoutItsWords() {
        var rows = rows(round(2, "2021", row(figure(60), figure(50), false), row(figure(7), null, true)));
        assertThat(rows).extracting(Content.Row::figure).containsExactly(WITHHELD, figure(7));
        assertThat(rows.getFirst().said()).isEmpty();
        assertThat(rows.getLast().said()).isNotEmpty();
    }

    @Test
    void ofAnOlderRoundNobodySaidWhatMayBeToldSoAWithheldFigureSilencesTheOthers() {
        var rows = rows(round(1, "2021", row(figure(60), figure(50), false), row(WITHHELD, figure(40), false)));
        assertThat(rows).extracting(Content.Row::figure).containsOnly(WITHHELD);
        assertThat(rows).extracting(Content.Row::before).containsOnly(WITHHELD);
        assertThat(rows).extracting(Content.Row::total).containsOnlyNulls();
    }

    @Test
    void ofAnOlderRoundAFigureNobodySeesMayBeAWithheldOne() {
        var rows = rows(round(1, "2021", row(figure(60), null, false), row(null, null, false)));
        assertThat(rows).extracting(Content.Row::figure).containsExactly(WITHHELD, null);
    }

    @Test
    void anOlderRoundInWhichEverybodyToldTheirFigureTellsAllButTheTotalsOfEarlierPeriods() {
        var rows = rows(round(1, "2021", row(figure(60), figure(50), false), row(figure(40), null, false)));
        assertThat(rows).extracting(Content.Row::figure).containsExactly(figure(60), figure(40));
        assertThat(rows).extracting(Content.Row::total).containsOnlyNulls();
        assertThat(rows).allSatisfy(row -> assertThat(row.said()).isNotEmpty());
    }

    @Test
    void anOlderRoundsSumOfAQuarterIsNotTold() {
        var open = round(1, "2021-Q1", row(figure(60), null, false), row(WITHHELD, null, false))
                .open();
        assertThat(open.results().getFirst().period()).isEqualTo(WITHHELD);
    }

    @Test
    void aRoundFrozenBeforeIsStillRead() {
        var content = round(1, "2021", row(figure(60), null, false), row(figure(40), null, false));
        ObjectNode frozen = (ObjectNode) JSON.readTree(ContentRules.write(content));
        for (var body : frozen.withArray("bodies")) {
            body.withArray("rows").forEach(row -> ((ObjectNode) row).remove("told"));
        }
        assertThat(frozen.toString()).doesNotContain("told");
        assertThat(ContentRules.read(frozen.toString())).isEqualTo(content);
    }
}
