package org.yukidoke.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** JSON schemas of the records the open interface tells, by the name they have outside. */
final class Schemas {

    private static final String TYPE = "type";
    private static final String DESCRIPTION = "description";

    private final Words words;
    private final Map<String, Object> found = new TreeMap<>();
    private final Set<Class<?>> sent = new HashSet<>();

    Schemas(Words words) {
        this.words = words;
    }

    /** Every schema that was referred to so far. */
    Map<String, Object> all() {
        return found;
    }

    /** A reference to the schema of a record. */
    Tree of(Class<?> record) {
        String name = Field.title(record);
        if (!found.containsKey(name)) {
            found.put(name, new Tree());
            found.put(name, record.isAnnotationPresent(JsonFormat.class) ? pair(record) : object(record));
        }
        return Tree.of("$ref", "#/components/schemas/" + name);
    }

    /** A reference to the schema of a record that readers send: they leave out what they do not know. */
    Tree ofSent(Class<?> record) {
        send(record);
        return of(record);
    }

    private void send(Class<?> type) {
        if (type.isRecord() && sent.add(type)) {
            Field.of(type).forEach(field -> send(field.single()));
        }
    }

    /** The schema of a part of a list of such records. */
    Tree listOf(Class<?> record) {
        return Tree.of(TYPE, "object")
                .with("properties", Tree.of("items", array(of(record))).with("next", next()))
                .with("required", List.of("items", "next"));
    }

    private Tree next() {
        return Tree.of(TYPE, List.of("string", "null")).with(DESCRIPTION, words.both("api.field.Page.next"));
    }

    private Tree object(Class<?> record) {
        var properties = new Tree();
        var fields = Field.of(record);
        fields.forEach(field -> properties.put(field.name(), property(field)));
        if (record.isAnnotationPresent(Standard.class)) {
            return Tree.of(TYPE, "object")
                    .with(DESCRIPTION, words.both("api.type." + Field.title(record)))
                    .with("properties", properties)
                    .with(
                            "required",
                            fields.stream()
                                    .filter(Field::isRequired)
                                    .map(Field::name)
                                    .toList());
        }
        boolean toldWhole = !sent.contains(record);
        Tree object = Tree.of(TYPE, "object")
                .with(DESCRIPTION, words.both("api.type." + Field.title(record)))
                .with("properties", properties)
                .with(
                        "required",
                        fields.stream()
                                .filter(field -> toldWhole || !field.isOptional())
                                .map(Field::name)
                                .toList());
        return toldWhole ? object : object.with("additionalProperties", false);
    }

    private static Tree pair(Class<?> record) {
        int size = record.getRecordComponents().length;
        return array(Tree.of(TYPE, "integer")).with("minItems", size).with("maxItems", size);
    }

    private Tree property(Field field) {
        boolean leftOut = field.component().getDeclaringRecord().isAnnotationPresent(Standard.class);
        Tree schema = field.isOptional() && !leftOut ? orNull(value(field)) : value(field);
        schema.with(DESCRIPTION, words.field(field)).with("x-origin", Code.of(field.origin()));
        if (!field.unit().isEmpty()) {
            schema.put("x-unit", field.unit());
        }
        if (!field.codes().isEmpty()) {
            schema.put("x-codes", field.codes());
        }
        return schema;
    }

    private static Tree orNull(Tree schema) {
        return schema.get(TYPE) instanceof String type && !schema.containsKey("enum")
                ? schema.with(TYPE, List.of(type, "null"))
                : Tree.of("anyOf", List.of(schema, Tree.of(TYPE, "null")));
    }

    private Tree value(Field field) {
        if (field.isList()) {
            return array(single(field.element()));
        }
        return field.isMap()
                ? Tree.of(TYPE, "object").with("additionalProperties", single(field.element()))
                : single(field.type());
    }

    private static Tree array(Tree items) {
        return Tree.of(TYPE, "array").with("items", items);
    }

    /** The type of a value in the words of JSON schema; a code is a string. */
    static String type(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        return type == BigDecimal.class ? "number" : "string";
    }

    private Tree single(Class<?> type) {
        if (type.isRecord()) {
            return of(type);
        }
        Tree schema = Tree.of(TYPE, type(type));
        return type.isEnum() ? schema.with("enum", Code.all(type)) : schema;
    }
}
