package org.yukidoke.statistics;

import java.time.LocalDate;
import org.yukidoke.kernel.Period;

/** When a fact happened: on a day, or some time within a period. */
public sealed interface When {

    /** The first day it may have happened. */
    LocalDate from();

    /** The last day it may have happened. */
    LocalDate to();

    /** Known to the day. */
    record On(LocalDate day) implements When {
        @Override
        public LocalDate from() {
            return day;
        }

        @Override
        public LocalDate to() {
            return day;
        }
    }

    /** Reported for a period as a whole. */
    record During(Period period) implements When {
        @Override
        public LocalDate from() {
            return period.from();
        }

        @Override
        public LocalDate to() {
            return period.to();
        }
    }
}
