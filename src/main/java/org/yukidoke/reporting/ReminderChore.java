package org.yukidoke.reporting;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.workflow.Chore;

/** Reminds every hour of what is due that day; what was sent already is not sent again. */
@Component
final class ReminderChore implements Chore {

    private final Reminders reminders;
    private final Addressees addressees;

    ReminderChore(Reminders reminders, Addressees addressees) {
        this.reminders = reminders;
        this.addressees = addressees;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        reminders.run(addressees.program(), now);
    }
}
