package org.yukidoke.api;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's program that reads the open interface without signing in. */
public record Reader(MockMvcTester http) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public MvcTestResult ask(String path) {
        return http.get().uri(java.net.URI.create(path)).exchange();
    }

    public JsonNode get(String path) {
        try {
            return MAPPER.readTree(ask(path).getResponse().getContentAsByteArray());
        } catch (RuntimeException cause) {
            throw new AssertionError("no JSON at " + path, cause);
        }
    }

    /** What was answered, as JSON. */
    public static JsonNode json(MvcTestResult answer) {
        return MAPPER.readTree(answer.getResponse().getContentAsByteArray());
    }

    /** The items of one answer. */
    public List<JsonNode> list(String path) {
        return each(get(path).get("items"));
    }

    public JsonNode item(String path, String id) {
        return list(path).stream()
                .filter(item -> item.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + path));
    }

    public static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    public static List<String> texts(JsonNode array) {
        return each(array).stream().map(JsonNode::asString).toList();
    }
}
