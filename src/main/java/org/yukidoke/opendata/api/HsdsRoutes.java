package org.yukidoke.opendata.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.api.ApiRoutes;
import org.yukidoke.api.Route;
import org.yukidoke.api.Route.Answer;
import org.yukidoke.api.Route.Call;
import org.yukidoke.api.Route.Parameter;

/** The addresses at which the directory is told as HSDS, by the paths that standard gives. */
@Component
@Order(300)
final class HsdsRoutes implements ApiRoutes {

    /** Of the standard, not of ours. */
    static final String VERSION = "3.1";

    static final String BASE = "/api/hsds/v3";
    static final String SERVICES = BASE + "/services";
    static final String ORGANIZATIONS = BASE + "/organizations";
    static final String PAIRS = BASE + "/service_at_locations";
    static final String TAXONOMIES = BASE + "/taxonomies";
    static final String TERMS = BASE + "/taxonomy_terms";
    static final String PACKAGE = BASE + "/package.zip";

    private static final List<String> FALSE_OR_TRUE = List.of("false", "true");

    @Override
    public List<Route> routes() {
        var narrowed = Stream.of("search", "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after")
                .toList();
        var about = new Answer.One(HsdsPages.HsdsAboutJson.class);
        return Stream.of(
                        Stream.of(
                                new Route(BASE, new Call.Get("getHsds"), "hsds", about, List.of()),
                                new Route(BASE + "/", new Call.Get("getHsdsRoot"), "hsds", about, List.of())),
                        list(SERVICES, "HsdsService", one(HsdsPages.HsdsServicePageJson.class), narrowed),
                        Stream.of(item(SERVICES, "HsdsService", HsdsServiceJson.class, List.of())),
                        list(
                                ORGANIZATIONS,
                                "HsdsOrganization",
                                one(HsdsPages.HsdsOrganizationPageJson.class),
                                List.of("search", "taxonomy_term_id", "taxonomy_id")),
                        Stream.of(item(
                                ORGANIZATIONS,
                                "HsdsOrganization",
                                HsdsOrganizationJson.class,
                                List.of(Parameter.query("full_service", FALSE_OR_TRUE)))),
                        list(
                                PAIRS,
                                "HsdsServiceAtLocation",
                                one(HsdsPages.HsdsServiceAtLocationPageJson.class),
                                narrowed),
                        Stream.of(item(PAIRS, "HsdsServiceAtLocation", HsdsServiceAtLocationJson.class, List.of())),
                        list(TAXONOMIES, "HsdsTaxonomy", one(HsdsPages.HsdsTaxonomyPageJson.class), List.of("search")),
                        Stream.of(item(TAXONOMIES, "HsdsTaxonomy", HsdsTerms.HsdsTaxonomyJson.class, List.of())),
                        list(
                                TERMS,
                                "HsdsTaxonomyTerm",
                                one(HsdsPages.HsdsTaxonomyTermPageJson.class),
                                List.of("search", "taxonomy_id")),
                        Stream.of(
                                item(TERMS, "HsdsTaxonomyTerm", HsdsTerms.HsdsTaxonomyTermJson.class, List.of()),
                                new Route(
                                        PACKAGE,
                                        new Call.Get("getHsdsPackage"),
                                        "hsds-package",
                                        new Answer.Bytes("application/zip"),
                                        List.of())))
                .flatMap(routes -> routes)
                .toList();
    }

    private static Answer one(Class<?> type) {
        return new Answer.One(type);
    }

    private static Stream<Route> list(String path, String name, Answer answer, List<String> narrowed) {
        var parameters = new ArrayList<Parameter>();
        narrowed.forEach(parameter -> parameters.add(Parameter.query(parameter, List.of())));
        parameters.add(Parameter.query(HsdsAsked.PAGE, List.of()));
        parameters.add(Parameter.query(HsdsAsked.PER_PAGE, List.of()));
        if (!path.equals(TAXONOMIES) && !path.equals(TERMS)) {
            parameters.add(Parameter.query(HsdsAsked.FULL, FALSE_OR_TRUE));
        }
        return Stream.of(new Route(path, new Call.Get("list" + name), "hsds-list", answer, parameters));
    }

    private static Route item(String path, String name, Class<?> type, List<Parameter> further) {
        var parameters = new ArrayList<>(List.of(Parameter.path("id", List.of())));
        parameters.addAll(further);
        return new Route(path + "/{id}", new Call.Get("get" + name), "item", new Answer.One(type), parameters);
    }
}
