package org.yukidoke.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;

/**
 * What is said of an event. Blank, empty and null mean that nobody has said it.
 *
 * @param wishes codes of the directory's vocabulary
 * @param forWhom in plain words
 * @param askers who may come; empty when nobody has said
 * @param ageFrom in completed years on the day of the first session; null for no limit
 * @param ageTo as above
 * @param municipalities codes of six digits whose people it is for; empty: for everybody
 * @param cost {@code free}, {@code partly}, {@code paid} or blank
 * @param apply how one signs up
 * @param applyUntil the last day for it
 * @param window key of the window that answers questions; blank for none
 * @param url page of the organiser; blank for none
 * @param hours of a course in all; null for other events
 * @param certificate what a course ends with; blank for nothing
 */
public record EventContent(
        Title title,
        Wording summary,
        Set<String> wishes,
        Wording forWhom,
        Set<Asker> askers,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        Set<String> municipalities,
        List<Organiser> organisers,
        Way way,
        String cost,
        Wording costWords,
        Wording apply,
        @Nullable LocalDate applyUntil,
        String window,
        String url,
        @Nullable Integer hours,
        String certificate) {

    public EventContent {
        wishes = Set.copyOf(wishes);
        askers = Set.copyOf(askers);
        municipalities = Set.copyOf(municipalities);
        organisers = List.copyOf(organisers);
    }

    /** Who holds it, and how. */
    public record Organiser(String name, Part part) {}

    /** 主催・共催・後援 */
    public enum Part {
        HOLDS,
        HOLDS_TOO,
        BACKS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where one takes part. */
    public enum Way {
        ONSITE,
        ONLINE,
        BOTH;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
