package org.yukidoke.opendata.api;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.api.ApiRoutes;
import org.yukidoke.api.Route;
import org.yukidoke.opendata.Mapping;

/** The addresses of the tables public bodies agreed on. */
@Component
@Order(310)
final class OpenTableRoutes implements ApiRoutes {

    static final String CSV = Route.BASE + "/directory/{table}.csv";
    static final String CSVW = CSV + "-metadata.json";
    static final String GIF = Route.BASE + "/directory/{table}.json";
    static final String CSVW_TYPE = "application/csvm+json";

    @Override
    public List<Route> routes() {
        var tables = List.of(Route.Parameter.path(
                "table", Mapping.ALL.stream().map(Mapping::name).toList()));
        var routes = new ArrayList<>(Route.table(CSV, "DirectoryTable", tables));
        routes.add(new Route(
                CSVW,
                new Route.Call.Get("getDirectoryTableMetadata"),
                "csvw",
                new Route.Answer.Bytes(CSVW_TYPE),
                tables));
        routes.add(new Route(
                GIF, new Route.Call.Get("getDirectoryGif"), "gif", new Route.Answer.Bytes("application/json"), tables));
        return List.copyOf(routes);
    }
}
