package org.yukidoke.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That colleagues go to where people are. Nobody but colleagues is named here; to whom a visit home is stands in a file.
 *
 * @param version counts up with each change
 */
public record Trip(UUID id, Kind kind, Plan plan, State state, Out out, Begun begun, int version) {

    /** Why one goes. */
    public enum Kind {
        /** 出張相談: somebody listens at a place for some hours. */
        CONSULTATION,
        /** 巡回相談・巡回セミナー: from place to place. */
        ROUND,
        /** To another body that meets people who need us. */
        BODY,
        /** To somebody's home; planned from their file. */
        HOME;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name in the texts. */
        public String text() {
            return "outreach.kind." + key();
        }

        public static Optional<Kind> find(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst();
        }
    }

    /** What is planned. */
    public record Plan(When when, Where where, Party party, String aim) {}

    /**
     * When.
     *
     * @param leaves null when nobody said, and then so is {@code back}
     * @param back by when they should be back
     */
    public record When(
            LocalDate on,
            @Nullable Instant leaves,
            @Nullable Instant back) {}

    /**
     * Where to.
     *
     * @param area code of a municipality; blank for none, and for a visit home
     * @param host key of the entry of the body visited; blank for none
     * @param hostName a body that has no entry; blank for none
     */
    public record Where(String area, String place, String host, String hostName) {

        static final Where SEALED = new Where("", "", "", "");
    }

    /**
     * Who goes.
     *
     * @param goes accounts of colleagues
     * @param others who else, such as the health nurse of the city; blank for nobody
     * @param told the colleague who knows where they are and waits for them; null for nobody
     * @param waits who else waits for them, such as the head of the centre; blank for nobody
     */
    public record Party(
            List<UUID> goes, String others, @Nullable UUID told, String waits) {
        public Party {
            goes = List.copyOf(goes);
        }

        public Party(List<UUID> goes, String others, @Nullable UUID told) {
            this(goes, others, told, "");
        }

        /** The same, with others and somebody else who waits. */
        Party with(String others, String waits) {
            return new Party(goes, others, told, waits);
        }

        /** Whether this colleague goes and no other: whoever is back of two does not know that of the other. */
        public boolean only(UUID account) {
            return goes.equals(List.of(account));
        }

        /** Whether somebody goes by themselves. */
        public boolean alone() {
            return goes.size() == 1 && others.isEmpty();
        }
    }

    /** How it stands. */
    public sealed interface State {

        record Planned() implements State {}

        /** It took place. */
        record Held(Gain gain) implements State {}

        /** It does not take place; the reason names nobody. */
        record Cancelled(String reason) implements State {}
    }

    /**
     * What came of it.
     *
     * @param came how many came or were met
     * @param found of how many nobody here had known
     * @param agreed with the body visited, in words that name nobody
     * @param next when one goes again; null when nothing was said
     */
    public record Gain(
            int came, int found, String agreed, @Nullable LocalDate next) {}

    /**
     * Whether they are back.
     *
     * @param at when that was said; null while nobody has
     * @param by who said so
     */
    public record Out(@Nullable Instant at, @Nullable UUID by) {}

    /**
     * Files begun with people found there.
     *
     * @param people those the acting account may see
     * @param others how many more, whose files it may not see or who were erased since
     */
    public record Begun(List<UUID> people, int others) {
        public Begun {
            people = List.copyOf(people);
        }
    }

    /** The same, with what its file says of who else goes and waits. */
    Trip with(String others, String waits) {
        var party = plan.party().with(others, waits);
        return new Trip(id, kind, new Plan(plan.when(), plan.where(), party, plan.aim()), state, out, begun, version);
    }

    /** Whether colleagues are on their way at a moment, or were to be back and nobody has said that they are. */
    public boolean outAt(Instant now) {
        Instant leaves = plan.when().leaves();
        return out.at() == null
                && leaves != null
                && !leaves.isAfter(now)
                && switch (state) {
                    case State.Planned planned -> true;
                    case State.Held held -> true;
                    case State.Cancelled cancelled -> false;
                };
    }

    /** Whether they should be back and nobody has said that they are. */
    public boolean overdueAt(Instant now) {
        Instant back = plan.when().back();
        return outAt(now) && back != null && back.isBefore(now);
    }
}
