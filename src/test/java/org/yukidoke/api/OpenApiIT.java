package org.yukidoke.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Told;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.DemoFigures;
import org.yukidoke.support.PageTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description and the answers say the same. */
@PageTest(laidOut = {Councils.class, DemoFigures.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    private static final Map<String, List<String>> EXAMPLES = Map.of(
            "{plan}", List.of("saitama-r5", "akita-r2", "saitama-r7", "mie-r2", "tochigi-r2"),
            "{predecessor}", List.of("saitama-r5"),
            "{concept}", List.of("regular_placement", "any_placement"));

    @Autowired
    private MockMvcTester http;

    @Autowired
    private OpenInterface everything;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** Among the lists there are those of the directory, which begins empty. */
    @BeforeAll
    void aWindowOfWhichEverythingIsKnown() {
        var scope = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.labour-bureau");
        entries.add(scope, new Entries.Draft(Told.PLACE, "mie", "", Told.place(), Origin.DESK, ""));
        entries.add(scope, new Entries.Draft("rich", "mie", "mie.labour-bureau", Told.window(), Origin.DESK, ""));
    }

    private JsonNode description() {
        return new Reader(http).get("/openapi.json");
    }

    Stream<Route> routes() {
        return everything.routes().stream().filter(route -> !(route.call() instanceof Route.Call.Post));
    }

    @Test
    void everyAddressIsDescribed() {
        var described = description().get("paths").propertyNames().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        var mapped = mappings.getHandlerMethods().keySet().stream()
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .filter(pattern -> pattern.startsWith("/api/"))
                .collect(Collectors.toSet());
        assertThat(mapped)
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(described)
                        .as(pattern)
                        .anyMatch(path -> PathPatternParser.defaultInstance
                                .parse(pattern)
                                .matches(org.springframework.http.server.PathContainer.parsePath(
                                        path.getPatternString()))));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyAnswerIsAsDescribed(Route route) {
        var reader = new Reader(http);
        var asked = addresses(route, reader);
        assertThat(asked).isNotEmpty();
        for (String address : asked) {
            var answer = reader.ask(address);
            assertThat(answer).as(address).hasStatus(200);
            if (route.answer() instanceof Route.Answer.Csv) {
                assertThat(answer).as(address).hasContentTypeCompatibleWith("text/csv");
            } else if (route.answer() instanceof Route.Answer.Bytes(String type)) {
                assertThat(answer).as(address).hasContentTypeCompatibleWith(type);
            } else {
                assertThat(faults(route.path(), "200", "application/json", reader.get(address)))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsSentIsAnsweredAsDescribed() {
        String path = "/api/v1/plans/{plan}/actuals";
        var scope = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.labour-bureau");
        String key = staff.key(scope);
        assertThat(faults(path, "201", "application/json", sent(key, "1", "\"quantity\": 901")))
                .isEmpty();
        assertThat(faults(path, "422", "application/problem+json", sent(key, "2", "\"quantity\": -1")))
                .isEmpty();
        assertThat(faults(path, "409", "application/problem+json", sent(key, "1", "\"quantity\": 2")))
                .isEmpty();
    }

    private JsonNode sent(String key, String number, String reading) {
        return Reader.json(http.post()
                .uri("/api/v1/plans/mie-r2/actuals")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", number)
                .contentType("application/json")
                .content("""
                        {"entries": [{"indicator": "k.1-2", "reporter": "mie.labour-bureau", "period": "2021", %s}]}
                        """.formatted(reading))
                .exchange());
    }

    @Test
    void aProblemIsAsDescribed() {
        var problem = new Reader(http).get("/api/v1/plans/mie-r2/measures?limit=0");
        assertThat(faults("/api/v1/plans/{plan}/measures", "400", "application/problem+json", problem))
                .isEmpty();
    }

    @Test
    void anAnswerThatSaysMoreThanTheDescriptionIsFound() {
        var plan = (ObjectNode) new Reader(http).get("/api/v1/plans/mie-r2");
        plan.put("undescribed", true);
        plan.putNull("key");
        assertThat(faults("/api/v1/plans/{plan}", "200", "application/json", plan))
                .hasSize(2);
    }

    // Every plan, and of every list the first and the last item: a field may be empty in one and filled in the other.
    private static List<String> addresses(Route route, Reader reader) {
        var addresses = new ArrayList<>(List.of(route.path()));
        for (Route.Parameter parameter : route.parameters()) {
            String place = "{" + parameter.name() + "}";
            if (parameter.place() == Route.Place.QUERY || parameter.name().equals("id")) {
                continue;
            }
            var values = EXAMPLES.getOrDefault(place, parameter.values());
            addresses.replaceAll(address -> address);
            var filled = addresses.stream()
                    .flatMap(address -> values.stream().map(value -> address.replace(place, value)))
                    .filter(address -> !address.contains("/diff/") || address.contains("saitama-r7"))
                    .toList();
            addresses.clear();
            addresses.addAll(filled);
        }
        return addresses.stream()
                .flatMap(address -> address.endsWith("/{id}") ? items(address, reader) : Stream.of(address))
                .toList();
    }

    private static Stream<String> items(String address, Reader reader) {
        String list = address.replace("/{id}", "");
        var answer = reader.get(list);
        var items = Reader.each(answer.has("items") ? answer.get("items") : answer.get("contents"));
        return items.isEmpty()
                ? Stream.of()
                : Stream.of(items.getFirst(), items.getLast()).map(item -> {
                    String id = item.has("id")
                            ? item.get("id").asString()
                            : item.get("key").asString();
                    return list + "/" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
                });
    }

    private List<String> faults(String path, String status, String type, JsonNode answer) {
        var description = (ObjectNode) description();
        closed(description.at("/components/schemas"));
        var schema = (ObjectNode) description
                .at("/paths")
                .get(path)
                .at((Set.of("200", "400").contains(status) ? "/get" : "/post") + "/responses/" + status + "/content")
                .get(type)
                .get("schema");
        schema.set("components", description.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(answer)
                .stream()
                .map(Object::toString)
                .toList();
    }

    // Readers must expect further fields later; this test must not.
    private static void closed(JsonNode schemas) {
        schemas.values().forEach(schema -> {
            if (schema instanceof ObjectNode object && object.has("properties")) {
                object.put("additionalProperties", false);
            }
        });
    }
}
