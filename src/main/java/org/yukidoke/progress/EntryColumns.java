package org.yukidoke.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as the columns of its row, for many to be appended at once. */
record EntryColumns(
        UUID id,
        String indicator,
        String reporter,
        @JsonProperty("happened_from") String from,
        @JsonProperty("happened_to") String to,
        String part,
        String state,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @JsonProperty("done_on") @Nullable String on,
        @Nullable String grade,
        @Nullable String reason,
        @JsonProperty("expected_on") @Nullable String expected,
        String origin,
        boolean sample,
        String source,
        String comment,
        @Nullable UUID evidence,
        @JsonProperty("known_at") String known,
        @JsonProperty("recorded_at") String recorded,
        @JsonProperty("recorded_by") @Nullable UUID by,
        @JsonProperty("recorded_as") String as) {

    static EntryColumns of(Entry entry) {
        var cell = entry.cell();
        var ground = entry.ground();
        var reading = Read.of(entry.reading());
        return new EntryColumns(
                entry.id(),
                cell.indicator(),
                cell.reporter(),
                cell.period().from().toString(),
                cell.period().to().toString(),
                cell.part(),
                key(entry.reading().state()),
                reading.quantity,
                reading.numerator,
                reading.denominator,
                reading.on,
                reading.grade,
                reading.reason,
                reading.expected,
                key(ground.origin()),
                ground.sample(),
                ground.source(),
                ground.comment(),
                ground.evidence(),
                entry.known().toString(),
                entry.recorded().toString(),
                entry.recordedBy(),
                entry.recordedAs());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private record Read(
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String on,
            @Nullable String grade,
            @Nullable String reason,
            @Nullable String expected) {

        private static final Read NOTHING = new Read(null, null, null, null, null, null, null);

        static Read of(Reading reading) {
            return switch (reading) {
                case Reading.Quantity(BigDecimal value) -> new Read(value, null, null, null, null, null, null);
                case Reading.Share(BigDecimal numerator, BigDecimal denominator) ->
                    new Read(null, numerator, denominator, null, null, null, null);
                case Reading.Done(LocalDate on) -> new Read(null, null, null, on.toString(), null, null, null);
                case Reading.Assessed(Grade grade, String reason) ->
                    new Read(null, null, null, null, grade.key(), reason, null);
                case Reading.Pending(var until) ->
                    new Read(null, null, null, null, null, null, until == null ? null : until.toString());
                case Reading.NotApplicable none -> NOTHING;
                case Reading.NotReported none -> NOTHING;
                case Reading.Suppressed none -> NOTHING;
            };
        }
    }
}
