package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.AreaCode;

/**
 * A prefecture, a municipality or a ward, as it was in a span of days.
 *
 * @param prefecture the name of the prefecture it lies in, such as 埼玉県
 * @param name as the official list writes it: 川越市, さいたま市大宮区, or 埼玉県 for the prefecture itself
 * @param kana its reading in full-width katakana
 * @param parent the city of a ward, the prefecture of everything else; null for a prefecture
 * @param until the first day it was no longer so; null while it is
 * @param successor into what it went; null for none
 * @param point where its town hall stands; null where nobody entered it
 */
public record Municipality(
        AreaCode code,
        String prefecture,
        String name,
        String kana,
        Kind kind,
        @Nullable AreaCode parent,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable AreaCode successor,
        @Nullable Point point) {

    /** The first day codes were valid; what was there before is there since. */
    public static final LocalDate CODES_BEGAN = LocalDate.of(1970, 4, 1);

    /** What sort of place it is. */
    public enum Kind {
        PREFECTURE,
        DESIGNATED_CITY,
        WARD,
        CITY,
        TOWN,
        VILLAGE
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** With its prefecture before it, unless it is one. */
    public String fullName() {
        return kind == Kind.PREFECTURE ? name : prefecture + name;
    }

    public Optional<Point> findPoint() {
        return Optional.ofNullable(point);
    }

    Municipality ended(LocalDate day, @Nullable AreaCode into) {
        return new Municipality(code, prefecture, name, kana, kind, parent, from, day, into, point);
    }

    /** Whether the official list says the same of both. */
    boolean sameFacts(Municipality other) {
        return prefecture.equals(other.prefecture) && name.equals(other.name) && kana.equals(other.kana);
    }
}
