package org.yukidoke.progress.api;

import static org.yukidoke.api.About.Origin.DERIVED;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.progress.Finding;

/** Something a reader of a figure has to know; which of the fields are filled depends on the kind. */
record FindingJson(
        @About(origin = DERIVED) Kind kind,
        @About(origin = DERIVED) @Nullable String period,
        @About(origin = DERIVED) @Nullable String part,
        @About(origin = DERIVED) @Nullable String reporter,

        @About(origin = DERIVED, unit = "<unit>") @Nullable BigDecimal printed,

        @About(origin = DERIVED, unit = "<unit>") @Nullable BigDecimal summed,

        @About(origin = DERIVED, unit = "<unit>") @Nullable BigDecimal difference,

        @About(origin = DERIVED) @Nullable Integer entries,
        @About(origin = DERIVED) @Nullable Integer reported,
        @About(origin = DERIVED) @Nullable Integer owing,
        @About(origin = DERIVED) @Nullable String awaitedUntil) {

    /** What kind of thing it is. */
    enum Kind {
        TOTAL_DIFFERS,
        GAP,
        UNREPORTED,
        WITHHELD,
        AWAITED,
        NO_DENOMINATOR,
        NO_SHAPE
    }

    static FindingJson of(Finding finding) {
        return switch (finding) {
            case Finding.TotalDiffers total -> differs(total);
            case Finding.Gap(FiscalYear year) -> of(Kind.GAP, Period.of(year).code(), null, null);
            case Finding.Unreported(Period period, int reported, int owing) ->
                new FindingJson(
                        Kind.UNREPORTED, period.code(), null, null, null, null, null, null, reported, owing, null);
            case Finding.Withheld(int entries) -> of(Kind.WITHHELD, null, entries, null);
            case Finding.Awaited(int entries, var until) -> of(Kind.AWAITED, null, entries, until);
            case Finding.NoDenominator(int entries) -> of(Kind.NO_DENOMINATOR, null, entries, null);
            case Finding.NoShape none -> of(Kind.NO_SHAPE, null, null, null);
        };
    }

    private static FindingJson differs(Finding.TotalDiffers total) {
        return new FindingJson(
                Kind.TOTAL_DIFFERS,
                total.period().code(),
                blankAsNull(total.part()),
                blankAsNull(total.reporter()),
                total.printed(),
                total.summed(),
                total.difference(),
                null,
                null,
                null,
                null);
    }

    private static FindingJson of(
            Kind kind, @Nullable String period, @Nullable Integer entries, @Nullable LocalDate until) {
        return new FindingJson(
                kind,
                period,
                null,
                null,
                null,
                null,
                null,
                entries,
                null,
                null,
                until == null ? null : until.toString());
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
