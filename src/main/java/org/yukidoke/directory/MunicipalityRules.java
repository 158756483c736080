package org.yukidoke.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;

/** What a code and a name say about a place. */
final class MunicipalityRules {

    private MunicipalityRules() {}

    /** Designated cities and their wards have a 1 in the third place; the special wards of Tokyo stand there too. */
    static Municipality.Kind kind(AreaCode code, String name) {
        if (code.isPrefecture()) {
            return Municipality.Kind.PREFECTURE;
        }
        return switch (name.charAt(name.length() - 1)) {
            case '区' -> Municipality.Kind.WARD;
            case '町' -> Municipality.Kind.TOWN;
            case '村' -> Municipality.Kind.VILLAGE;
            default -> code.digits().charAt(2) == '1' ? Municipality.Kind.DESIGNATED_CITY : Municipality.Kind.CITY;
        };
    }

    /** A ward lies in the designated city whose code stands before its own; the special wards lie in their prefecture. */
    static @Nullable AreaCode parent(AreaCode code, Municipality.Kind kind, Collection<AreaCode> designated) {
        if (kind == Municipality.Kind.PREFECTURE) {
            return null;
        }
        Optional<AreaCode> city = kind == Municipality.Kind.WARD
                ? designated.stream()
                        .filter(other -> other.prefecture().equals(code.prefecture()) && other.compareTo(code) < 0)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
        return city.orElse(code.prefecture());
    }
}
