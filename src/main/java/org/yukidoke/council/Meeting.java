package org.yukidoke.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting of a council as it was known at one time.
 *
 * @param plan the plan it is about
 * @param version counts what was recorded about it; papers name the version they were made from
 */
public record Meeting(UUID id, String plan, int version, Instant recorded, About about) {

    /** What kind of meeting. */
    public enum Kind {
        /** 全体会議. */
        PLENARY,
        /** ブロック会議. */
        BLOCK,
        /** 地域会議. */
        AREA,
        /** 実務者による連絡会議. */
        LIAISON,
        /** 書面開催: members answer in writing. */
        WRITTEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /**
     * What is known of it.
     *
     * @param time as printed, such as 14時から16時まで; blank when not yet known, as {@code place} and {@code area}
     * @param area block or area; blank for the whole council
     * @param agenda 次第
     * @param papers 資料一覧, in the order of their numbers
     * @param minutes what was said; blank before
     */
    public record About(
            Kind kind,
            String title,
            LocalDate day,
            String time,
            String place,
            String area,
            List<String> agenda,
            List<Attendee> attendees,
            List<String> papers,
            String minutes) {
        public About {
            agenda = List.copyOf(agenda);
            attendees = List.copyOf(attendees);
            papers = List.copyOf(papers);
        }
    }

    /**
     * Somebody who was asked to come.
     *
     * @param presence as printed: 出席, 欠席, 代理出席; blank before
     */
    public record Attendee(String body, String name, String presence) {}
}
