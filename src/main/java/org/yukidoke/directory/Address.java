package org.yukidoke.directory;

/**
 * Where a place is.
 *
 * @param postcode seven digits; blank when unknown. It never tells the municipality
 * @param municipality code of six digits (全国地方公共団体コード); blank when unknown
 * @param town the part after the municipality, as it is written there
 * @param building blank when there is none
 */
public record Address(String postcode, String municipality, String town, String building) {

    public static final Address UNKNOWN = new Address("", "", "", "");

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }
}
