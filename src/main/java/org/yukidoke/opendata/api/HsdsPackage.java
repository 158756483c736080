package org.yukidoke.opendata.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.Code;
import org.yukidoke.api.Csv;
import org.yukidoke.api.Json;

/** The tabular package of HSDS: a table for each kind of record, every record once, the same bytes for the same directory. */
final class HsdsPackage {

    /** A table of the package and the records that are its rows. */
    private record Kind(Class<?> record, String name, String file) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(HsdsOrganizationJson.class, "organization", "organizations.csv"),
            new Kind(HsdsServiceJson.class, "service", "services.csv"),
            new Kind(HsdsTerms.HsdsAttributeJson.class, "attribute", "attributes.csv"),
            new Kind(HsdsServiceAtLocationJson.class, "service_at_location", "service_at_location.csv"),
            new Kind(HsdsLocationJson.class, "location", "locations.csv"),
            new Kind(HsdsParts.HsdsPhoneJson.class, "phone", "phones.csv"),
            new Kind(HsdsParts.HsdsAddressJson.class, "address", "addresses.csv"),
            new Kind(HsdsParts.HsdsScheduleJson.class, "schedule", "schedules.csv"),
            new Kind(HsdsParts.HsdsServiceAreaJson.class, "service_area", "service_areas.csv"),
            new Kind(HsdsParts.HsdsRequiredDocumentJson.class, "required_document", "required_documents.csv"),
            new Kind(HsdsParts.HsdsLanguageJson.class, "language", "languages.csv"),
            new Kind(HsdsParts.HsdsAccessibilityJson.class, "accessibility", "accessibility.csv"),
            new Kind(HsdsParts.HsdsCostOptionJson.class, "cost_option", "cost_options.csv"),
            new Kind(HsdsTerms.HsdsTaxonomyJson.class, "taxonomy", "taxonomies.csv"),
            new Kind(HsdsTerms.HsdsTaxonomyTermJson.class, "taxonomy_term", "taxonomy_terms.csv"),
            new Kind(HsdsParts.HsdsServiceCapacityJson.class, "service_capacity", "service_capacity.csv"),
            new Kind(HsdsParts.HsdsUnitJson.class, "unit", "units.csv"),
            new Kind(HsdsParts.HsdsUrlJson.class, "url", "url.csv"),
            new Kind(HsdsParts.HsdsAgeRuleJson.class, "age_rule", "age_rules.csv"),
            new Kind(HsdsParts.HsdsScheduleExceptionJson.class, "schedule_exception", "schedule_exceptions.csv"));

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<Class<?>, Map<Object, List<String>>> rows = new LinkedHashMap<>();

    private HsdsPackage() {}

    /** The file. */
    static byte[] of(Stream<HsdsServiceJson> services, HsdsTaxonomies taxonomies) {
        var tables = new HsdsPackage();
        services.forEach(tables::add);
        taxonomies.list().forEach(tables::add);
        taxonomies.terms().forEach(tables::add);
        return tables.packed();
    }

    private void add(Object record) {
        var cells = new ArrayList<String>();
        lay(record, cells);
        // What several services name, such as a place, is one row.
        rows.computeIfAbsent(record.getClass(), fresh -> new LinkedHashMap<>())
                .putIfAbsent(cells.getFirst(), List.copyOf(cells));
    }

    private void lay(Object record, List<String> cells) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                lay(Objects.requireNonNull(value), cells);
            } else if (value instanceof List<?> several) {
                several.forEach(this::add);
            } else if (component.getType().isRecord()) {
                Optional.ofNullable(value).ifPresent(this::add);
            } else {
                cells.add(cell(value));
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException("cannot read " + component, cause);
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            // A number with its sign in front calculates nothing, and programs dial it.
            case String text -> text.matches("[+＋-][0-9０-９() -]*") ? text : Csv.guarded(text);
            default -> value.toString();
        };
    }

    private static Stream<RecordComponent> columns(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? columns(component.getType())
                        : isPlain(component) ? Stream.of(component) : Stream.of());
    }

    private static boolean isPlain(RecordComponent component) {
        return !component.getType().isRecord() && !(component.getGenericType() instanceof ParameterizedType);
    }

    private static String name(RecordComponent column) {
        return property(column)
                .map(JsonProperty::value)
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> Code.snake(column.getName()));
    }

    private static Optional<JsonProperty> property(RecordComponent column) {
        return Optional.ofNullable(column.getAccessor().getAnnotation(JsonProperty.class));
    }

    private byte[] packed() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "datapackage.json", Json.bytes(description()));
            for (Kind kind : KINDS) {
                var csv = new Csv(
                        columns(kind.record()).map(HsdsPackage::name).toList(),
                        List.copyOf(rows.getOrDefault(kind.record(), Map.of()).values()));
                put(zip, kind.file(), csv.utf8());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** {@code datapackage.json}: which tables there are and what their columns hold. */
    private static Map<String, Object> description() {
        var description = new LinkedHashMap<String, Object>();
        description.put("profile", "tabular-data-package");
        description.put("name", "yukidoke-directory");
        description.put("hsds_version", HsdsRoutes.VERSION);
        description.put("resources", KINDS.stream().map(HsdsPackage::resource).toList());
        return description;
    }

    private static Map<String, Object> resource(Kind kind) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", kind.name());
        resource.put("path", kind.file());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put(
                "schema",
                Map.of("fields", columns(kind.record()).map(HsdsPackage::field).toList()));
        return resource;
    }

    private static Map<String, Object> field(RecordComponent column) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", name(column));
        field.put("type", type(column.getType()));
        if (name(column).equals("id")) {
            var constraints = new LinkedHashMap<String, Object>();
            constraints.put("required", true);
            constraints.put("unique", true);
            field.put("constraints", constraints);
        }
        return field;
    }

    private static String type(Class<?> type) {
        return type == String.class ? "string" : type == boolean.class ? "boolean" : "number";
    }
}
