package org.yukidoke.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Coded values: lower case with underscores outside, enums inside. */
public final class Code {

    private Code() {}

    /** The value a code stands for. The catalogue has checked it, so an unknown one is a bug. */
    public static <E extends Enum<E>> E of(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    /** How a value is spelt outside. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Every code of a type, in its order. */
    public static List<String> all(Class<?> type) {
        return Stream.of((Enum<?>[]) type.getEnumConstants()).map(Code::of).toList();
    }

    /** Name of the code list, such as {@code kpi_kind}: the type with what it belongs to. */
    static String list(Class<?> type) {
        Class<?> owner = type.getEnclosingClass();
        String whose = owner == null ? "" : owner.getSimpleName().replace("Json", "");
        return snake(whose + type.getSimpleName());
    }

    /** {@code ownersExpanded} and {@code owners-expanded} as {@code owners_expanded}. */
    public static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").replace('-', '_').toLowerCase(Locale.ROOT);
    }
}
