package org.yukidoke.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.yukidoke.api.Json;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Gazetteer;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Told;
import org.yukidoke.directory.Windows;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.CsvLines;
import org.yukidoke.web.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is known or unknown of an entry, what is told of it is HSDS 3.1. */
class HsdsTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int ENTRIES = 120;

    private final HsdsFacts facts = HsdsFacts.read();
    private final Languages languages = new Languages();
    private final HsdsTaxonomies taxonomies = new HsdsTaxonomies(Told.vocabulary(), languages);

    private static JsonNode json(Object answer) {
        return MAPPER.readTree(Json.bytes(answer));
    }

    private HsdsTelling telling(List<Entry> entries) {
        var kawagoe = new Municipality(
                AreaCode.of("112011"),
                "埼玉県",
                "川越市",
                "カワゴエシ",
                Municipality.Kind.CITY,
                AreaCode.of("110001"),
                Municipality.CODES_BEGAN,
                null,
                null,
                null);
        var world = new HsdsWorld(
                Told.listing(entries),
                List.of(new Organisation("saitama.kawagoe", "saitama", "川越市", "Kawagoe City", "", "city")),
                Gazetteer.of(1, List.of(kawagoe), Map.of()),
                "不明（確認中）");
        return new HsdsTelling(world, taxonomies, languages.texts("ja"));
    }

    private static Entry window(String key, Service service) {
        return Told.entry(key, "saitama.kawagoe", service, LocalDate.of(2026, 11, 1));
    }

    private static Entry hall(Place place) {
        return Told.entry(Told.PLACE, "", place, null);
    }

    private static Listing.Listed<Service> only(HsdsTelling told) {
        return told.world().listing().services().getFirst();
    }

    /** Everything known, nothing known, and hundreds between. */
    private HsdsTelling many() {
        var entries = new ArrayList<>(List.of(
                hall(Told.place()),
                window("rich", Told.window()),
                window("sparse", Windows.named("名だけの窓口")),
                Told.entry("nobodys", "", Windows.named("だれのものか分からない窓口"), null)));
        for (int number = 0; number < ENTRIES; number++) {
            entries.add(window(
                    "window-" + number, Told.some(Service.class, Told.window(), Windows.named("窓口" + number), number)));
        }
        return telling(entries);
    }

    @Test
    void everyWindowIsToldAsTheStandardDemandsWhateverIsKnownOfIt() {
        var told = many();
        assertThat(told.world().listing().services()).hasSize(ENTRIES + 3).allSatisfy(listed -> {
            assertThat(facts.faults("service", json(told.full(listed)))).isEmpty();
            assertThat(facts.faults("service", json(told.brief(listed)))).isEmpty();
            assertThat(told.pairs(listed)).allSatisfy(pair -> {
                assertThat(facts.faults("service_at_location", json(pair.with(told.brief(listed)))))
                        .isEmpty();
                assertThat(facts.faults("service_at_location", json(pair.alone())))
                        .isEmpty();
            });
            assertThat(facts.faults(
                            "organization",
                            json(told.world().organization(listed).with(List.of(told.full(listed))))))
                    .isEmpty();
        });
    }

    @Test
    void everyPlaceIsToldAsTheStandardDemandsWhateverIsKnownOfIt() {
        for (int number = 0; number < ENTRIES; number++) {
            var place = Told.some(Place.class, Told.place(), Told.bare(), number);
            var told = telling(List.of(hall(place), window("rich", Told.window())));
            assertThat(facts.faults("service", json(told.full(only(told))))).isEmpty();
        }
    }

    @Test
    void listsOfWordsAreToldAsTheStandardDemands() {
        assertThat(taxonomies.list())
                .allSatisfy(
                        list -> assertThat(facts.faults("taxonomy", json(list))).isEmpty());
        assertThat(taxonomies.terms())
                .allSatisfy(term ->
                        assertThat(facts.faults("taxonomy_term", json(term))).isEmpty());
        assertThat(taxonomies.terms().map(HsdsTerms.HsdsTaxonomyTermJson::code)).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyPageStillSaysWhatTheStandardDemands() {
        var empty = new HsdsPages.HsdsServicePageJson(new HsdsPages.Head(0, 0, 1, 0, true, true, true), List.of());
        assertThat(facts.faults("page", json(empty))).isEmpty();
        assertThat(json(empty).has("contents")).isTrue();
    }

    @Test
    void whatIsKnownIsTold() {
        var told = telling(List.of(hall(Told.place()), window("rich", Told.window())));
        var service = json(told.full(only(told)));
        assertThat(service.at("/organization/name").asString()).isEqualTo("川越市");
        assertThat(service.at("/assured_date").asString()).isEqualTo("2026-11-01");
        assertThat(service.at("/assurer").asString()).isEqualTo("川越市");
        assertThat(service.at("/minimum_age").asInt()).isEqualTo(35);
        assertThat(service.at("/email").asString()).isEqualTo("kurashi@example.jp");
        assertThat(service.at("/schedules/0/byday").asString()).isEqualTo("MO,TU,WE");
        assertThat(service.at("/schedules/0/opens_at").asString()).isEqualTo("08:30+09:00");
        assertThat(service.at("/capacities/0/available").asInt()).isEqualTo(3);
        assertThat(service.at("/service_at_locations")).hasSize(2);
        assertThat(service.at("/service_at_locations/0/location/addresses/0/city")
                        .asString())
                .isEqualTo("川越市");
        assertThat(service.at("/service_areas").findValuesAsString("municipality_code"))
                .containsExactly("110001", "112011");
    }

    @Test
    void whatNobodySaidIsNotTold() {
        var told = telling(List.of(window("sparse", Windows.named("名だけの窓口"))));
        assertThat(json(told.brief(only(told))).propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "organization_id",
                        "name",
                        "status",
                        "assured_date",
                        "last_modified",
                        "organization",
                        "key",
                        "assurer",
                        "freshness");
    }

    @Test
    void anAgeThatIsOnlyAboutSoIsNoLimit() {
        var rich = Told.window();
        var loose = rich.audience().conditions().stream()
                .map(dated -> new org.yukidoke.directory.Dated(dated.condition(), dated.from(), dated.to(), true))
                .toList();
        var window = new Service(
                rich.title(),
                rich.otherNames(),
                rich.type(),
                rich.operators(),
                rich.wishes(),
                rich.summary(),
                rich.details(),
                rich.sites(),
                rich.contacts(),
                rich.area(),
                new org.yukidoke.directory.Audience(
                        rich.audience().words(), rich.audience().askers(), loose),
                rich.practical(),
                rich.hours(),
                rich.capacity(),
                rich.notices(),
                rich.inForce(),
                rich.references());
        var told = telling(List.of(window("loose", window)));
        var service = json(told.full(only(told)));
        assertThat(service.has("minimum_age")).isFalse();
        assertThat(service.at("/age_rules/0/minimum_age").asInt()).isEqualTo(35);
        assertThat(service.at("/age_rules/0/approximate").asBoolean()).isTrue();
    }

    @Test
    void everyTableOfThePackageIsAsTheStandardDemands() throws IOException {
        var told = many();
        byte[] packed =
                HsdsPackage.of(told.world().listing().services().stream().map(told::full), taxonomies);
        var files = files(packed);
        var description = MAPPER.readTree(files.get("datapackage.json"));
        assertThat(description.at("/resources")).hasSize(files.size() - 1).allSatisfy(resource -> {
            var lines = CsvLines.read(files.getOrDefault(resource.get("path").asString(), "")).stream()
                    .map(CsvLines.Line::cells)
                    .toList();
            assertThat(facts.faults(resource.get("name").asString(), lines)).isEmpty();
            assertThat(resource.at("/schema/fields").findValuesAsString("name")).isEqualTo(lines.getFirst());
            assertThat(lines.stream().map(List::getFirst)).doesNotHaveDuplicates();
        });
        assertThat(files.get("services.csv")).contains(",'=くらし").doesNotContain(",=くらし");
        assertThat(HsdsPackage.of(told.world().listing().services().stream().map(told::full), taxonomies))
                .isEqualTo(packed);
    }

    private static Map<String, String> files(byte[] packed) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aViolationIsFound() {
        var told = telling(List.of(hall(Told.place()), window("rich", Told.window())));
        var service = (ObjectNode) json(told.full(only(told)));
        service.put("surprise", true);
        service.put("minimum_age", "35");
        service.put("status", "open");
        service.remove("name");
        ((ObjectNode) service.at("/schedules/0")).put("opens_at", "8:30");
        assertThat(facts.faults("service", service))
                .containsExactlyInAnyOrder(
                        "service.name is missing",
                        "service.surprise is not known",
                        "service.minimum_age is no number: \"35\"",
                        "service.status is none of [active, inactive, defunct, temporarily closed]: open",
                        "service.schedules[].opens_at is no time: 8:30");
        assertThat(facts.faults(
                        "phone",
                        Stream.of(List.of("id", "fax"), List.of("x", "1")).toList()))
                .containsExactlyInAnyOrder(
                        "phone has no column number", "phone.fax is no column", "phone.id is no uuid: x");
    }
}
