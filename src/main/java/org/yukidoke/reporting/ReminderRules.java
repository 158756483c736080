package org.yukidoke.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is reminded of a report, and on which day. */
final class ReminderRules {

    private ReminderRules() {}

    /**
     * A report that was not handed over.
     *
     * @param due the last day that is in time for this body
     * @param since the day it was asked for, or given longer
     */
    record Owing(UUID ask, UUID round, String body, LocalDate due, LocalDate since) {}

    /**
     * A reminder that is to be sent.
     *
     * @param days how many days after the deadline it belongs to; negative before it
     */
    record Reminder(Owing owing, int days) {

        /** The same for the same reminder, on whatever day it is really sent. */
        String once() {
            return "reminder %s %s %d".formatted(owing.ask(), owing.due(), days);
        }
    }

    /**
     * The reminder whose turn it is: the last one whose day has come. One that was missed because the program stood still
     * is made up for, unless a later one has come meanwhile; days before the body was asked bring nothing.
     */
    static Optional<Reminder> reminder(Owing owing, List<Integer> days, LocalDate today) {
        return days.stream()
                .filter(day -> !owing.due().plusDays(day).isAfter(today))
                .filter(day -> !owing.due().plusDays(day).isBefore(owing.since()))
                .max(Integer::compare)
                .map(day -> new Reminder(owing, day));
    }

    /** The next day on which a body is reminded if it does not hand over; empty when no more comes. */
    static Optional<LocalDate> next(Owing owing, List<Integer> days, LocalDate today) {
        return days.stream()
                .map(day -> owing.due().plusDays(day))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo);
    }
}
