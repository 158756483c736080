package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Figures as people read and type them. */
final class Figures {

    private Figures() {}

    /** With thousands separators and as many places as it has. */
    static String of(BigDecimal value, Locale locale) {
        BigDecimal plain = value.stripTrailingZeros();
        int places = Math.max(0, plain.scale());
        var format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(plain);
    }
}
