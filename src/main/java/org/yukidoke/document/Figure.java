package org.yukidoke.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure as it is shown: rounded already by whoever knows the council's rule, and written with separators.
 *
 * @param decimals how many places are shown
 * @param before stands in front, such as {@code 〈}
 * @param after stands behind, such as the unit or {@code %}
 */
public record Figure(BigDecimal value, int decimals, String before, String after) {

    public Figure {
        if (value.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(value + " would be rounded by its writer to " + decimals + " places");
        }
    }

    public static Figure of(BigDecimal value, String unit) {
        return new Figure(value, Math.max(0, value.stripTrailingZeros().scale()), "", unit);
    }

    /** {@code 1,234人}; a figure below zero has {@code -} in front. */
    public String shown() {
        return before + plain() + after;
    }

    private String plain() {
        String digits = value.setScale(decimals, RoundingMode.UNNECESSARY).abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        var grouped = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int at = 0; at < whole.length(); at++) {
            if (at > 0 && (whole.length() - at) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(whole.charAt(at));
        }
        return grouped.append(point < 0 ? "" : digits.substring(point)).toString();
    }

    /** The same for a workbook, which formats by itself: {@code #,##0.0"人"}; per cent are hundredths there. */
    String format() {
        return quoted(before) + "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals))
                + (percent() ? "%" : quoted(after));
    }

    /** What a workbook reckons with. */
    BigDecimal stored() {
        return percent() ? value.movePointLeft(2) : value;
    }

    private boolean percent() {
        return after.equals("%");
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "\"" + text.replace("\"", "") + "\"";
    }
}
