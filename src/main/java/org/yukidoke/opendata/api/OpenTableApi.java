package org.yukidoke.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yukidoke.api.Answers;
import org.yukidoke.api.TableAnswers;
import org.yukidoke.kernel.Absent;
import org.yukidoke.opendata.Mapping;
import org.yukidoke.opendata.OpenTables;

/** Tells the directory by the tables of 自治体標準オープンデータセット and the names of GIF. */
@RestController
final class OpenTableApi {

    private final OpenTables tables;
    private final TableAnswers answers;
    private final Answers json;

    OpenTableApi(OpenTables tables, TableAnswers answers, Answers json) {
        this.tables = tables;
        this.answers = answers;
        this.json = json;
    }

    @GetMapping(OpenTableRoutes.CSV)
    ResponseEntity<?> file(@PathVariable String table, HttpServletRequest request) {
        return answers.file(tables.csv(mapping(table)), table, request);
    }

    @GetMapping(OpenTableRoutes.CSV + TableAnswers.LOST)
    ResponseEntity<?> lost(@PathVariable String table, HttpServletRequest request) {
        return answers.lost(tables.csv(mapping(table)), request);
    }

    /** What the columns hold, by the W3C's recommendation for tables on the web. */
    @GetMapping(OpenTableRoutes.CSVW)
    ResponseEntity<?> metadata(@PathVariable String table) {
        return json.json(MediaType.parseMediaType(OpenTableRoutes.CSVW_TYPE), csvw(mapping(table)));
    }

    @GetMapping(OpenTableRoutes.GIF)
    ResponseEntity<?> gif(@PathVariable String table) {
        return json.json(tables.gif(mapping(table)));
    }

    private static Mapping mapping(String table) {
        return Mapping.find(table).orElseThrow(() -> new Absent("table", table));
    }

    private static Map<String, Object> csvw(Mapping mapping) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(
                "columns", mapping.columns().stream().map(OpenTableApi::column).toList());
        schema.put("primaryKey", List.of("id"));
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("@context", "http://www.w3.org/ns/csvw");
        metadata.put("url", mapping.name() + ".csv");
        metadata.put("dialect", Map.of("encoding", "utf-8"));
        metadata.put("tableSchema", schema);
        return metadata;
    }

    private static Map<String, Object> column(Mapping.Column column) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", column.field());
        told.put("titles", List.of(column.head()));
        told.put("datatype", "string");
        told.put("required", column.must());
        return told;
    }
}
