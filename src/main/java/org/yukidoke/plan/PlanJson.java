package org.yukidoke.plan;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How values of a plan are kept in {@code jsonb} columns: lines as {@code "147-149"}, dates as ISO text. */
public final class PlanJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(new AsText<>(Lines.class))
                    .addDeserializer(Lines.class, new LinesFromText())
                    .addSerializer(new DateAsText())
                    .addDeserializer(PartialDate.class, new DateFromText())
                    .addSerializer(new YearAsNumber())
                    .addDeserializer(FiscalYear.class, new YearFromNumber()))
            // A text that rows written by an older program do not have is blank, as everywhere.
            .withConfigOverride(
                    String.class, texts -> texts.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private PlanJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static <T> List<T> readList(String json, Class<T> type) {
        JavaType list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        return MAPPER.readValue(json, list);
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class DateAsText extends StdSerializer<PartialDate> {
        private DateAsText() {
            super(PartialDate.class);
        }

        @Override
        public void serialize(PartialDate value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.iso());
        }
    }

    private static final class YearAsNumber extends StdSerializer<FiscalYear> {
        private YearAsNumber() {
            super(FiscalYear.class);
        }

        @Override
        public void serialize(FiscalYear value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(value.year());
        }
    }

    private static final class YearFromNumber extends StdDeserializer<FiscalYear> {
        private YearFromNumber() {
            super(FiscalYear.class);
        }

        @Override
        public FiscalYear deserialize(JsonParser json, DeserializationContext context) {
            return new FiscalYear(json.getIntValue());
        }
    }

    private static final class LinesFromText extends StdDeserializer<Lines> {
        private LinesFromText() {
            super(Lines.class);
        }

        @Override
        public Lines deserialize(JsonParser json, DeserializationContext context) {
            return Lines.parse(json.getString());
        }
    }

    private static final class DateFromText extends StdDeserializer<PartialDate> {
        private DateFromText() {
            super(PartialDate.class);
        }

        @Override
        public PartialDate deserialize(JsonParser json, DeserializationContext context) {
            return PartialDate.parse(json.getString());
        }
    }
}
