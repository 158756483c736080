package org.yukidoke.outreach.welfare;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place certified for work training (認定就労訓練事業所), or one that applied.
 *
 * @param published whether the public reads of it once it is certified
 * @param version counts up with each change
 */
public record Provider(
        UUID id,
        String platform,
        Called called,
        Work work,
        Dates dates,
        boolean published,
        Source source,
        int version) {

    /**
     * How long before its day a certificate is shown as to be renewed.
     *
     * @param citation on whose word
     */
    public record Renewal(int days, String citation) {}

    /**
     * Who it is.
     *
     * @param number of the certificate; blank when nobody said
     * @param corporateNumber 法人番号, thirteen digits; blank when nobody said
     * @param area code of the municipality; blank when nobody said
     * @param entry key of its entry in the directory, where hours and contacts stand; blank for none
     */
    public record Called(
            String number,
            String name,
            String corporation,
            String corporateNumber,
            String area,
            String address,
            String entry) {}

    /**
     * What one does there.
     *
     * @param employed with a contract of employment (雇用型)
     * @param supported without one (非雇用型)
     * @param capacity how many at a time; null when nobody said
     */
    public record Work(
            String what,
            boolean employed,
            boolean supported,
            @Nullable Integer capacity) {}

    /** When it applied, was certified, has to be renewed and ended; null where that has no day yet. */
    public record Dates(
            @Nullable LocalDate applied,
            @Nullable LocalDate certified,
            @Nullable LocalDate renew,
            @Nullable LocalDate ended,
            String endedWhy) {}

    /** Where it stands, and on which day that was so. */
    public record Source(String text, LocalDate asOf) {}

    /** How it stands on a day. */
    public enum State {
        APPLIED,
        CERTIFIED,
        /** Certified, and to be renewed soon or overdue. */
        RENEW,
        ENDED
    }

    /** How it stands on a day. */
    public State on(LocalDate day, Renewal renewal) {
        LocalDate ended = dates.ended();
        LocalDate renew = dates.renew();
        LocalDate certified = dates.certified();
        if (ended != null && !ended.isAfter(day)) {
            return State.ENDED;
        }
        if (certified == null || certified.isAfter(day)) {
            return State.APPLIED;
        }
        return renew != null && !renew.minusDays(renewal.days()).isAfter(day) ? State.RENEW : State.CERTIFIED;
    }
}
