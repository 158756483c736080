package org.yukidoke.portal;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A telephone line for emergencies or the night.
 *
 * @param emergency fixed by law and answered at once
 * @param hours when somebody answers
 * @param checkedOn the day somebody of this installation last looked; null: nobody yet
 */
public record NightLine(
        String nameJa,
        String nameEn,
        String saidJa,
        String saidEn,
        String number,
        boolean emergency,
        Hours hours,
        @Nullable LocalDate checkedOn) {

    /** When somebody answers. */
    public sealed interface Hours {

        record DayAndNight() implements Hours {}

        /** @param closes before {@code opens}: on the next day */
        record Daily(LocalTime opens, LocalTime closes) implements Hours {

            /** Whether somebody answers at a time of day. */
            public boolean at(LocalTime now) {
                return opens.isBefore(closes)
                        ? !now.isBefore(opens) && now.isBefore(closes)
                        : !now.isBefore(opens) || now.isBefore(closes);
            }
        }

        record Unknown() implements Hours {}
    }
}
