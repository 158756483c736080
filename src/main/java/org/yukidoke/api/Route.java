package org.yukidoke.plan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An address of the open interface and what it answers.
 *
 * @param operation name by which programs generated from the description call it
 * @param about key of the texts that say what it is for, the type's words filled in
 */
record Route(String path, String operation, String about, Answer answer, List<Parameter> parameters) {

    Route {
        parameters = List.copyOf(parameters);
    }

    /** What comes back. */
    sealed interface Answer {
        /** One record. */
        record One(Class<?> type) implements Answer {}

        /** A part of a list of records. */
        record Part(Class<?> type) implements Answer {}

        /** A table. */
        record Csv() implements Answer {}
    }

    /** Where a parameter stands. */
    enum Place {
        PATH,
        QUERY
    }

    /**
     * A parameter.
     *
     * @param values what may be asked for; empty when that is not a short list
     */
    record Parameter(String name, Place place, List<String> values) {
        Parameter {
            values = List.copyOf(values);
        }

        static Parameter path(String name, List<String> values) {
            return new Parameter(name, Place.PATH, values);
        }

        static Parameter query(String name, List<String> values) {
            return new Parameter(name, Place.QUERY, values);
        }
    }

    private static final Parameter PLAN = Parameter.path("plan", List.of());
    private static final Parameter CONCEPT = Parameter.path("concept", List.of());

    /** Every address. */
    static List<Route> all() {
        var routes = new ArrayList<Route>();
        routes.add(new Route(
                Addresses.PLANS, "listPlans", "plans", new Answer.Part(PlanSummaryJson.class), paging(List.of())));
        routes.add(new Route(
                Addresses.plan("{plan}"), "getPlan", "plan", new Answer.One(PlanDetailJson.class), List.of(PLAN)));
        Listings.ALL.forEach(listing -> routes.addAll(of(listing)));
        routes.add(new Route(
                Addresses.plan("{plan}") + "/diff/{predecessor}",
                "getDiff",
                "diff",
                new Answer.One(DiffJson.class),
                List.of(PLAN, Parameter.path("predecessor", List.of()))));
        routes.addAll(ofConcepts());
        routes.addAll(ofTables());
        return List.copyOf(routes);
    }

    private static <T> List<Route> of(Listing<T> listing) {
        String path = Addresses.plan("{plan}") + "/" + listing.name();
        String title = Field.title(listing.type());
        var filters = new ArrayList<Parameter>();
        filters.add(PLAN);
        listing.filters().forEach(filter -> filters.add(Parameter.query(filter.name(), filter.values())));
        var routes = new ArrayList<Route>();
        routes.add(new Route(
                path, "list" + camel(listing.name()), "list", new Answer.Part(listing.type()), paging(filters)));
        if (listing.hasItems()) {
            routes.add(new Route(
                    path + "/{id}",
                    "get" + title,
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
                        "listConcepts",
                        "concepts",
                        new Answer.Part(ConceptJson.class),
                        paging(List.of())),
                new Route(concept, "getConcept", "concept", new Answer.One(ConceptJson.class), List.of(CONCEPT)),
                new Route(
                        concept + "/kpis",
                        "listConceptKpis",
                        "concept-kpis",
                        new Answer.Part(KpiJson.class),
                        paging(filters)));
    }

    private static List<Route> ofTables() {
        var plan = new ArrayList<>(Tables.OF_PLAN.stream().map(Table::name).toList());
        plan.add(Reference.CODES);
        plan.add(Reference.DICTIONARY);
        var all = Tables.OF_ALL.stream().map(Table::name).toList();
        var routes = new ArrayList<Route>();
        routes.addAll(table(
                Addresses.plan("{plan}") + "/{table}.csv", "PlanTable", List.of(PLAN, Parameter.path("table", plan))));
        routes.addAll(table(Addresses.BASE + "/{table}.csv", "Table", List.of(Parameter.path("table", all))));
        routes.addAll(table(Addresses.CONCEPTS + "/{concept}/kpis.csv", "ConceptTable", List.of(CONCEPT)));
        return routes;
    }

    private static List<Route> table(String path, String name, List<Parameter> parameters) {
        var asked = new ArrayList<>(parameters);
        asked.add(Parameter.query(TableApi.ENCODING, Encoding.codes()));
        return List.of(
                new Route(path, "get" + name, "table", new Answer.Csv(), asked),
                new Route(
                        path + TableApi.LOST,
                        "list" + name + "Unencodable",
                        "unencodable",
                        new Answer.Part(Encoding.LostJson.class),
                        asked));
    }

    private static List<Parameter> paging(List<Parameter> first) {
        var parameters = new ArrayList<>(first);
        parameters.add(Parameter.query(Asked.LIMIT, List.of()));
        parameters.add(Parameter.query(Asked.CURSOR, List.of()));
        return parameters;
    }

    private static String camel(String hyphened) {
        var camel = new StringBuilder();
        for (String part : hyphened.split("-", -1)) {
            camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return camel.toString();
    }
}
