package org.yukidoke.api;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** How the open interface writes JSON: fields in the order of the records, codes in lower case, plain numbers. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
            .build();

    private Json() {}

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** For people: indented, every list cut to its first element. */
    static String shortened(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(shortened(MAPPER.valueToTree(value)));
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode array) {
            while (array.size() > 1 && !array.get(0).isNumber()) {
                array.remove(array.size() - 1);
            }
        }
        node.values().forEach(Json::shortened);
        return node;
    }
}
