package org.yukidoke.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record the open interface tells: what the description, the tables and the page for developers are made
 * from, so that none of them can say anything the answers do not.
 *
 * @param words what the texts call it: record and field
 * @param around from the outermost, the fields of unwrapped records that lead to it; usually none
 */
record Field(String name, String words, RecordComponent component, List<RecordComponent> around) {

    Field {
        around = List.copyOf(around);
    }

    /** What no document prints: the names we know an item by. */
    private static final Set<String> OURS = Set.of("id", "plan", "key");

    /** The fields of a record in their order; those of an unwrapped record stand in its place. */
    static List<Field> of(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? of(component.getType()).stream().map(field -> field.within(component))
                        : Stream.of(of(type, component)))
                .toList();
    }

    private static Field of(Class<?> type, RecordComponent component) {
        Standard standard = type.getAnnotation(Standard.class);
        String name = Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> standard == null ? component.getName() : Code.snake(component.getName()));
        boolean theirs = standard != null && !component.isAnnotationPresent(About.class);
        return new Field(
                name, theirs ? "Standard." + standard.value() : title(type) + "." + name, component, List.of());
    }

    private Field within(RecordComponent outer) {
        return new Field(
                name,
                words,
                component,
                Stream.concat(Stream.of(outer), around.stream()).toList());
    }

    /** What a record is called outside: {@code Measure} for {@code MeasureJson}. */
    static String title(Class<?> type) {
        return type.getSimpleName().replace("Json", "");
    }

    Class<?> type() {
        return component.getType();
    }

    boolean isList() {
        return type() == List.class;
    }

    boolean isMap() {
        return type() == Map.class;
    }

    boolean isOptional() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether a record of somebody else's standard must have it. */
    boolean isRequired() {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::required)
                .orElse(false);
    }

    /** What a list holds, or what a map holds by name. */
    Class<?> element() {
        Type[] arguments = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
        return arguments[arguments.length - 1] instanceof Class<?> element ? element : Object.class;
    }

    /** The type of one value, whether the field holds one, a list of them, or one for each name. */
    Class<?> single() {
        return isList() || isMap() ? element() : type();
    }

    About.Origin origin() {
        boolean entered = component.getDeclaringRecord().isAnnotationPresent(Standard.class);
        return about().map(About::origin)
                .orElse(
                        OURS.contains(name)
                                ? About.Origin.DERIVED
                                : entered ? About.Origin.REPORTED : About.Origin.PRINTED);
    }

    /** The unit of a number, or the name of the field that holds it; blank for what is no number. */
    String unit() {
        return about().map(About::unit).orElse("");
    }

    /** The code list of a coded value; blank for what is no code. */
    String codes() {
        return single().isEnum()
                ? Code.list(single())
                : about().map(About::codes).orElse("");
    }

    boolean isOnlyJson() {
        return about().map(About::onlyJson).orElse(false);
    }

    private Optional<About> about() {
        return Optional.ofNullable(component.getAnnotation(About.class));
    }

    /** The field's value in a record; null in a record that is not there. */
    @Nullable
    Object of(@Nullable Object record) {
        Object inside = record;
        for (RecordComponent outer : around) {
            inside = value(outer, inside);
        }
        return value(component, inside);
    }

    private @Nullable Object value(RecordComponent component, @Nullable Object record) {
        if (record == null) {
            return null;
        }
        try {
            var accessor = component.getAccessor();
            // Records stand beside the controllers of their module, which nobody else may use.
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException("cannot read " + words, cause);
        }
    }
}
