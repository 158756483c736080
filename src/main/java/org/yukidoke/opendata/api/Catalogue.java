package org.yukidoke.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yukidoke.access.Origins;
import org.yukidoke.access.PublicPages;
import org.yukidoke.api.Answers;
import org.yukidoke.opendata.Mapping;
import org.yukidoke.opendata.OpenTables;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** What data there is for everybody, as a DCAT catalogue that others collect. */
@RestController
final class Catalogue implements PublicPages {

    private static final String PATH = "/catalogue.jsonld";
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final List<String> PLAN_TABLES = List.of("measures", "kpis", "progress", "actuals");

    private final OpenTables tables;
    private final Plans plans;
    private final Answers answers;
    private final Origins origins;
    private final Texts ja;
    private final Texts en;
    private final OpenSettings settings;

    Catalogue(
            OpenTables tables,
            Plans plans,
            Answers answers,
            Origins origins,
            Languages languages,
            OpenSettings settings) {
        this.tables = tables;
        this.plans = plans;
        this.answers = answers;
        this.origins = origins;
        this.ja = languages.texts("ja");
        this.en = languages.texts("en");
        this.settings = settings;
    }

    @Override
    public List<String> patterns() {
        return List.of(PATH);
    }

    @GetMapping(PATH)
    ResponseEntity<?> tell(HttpServletRequest request) {
        String origin = origins.of(request).value();
        var datasets = new ArrayList<Map<String, Object>>();
        datasets.add(directory(origin));
        plans.list()
                .forEach(plan -> datasets.add(
                        plan(origin, plan.key(), plan.edition().name().ja())));
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "xsd", "http://www.w3.org/2001/XMLSchema#"));
        catalogue.put("@id", origin + PATH);
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", title("opendata.catalogue.title"));
        catalogue.put("dct:license", Map.of("@id", settings.licence()));
        catalogue.put("dct:language", List.of("ja", "en"));
        catalogue.put("dcat:dataset", datasets);
        return answers.json(JSON_LD, catalogue);
    }

    private Map<String, Object> directory(String origin) {
        var files = new ArrayList<Map<String, Object>>();
        files.add(file(origin, HsdsRoutes.PACKAGE, "application/zip"));
        Mapping.ALL.forEach(mapping -> {
            files.add(file(origin, OpenTableRoutes.CSV.replace("{table}", mapping.name()), "text/csv"));
            files.add(file(origin, OpenTableRoutes.GIF.replace("{table}", mapping.name()), "application/json"));
        });
        files.add(file(origin, HsdsRoutes.SERVICES, "application/json"));
        var dataset = dataset(origin + "/developers#HsdsService", title("opendata.catalogue.directory"), files);
        tables.changed().map(Instant::toString).ifPresent(at -> dataset.put("dct:modified", moment(at)));
        return dataset;
    }

    private Map<String, Object> plan(String origin, String key, String name) {
        return dataset(
                origin + "/plans/" + key,
                List.of(Map.of("@language", "ja", "@value", name)),
                PLAN_TABLES.stream()
                        .map(table -> file(origin, "/api/v1/plans/" + key + "/" + table + ".csv", "text/csv"))
                        .toList());
    }

    private Map<String, Object> dataset(String id, Object title, List<Map<String, Object>> files) {
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@id", id);
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:title", title);
        dataset.put("dct:license", Map.of("@id", settings.licence()));
        dataset.put("dcat:distribution", files);
        return dataset;
    }

    private static Map<String, Object> file(String origin, String path, String type) {
        var file = new LinkedHashMap<String, Object>();
        file.put("@type", "dcat:Distribution");
        file.put("dcat:downloadURL", Map.of("@id", origin + path));
        file.put("dcat:mediaType", Map.of("@id", "https://www.iana.org/assignments/media-types/" + type));
        return file;
    }

    private List<Map<String, String>> title(String key) {
        return List.of(
                Map.of("@language", "ja", "@value", ja.of(key)), Map.of("@language", "en", "@value", en.of(key)));
    }

    private static Map<String, String> moment(String at) {
        return Map.of("@type", "xsd:dateTime", "@value", at);
    }
}
