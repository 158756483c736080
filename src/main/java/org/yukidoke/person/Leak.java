package org.yukidoke.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That data about people has leaked, or may have.
 *
 * @param version for noticing that somebody else wrote on the report meanwhile
 */
public record Leak(UUID id, Happened happened, Report report, Sent sent, int version) {

    /**
     * What is known.
     *
     * @param knownAt when the body learned of it: the clock of the law starts here
     * @param malicious with intent to misuse
     * @param sensitive data that needs special care was among it; everything a counsellor writes is taken to be
     */
    public record Happened(Instant knownAt, boolean malicious, boolean sensitive, Window window) {}

    /**
     * Which looks were not right.
     *
     * @param account whose looks; null for everybody's
     * @param body key of the body whose looks; blank for every body's
     */
    public record Window(Instant from, Instant to, @Nullable UUID account, String body) {}

    /** The nine items the commission asks for, by their keys in {@link #ITEMS}; an item not written yet is missing. */
    public record Report(Map<String, String> items) {
        public Report {
            items = Map.copyOf(items);
        }

        public String item(String key) {
            return items.getOrDefault(key, "");
        }

        @Override
        public String toString() {
            return "a report";
        }
    }

    /** Keys of the items, in their order. */
    public static final List<String> ITEMS =
            List.of("summary", "data", "people", "cause", "damage", "response", "publication", "prevention", "other");

    /** When the two reports were sent; null while they were not. */
    public record Sent(@Nullable Instant first, @Nullable Instant last) {}

    /**
     * Deadlines of the law in force on a day.
     *
     * @param firstDays days after which the first report is late at the earliest reading of the rule
     * @param latestDays and at the latest
     * @param many more people than this are to be reported by number alone
     */
    public record Rule(
            LocalDate validFrom,
            int firstDays,
            int latestDays,
            int finalDays,
            int maliciousDays,
            int many,
            String citation) {}

    /**
     * Until when what has to be done.
     *
     * @param reasons keys of why it may have to be reported; a person decides whether it has to
     */
    public record Clock(LocalDate first, LocalDate latest, LocalDate last, List<String> reasons) {
        public Clock {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Somebody whose data it was.
     *
     * @param toldAt null while they were not told
     */
    public record Affected(Line line, @Nullable Instant toldAt) {}

    /** Of how many people it was, and how many of them were told. */
    public record Size(int people, int told) {}
}
