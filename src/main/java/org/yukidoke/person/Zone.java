package org.yukidoke.person;

import java.util.Locale;

/**
 * For what purpose a statement was collected. Employment Security Act article 5-5 lets placement keep only what placement
 * needs, while welfare must know households and means: two zones, two purposes.
 */
public enum Zone {
    GENERAL(Part.GENERAL),
    EMPLOYMENT(Part.EMPLOYMENT),
    WELFARE(Part.WELFARE);

    private final Part part;

    Zone(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Zone of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
