package org.yukidoke.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yukidoke.kernel.Period;
import org.yukidoke.workflow.Route;

/**
 * A request of a council to its bodies to report on one period (報告依頼).
 *
 * @param due the last day that is in time, unless a body was given longer
 * @param note what the council wants its bodies to know; blank for nothing
 * @param measures whether bodies also say what they did for each measure they carry out
 */
public record Round(
        UUID id,
        String plan,
        Kind kind,
        Period period,
        String title,
        String note,
        LocalDate due,
        Route route,
        boolean measures,
        State state) {

    /** How often such a request comes. */
    public enum Kind {
        YEAR(Period.Kind.YEAR),
        HALF(Period.Kind.HALF),
        QUARTER(Period.Kind.QUARTER),
        MONTH(Period.Kind.MONTH),
        /** 随時: on any period, once. */
        ADHOC(Period.Kind.YEARS);

        private final Period.Kind length;

        Kind(Period.Kind length) {
            this.length = length;
        }

        /** Whether a request of this kind can be about such a period. */
        public boolean fits(Period period) {
            return this == ADHOC || period.kind() == length;
        }

        /** As the database and forms spell it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** Where a request stands. */
    public sealed interface State {

        /** Only the secretariat knows of it. */
        record Planned() implements State {}

        /** Bodies report. */
        record Open(Instant since) implements State {}

        /** It is over and what was accepted is frozen. */
        record Closed(Instant opened, Instant at) implements State {}
    }

    public boolean open() {
        return state instanceof State.Open;
    }
}
