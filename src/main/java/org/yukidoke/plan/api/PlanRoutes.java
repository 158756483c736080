package org.yukidoke.plan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.api.ApiRoutes;
import org.yukidoke.api.Route;
import org.yukidoke.api.Route.Answer;
import org.yukidoke.api.Route.Call;
import org.yukidoke.api.Route.Parameter;
import org.yukidoke.api.Table;

/** What the open interface tells of published plans, made from {@link Listings}. */
@Component
@Order(100)
final class PlanRoutes implements ApiRoutes {

    private static final Parameter PLAN = Parameter.path("plan", List.of());
    private static final Parameter CONCEPT = Parameter.path("concept", List.of());

    private final Examples examples;

    PlanRoutes(Examples examples) {
        this.examples = examples;
    }

    @Override
    public List<Table> tables() {
        return Stream.concat(PlanTables.OF_ALL.stream(), PlanTables.OF_PLAN.stream())
                .toList();
    }

    @Override
    public Stream<Object> examples() {
        return examples.now();
    }

    @Override
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.add(new Route(
                Addresses.PLANS,
                new Call.Get("listPlans"),
                "plans",
                new Answer.Part(PlanSummaryJson.class),
                Parameter.paging(List.of())));
        routes.add(new Route(
                Addresses.plan("{plan}"),
                new Call.Get("getPlan"),
                "plan",
                new Answer.One(PlanDetailJson.class),
                List.of(PLAN)));
        Listings.ALL.forEach(listing -> routes.addAll(of(listing)));
        routes.add(new Route(
                Addresses.plan("{plan}") + "/diff/{predecessor}",
                new Call.Get("getDiff"),
                "diff",
                new Answer.One(DiffJson.class),
                List.of(PLAN, Parameter.path("predecessor", List.of()))));
        routes.addAll(ofConcepts());
        routes.addAll(ofTables());
        return List.copyOf(routes);
    }

    private static <T> List<Route> of(Listing<T> listing) {
        String path = Addresses.plan("{plan}") + "/" + listing.name();
        var filters = new ArrayList<Parameter>();
        filters.add(PLAN);
        listing.filters().forEach(filter -> filters.add(Parameter.query(filter.name(), filter.values())));
        var routes = new ArrayList<Route>();
        routes.add(new Route(
                path,
                new Call.Get("list" + camel(listing.name())),
                "list",
                new Answer.Part(listing.type()),
                Parameter.paging(filters)));
        if (listing.hasItems()) {
            routes.add(new Route(
                    path + "/{id}",
                    new Call.Get("get" + Route.title(listing.type())),
                    "item",
                    new Answer.One(listing.type()),
                    List.of(PLAN, Parameter.path("id", List.of()))));
        }
        return routes;
    }

    private static List<Route> ofConcepts() {
        var filters = new ArrayList<Parameter>();
        filters.add(CONCEPT);
        Listings.KPIS.filters().forEach(filter -> filters.add(Parameter.query(filter.name(), filter.values())));
        String concept = Addresses.CONCEPTS + "/{concept}";
        return List.of(
                new Route(
                        Addresses.CONCEPTS,
                        new Call.Get("listConcepts"),
                        "concepts",
                        new Answer.Part(ConceptJson.class),
                        Parameter.paging(List.of())),
                new Route(
                        concept,
                        new Call.Get("getConcept"),
                        "concept",
                        new Answer.One(ConceptJson.class),
                        List.of(CONCEPT)),
                new Route(
                        concept + "/kpis",
                        new Call.Get("listConceptKpis"),
                        "concept-kpis",
                        new Answer.Part(KpiJson.class),
                        Parameter.paging(filters)));
    }

    private static List<Route> ofTables() {
        var plan = new ArrayList<>(PlanTables.OF_PLAN.stream().map(Table::name).toList());
        plan.add(Reference.CODES);
        plan.add(Reference.DICTIONARY);
        var all = PlanTables.OF_ALL.stream().map(Table::name).toList();
        var routes = new ArrayList<Route>();
        routes.addAll(Route.table(
                Addresses.plan("{plan}") + "/{table}.csv", "PlanTable", List.of(PLAN, Parameter.path("table", plan))));
        routes.addAll(Route.table(Route.BASE + "/{table}.csv", "Table", List.of(Parameter.path("table", all))));
        routes.addAll(Route.table(Addresses.CONCEPTS + "/{concept}/kpis.csv", "ConceptTable", List.of(CONCEPT)));
        return routes;
    }

    private static String camel(String hyphened) {
        var camel = new StringBuilder();
        for (String part : hyphened.split("-", -1)) {
            camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return camel.toString();
    }
}
