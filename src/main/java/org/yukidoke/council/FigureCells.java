package org.yukidoke.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yukidoke.council.PackForm.Wrap;
import org.yukidoke.document.Figure;
import org.yukidoke.document.Table.Cell;
import org.yukidoke.document.Tone;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.reporting.Content;
import org.yukidoke.web.Texts;

/**
 * Figures of a closed round as cells. Nought, not applicable, not reported, withheld and not yet known are five
 * different things and stay so on paper.
 */
final class FigureCells {

    /** Figures of other units, such as a share, are shown to so many places at most. */
    private static final int PLACES = 6;

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Texts t;
    private final int digits;
    private final RoundingMode mode;

    FigureCells(Content content, Texts t) {
        this.t = t;
        this.digits = content.percentDigits();
        this.mode = RoundingMode.valueOf(content.percentMode().toUpperCase(Locale.ROOT));
    }

    Cell cell(Content.@Nullable Figure figure, String unit, Wrap wrap) {
        if (figure == null) {
            return quiet("not_reported");
        }
        return figure.state().equals("stated") ? stated(figure, unit, wrap) : absent(figure);
    }

    private Cell stated(Content.Figure figure, String unit, Wrap wrap) {
        BigDecimal value = figure.value();
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        if (value != null) {
            return number(value, unit, wrap);
        }
        if (numerator != null && denominator != null && denominator.signum() != 0) {
            // A rate always shows what it is a rate of.
            BigDecimal percent = numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, digits, mode);
            return Cell.of(t.of(
                    "council.pack.share",
                    new Figure(percent, digits, wrap.before(), "%" + wrap.after()).shown(),
                    Figure.of(numerator, "").shown(),
                    Figure.of(denominator, "").shown()));
        }
        if (!figure.on().isEmpty()) {
            return Cell.of(day(figure.on()));
        }
        return Cell.of(assessed(figure.words()));
    }

    /** An assessment begins with its grade; its word stands for it. */
    private String assessed(String words) {
        int end = words.indexOf(' ');
        String key = "council.pack.grade." + (end < 0 ? words : words.substring(0, end)).toLowerCase(Locale.ROOT);
        return t.has(key) ? (t.of(key) + (end < 0 ? "" : words.substring(end))).strip() : words;
    }

    private Cell absent(Content.Figure figure) {
        if (figure.state().equals("pending") && !figure.on().isEmpty()) {
            return Cell.of(t.of("council.pack.pending.until", day(figure.on()))).in(Tone.QUIET);
        }
        return quiet(figure.state());
    }

    private Cell quiet(String state) {
        return Cell.of(t.of("council.pack.state." + state)).in(Tone.QUIET);
    }

    Cell number(BigDecimal value, String unit, Wrap wrap) {
        BigDecimal short_ = value.scale() > PLACES ? value.setScale(PLACES, RoundingMode.HALF_UP) : value;
        int places = Math.max(0, short_.stripTrailingZeros().scale());
        return Cell.of(new Figure(short_, places, wrap.before(), unit + wrap.after()));
    }

    /** Rounded as the council prints it. */
    Cell percent(@Nullable BigDecimal exact, Wrap wrap) {
        return exact == null
                ? Cell.of(t.of("council.pack.none")).in(Tone.QUIET)
                : Cell.of(new Figure(exact.setScale(digits, mode), digits, wrap.before(), "%" + wrap.after()));
    }

    /** 令和8年3月31日, for days as files hold them; other words as they are. */
    String day(String iso) {
        return DAY.matcher(iso).matches() ? Wareki.day(LocalDate.parse(iso)) : iso;
    }
}
