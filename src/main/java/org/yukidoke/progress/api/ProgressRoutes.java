package org.yukidoke.progress.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.api.ApiRoutes;
import org.yukidoke.api.Filter;
import org.yukidoke.api.Route;
import org.yukidoke.api.Route.Answer;
import org.yukidoke.api.Route.Call;
import org.yukidoke.api.Route.Parameter;
import org.yukidoke.api.Table;

/** What the open interface tells and takes of progress. */
@Component
@Order(200)
final class ProgressRoutes implements ApiRoutes {

    private static final Parameter PLAN = Parameter.path("plan", List.of());
    private static final Parameter AS_OF = Parameter.query(Boards.AS_OF, List.of());
    private static final Parameter INDICATOR = Parameter.query(ActualsApi.INDICATOR, List.of());
    private static final Parameter HISTORY = Parameter.query(ActualsApi.HISTORY, ActualsApi.NO_OR_YES);

    private final Boards boards;

    ProgressRoutes(Boards boards) {
        this.boards = boards;
    }

    @Override
    public List<Table> tables() {
        return ProgressTables.all();
    }

    @Override
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.add(new Route(
                Addresses.PROGRESS,
                new Call.GetKnown("listProgress"),
                "progress",
                new Answer.Part(ProgressJson.class),
                list(List.of(PLAN, AS_OF), ProgressApi.FILTERS)));
        routes.addAll(table(Addresses.PROGRESS, "ProgressTable", List.of(PLAN, AS_OF)));
        routes.addAll(table(Addresses.YEARS, "IndicatorYearsTable", List.of(PLAN, AS_OF)));
        routes.addAll(table(Addresses.SERIES, "IndicatorSeriesTable", List.of(PLAN, AS_OF)));
        routes.addAll(table(Addresses.PARTS, "IndicatorPartsTable", List.of(PLAN, AS_OF)));
        routes.addAll(table(Addresses.FINDINGS, "IndicatorFindingsTable", List.of(PLAN, AS_OF)));
        routes.add(new Route(
                Addresses.ACTUALS,
                new Call.GetKnown("listActuals"),
                "actuals",
                new Answer.Part(ActualJson.class),
                list(List.of(PLAN, AS_OF, INDICATOR, HISTORY), ActualsApi.FILTERS)));
        routes.addAll(table(Addresses.ACTUALS, "ActualsTable", List.of(PLAN, AS_OF, INDICATOR, HISTORY)));
        routes.add(new Route(
                Addresses.ACTUALS,
                new Call.Post("sendActuals", ActualsSentJson.class),
                "send-actuals",
                new Answer.One(ReceiptJson.class),
                List.of(PLAN, Parameter.header(Route.KEY))));
        return List.copyOf(routes);
    }

    private static <T> List<Parameter> list(List<Parameter> own, List<Filter<T>> filters) {
        return Parameter.paging(Stream.concat(
                        own.stream(), filters.stream().map(filter -> Parameter.query(filter.name(), filter.values())))
                .toList());
    }

    private static List<Route> table(String path, String name, List<Parameter> parameters) {
        return Route.tableKnown(path + Addresses.CSV, name, parameters);
    }

    @Override
    public Stream<Object> examples() {
        return boards.findAny().stream()
                .flatMap(board -> Stream.concat(
                        ProgressJson.list(board, new Addresses(board.plan().key(), "")).stream()
                                .filter(indicator -> indicator.forecast() != null)
                                .limit(1),
                        boards.entries(board, null, false).stream().limit(1)));
    }
}
