package org.yukidoke.directory;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How contents are kept: equal contents give the same text, so that a digest tells whether something changed. */
final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new Sorted()))
            .addMixIn(Condition.class, ConditionNames.class)
            // What rows written by an older program do not have is blank or empty, as everywhere.
            .withConfigOverride(String.class, as -> as.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(List.class, as -> as.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, as -> as.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            // A question such as isBlank() is no part of what is kept.
            .changeDefaultVisibility(which -> which.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ContentJson() {}

    static String write(Content content) {
        return MAPPER.writeValueAsString(content);
    }

    static JsonNode tree(Content content) {
        return MAPPER.valueToTree(content);
    }

    static Content read(EntryKind kind, String json) {
        return MAPPER.readValue(json, type(kind));
    }

    static Content read(EntryKind kind, JsonNode tree) {
        return MAPPER.treeToValue(tree, type(kind));
    }

    /** SHA-256 of the content, in hex. */
    static String digest(Content content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(write(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Class<? extends Content> type(EntryKind kind) {
        return switch (kind) {
            case PLACE -> Place.class;
            case SERVICE -> Service.class;
            case SCHEME -> Scheme.class;
        };
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Condition.Age.class, name = "age"),
        @JsonSubTypes.Type(value = Condition.Born.class, name = "born"),
        @JsonSubTypes.Type(value = Condition.Lives.class, name = "lives"),
        @JsonSubTypes.Type(value = Condition.Sex.class, name = "sex"),
        @JsonSubTypes.Type(value = Condition.Situation.class, name = "situation"),
        @JsonSubTypes.Type(value = Condition.NotIn.class, name = "not_in"),
        @JsonSubTypes.Type(value = Condition.Other.class, name = "other"),
    })
    private interface ConditionNames {}

    @SuppressWarnings("rawtypes") // a set is written the same way whatever it holds
    private static final class Sorted extends StdSerializer<Set> {
        private Sorted() {
            super(Set.class);
        }

        @Override
        public void serialize(Set value, JsonGenerator json, SerializationContext context) {
            Set<?> set = value;
            json.writeStartArray();
            for (String each : set.stream().map(Object::toString).sorted().toList()) {
                json.writeString(each);
            }
            json.writeEndArray();
        }
    }
}
