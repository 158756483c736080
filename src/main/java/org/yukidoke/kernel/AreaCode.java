package org.yukidoke.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of a prefecture, municipality or ward (全国地方公共団体コード): two digits of the prefecture, three of the place
 * and a check digit.
 *
 * @param digits all six, the check digit being right
 */
public record AreaCode(String digits) implements Comparable<AreaCode> {

    private static final Pattern DIGITS = Pattern.compile("\\d{4,6}");
    private static final int PLACES = 5;
    private static final int PREFECTURES = 47;
    // Numbers of a prefecture's first city with wards, of its second, and where cities without wards begin.
    private static final int WARDED = 100;
    private static final int SECOND = 130;
    private static final int PLAIN = 200;

    public AreaCode {
        if (digits.length() != PLACES + 1 || !full(digits.substring(0, PLACES)).equals(digits)) {
            throw new IllegalArgumentException("no area code: " + digits);
        }
    }

    /** A code that is known to be right, with or without its check digit. */
    public static AreaCode of(String digits) {
        return new AreaCode(digits.length() == PLACES ? full(digits) : digits);
    }

    /** As {@link #parse}, for text of which only a good code is of use. */
    public static Optional<AreaCode> find(String typed) {
        return parse("code", typed) instanceof Parsed.Valid<AreaCode>(AreaCode code)
                ? Optional.of(code)
                : Optional.empty();
    }

    /**
     * A code as somebody typed it or a file holds it: five digits, or six with the check digit. A spreadsheet drops the
     * first zero; that shows where too few digits are left, or a prefecture there is not.
     */
    public static Parsed<AreaCode> parse(String field, String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!DIGITS.matcher(plain).matches()) {
            return invalid(field, "kernel.area_code.digits");
        }
        boolean zeroDropped = plain.length() < PLACES || (plain.length() == PLACES && !inJapan(plain));
        String whole = zeroDropped ? "0" + plain : plain;
        if (!inJapan(whole)) {
            return invalid(field, "kernel.area_code.prefecture");
        }
        String full = full(whole.substring(0, PLACES));
        return whole.length() == PLACES || full.equals(whole)
                ? new Parsed.Valid<>(new AreaCode(full))
                : invalid(field, "kernel.area_code.check");
    }

    private static boolean inJapan(String digits) {
        int prefecture = Integer.parseInt(digits.substring(0, 2));
        return prefecture >= 1 && prefecture <= PREFECTURES;
    }

    private static Parsed<AreaCode> invalid(String field, String key) {
        return new Parsed.Invalid<>(List.of(FieldError.of(field, key)));
    }

    // Weights 6 to 2; what is missing to a multiple of eleven, its last digit.
    private static String full(String five) {
        int sum = 0;
        for (int at = 0; at < PLACES; at++) {
            sum += (five.charAt(at) - '0') * (PLACES + 1 - at);
        }
        return five + (11 - sum % 11) % 10;
    }

    /** Without the check digit, as statistics and maps write it. */
    public String five() {
        return digits.substring(0, PLACES);
    }

    /** The code of the prefecture it lies in, or its own. */
    public AreaCode prefecture() {
        return of(digits.substring(0, 2) + "000");
    }

    public boolean isPrefecture() {
        return digits.startsWith("000", 2);
    }

    /**
     * Whether another place may lie in this one, by the way codes are given: everything of a prefecture in the prefecture,
     * wards in their city. Cities with wards have 100, 130, 140 or 150, and their wards follow up to the next of these.
     */
    public boolean mayHold(AreaCode other) {
        if (equals(other) || !prefecture().equals(other.prefecture())) {
            return false;
        }
        return isPrefecture()
                || (place() >= WARDED && place() < PLAIN && place() == city(place()) && place() == city(other.place()));
    }

    private int place() {
        return Integer.parseInt(digits.substring(2, PLACES));
    }

    // The city a ward's number belongs to; any other number stands for itself.
    private static int city(int place) {
        if (place < WARDED || place >= PLAIN) {
            return place;
        }
        return place < SECOND ? WARDED : place / 10 * 10;
    }

    @Override
    public int compareTo(AreaCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
