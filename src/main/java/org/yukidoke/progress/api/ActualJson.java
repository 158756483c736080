package org.yukidoke.progress.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.REPORTED;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Grade;
import org.yukidoke.progress.Reading;

/**
 * An entry of the ledger: one indicator, one period, one reporter. The fields that programs send have the names they
 * have there.
 */
record ActualJson(
        String id,
        String plan,
        @About(origin = DERIVED) String indicator,
        @About(origin = REPORTED) @Nullable String reporter,
        @About(origin = DERIVED) @Nullable String reporterName,
        @About(origin = REPORTED) String period,
        @About(origin = DERIVED) String from,
        @About(origin = DERIVED) String to,
        @About(origin = REPORTED) @Nullable String part,
        @About(origin = REPORTED) Reading.State state,

        @About(origin = REPORTED, unit = "<unit>") @Nullable BigDecimal quantity,

        @About(origin = REPORTED) @Nullable BigDecimal numerator,
        @About(origin = REPORTED) @Nullable BigDecimal denominator,
        @About(origin = DERIVED) @Nullable String unit,
        @About(origin = REPORTED) @Nullable String on,
        @About(origin = REPORTED) @Nullable Grade grade,
        @About(origin = REPORTED) @Nullable String reason,
        @About(origin = REPORTED) @Nullable String expected,
        @About(origin = REPORTED) Entry.Origin origin,
        @About(origin = REPORTED) boolean sample,
        @About(origin = REPORTED) @Nullable String source,
        @About(origin = REPORTED) @Nullable String comment,
        @About(origin = DERIVED) boolean hasEvidence,
        @About(origin = REPORTED) String known,
        @About(origin = DERIVED) String recorded,
        @About(origin = DERIVED) @Nullable String recordedAs,
        @About(origin = DERIVED) boolean standing) {

    /** Whether an entry stands, and on which board. */
    record Telling(InBoard in, boolean standing) {}

    static ActualJson of(Entry entry, Telling telling) {
        InBoard in = telling.in();
        var cell = entry.cell();
        var ground = entry.ground();
        var reading = entry.reading();
        var share = reading instanceof Reading.Share parts ? parts : null;
        var word = reading instanceof Reading.Assessed assessed ? assessed : null;
        return new ActualJson(
                entry.id().toString(),
                in.plan(),
                cell.indicator(),
                textIfAny(cell.reporter()),
                in.findName(cell.reporter()).orElse(null),
                cell.period().code(),
                cell.period().from().toString(),
                cell.period().to().toString(),
                textIfAny(cell.part()),
                reading.state(),
                reading instanceof Reading.Quantity(BigDecimal value) ? value : null,
                share == null ? null : share.numerator(),
                share == null ? null : share.denominator(),
                in.findUnit(cell.indicator()).orElse(null),
                reading instanceof Reading.Done(var on) ? on.toString() : null,
                word == null ? null : word.grade(),
                word == null ? null : word.reason(),
                reading instanceof Reading.Pending(var until)
                        ? Optional.ofNullable(until).map(Object::toString).orElse(null)
                        : null,
                ground.origin(),
                ground.sample(),
                textIfAny(ground.source()),
                textIfAny(ground.comment()),
                ground.evidence() != null,
                entry.known().toString(),
                entry.recorded().toString(),
                textIfAny(entry.recordedAs()),
                telling.standing());
    }

    private static @Nullable String textIfAny(String text) {
        return text.isBlank() ? null : text;
    }
}
