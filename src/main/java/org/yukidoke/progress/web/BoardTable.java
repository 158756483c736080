package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.web.BoardRules.Order;
import org.yukidoke.progress.web.BoardView.Column;
import org.yukidoke.progress.web.BoardView.Section;
import org.yukidoke.web.Texts;

/** The board as one table, in the plan's order or sorted by one column. */
record BoardTable(BoardPage page, ProgressWords words) {

    BoardView.Table of(List<Evaluation> evaluations, BoardPage.Way way) {
        Optional<Order> order = Optional.ofNullable(way.order());
        var sections = order.map(by -> List.of(section("", BoardRules.sorted(evaluations, by))))
                .orElseGet(() -> page.sections(evaluations).entrySet().stream()
                        .map(each -> section(page.title(each.getKey()), each.getValue()))
                        .toList());
        String plan = page.seen().plan().key();
        return new BoardView.Table(
                columns(order),
                sections,
                "/api/v1/plans/" + plan + "/progress.csv" + page.seen().query(),
                PlanTab.PROGRESS.of(plan) + ".xlsx" + page.seen().query(),
                way.tableOnly() ? address("") : address("as=table"));
    }

    private Section section(String title, List<Evaluation> evaluations) {
        return new Section(
                title,
                evaluations.stream()
                        .map(evaluation -> page.row(evaluation, words))
                        .toList());
    }

    private List<Column> columns(Optional<Order> order) {
        return List.of(
                column("name", Order.NAME, order, false),
                plain("target", true),
                plain("figure", true),
                column("attainment", Order.ATTAINMENT, order, true),
                plain("expected", true),
                plain("forecast", true),
                column("mark", Order.MARK, order, false),
                plain("reported", false));
    }

    private Texts t() {
        return words.t();
    }

    private Column plain(String key, boolean number) {
        return new Column(t().of("progressboard.column." + key), "", "", number);
    }

    /** Chosen once more, the column gives the plan's own order back. */
    private Column column(String key, Order by, Optional<Order> order, boolean number) {
        boolean here = order.filter(by::equals).isPresent();
        return new Column(
                t().of("progressboard.column." + key),
                here ? address("as=table") : address("as=table", "sort=" + by.key()),
                here ? "ascending" : "",
                number);
    }

    private String address(String... asked) {
        var all = new ArrayList<String>();
        Stream.of(asked).filter(each -> !each.isEmpty()).forEach(all::add);
        if (page.seen().asked() != null) {
            all.add(Viewing.AS_OF + "=" + page.seen().asked());
        }
        String path = PlanTab.PROGRESS.of(page.seen().plan().key());
        return all.isEmpty() ? path : path + "?" + String.join("&", all);
    }
}
