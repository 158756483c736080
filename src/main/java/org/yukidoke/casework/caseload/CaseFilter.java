package org.yukidoke.casework.caseload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.casework.Period;

/**
 * What a list of cases is narrowed by: never a name, so that it can stand in an address and be kept.
 *
 * @param kind null for any
 * @param rung key of a step of the ladder; blank for any
 * @param flags all of which a case must ask attention for
 */
public record CaseFilter(Who who, Period.@Nullable Kind kind, String rung, Set<Case.Flag> flags, Sort sort) {

    private static final Set<String> RUNGS = Set.of("connect", "place", "prepare", "try", "work", "stay");

    public CaseFilter {
        flags = Set.copyOf(flags);
    }

    /** Whose cases. */
    public sealed interface Who {

        record Mine() implements Who {}

        record Everybody() implements Who {}

        record Nobody() implements Who {}

        record Colleague(UUID account) implements Who {}

        /** As an address spells it. */
        default String key() {
            return switch (this) {
                case Mine() -> "mine";
                case Everybody() -> "all";
                case Nobody() -> "nobody";
                case Colleague(UUID account) -> account.toString();
            };
        }
    }

    /** In which order. */
    public enum Sort {
        /** What presses most. */
        URGENT,
        /** Longest without contact. */
        LAST,
        /** Newest. */
        OPENED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All of somebody's, what presses most first. */
    public static CaseFilter all(Who who) {
        return new CaseFilter(who, null, "", Set.of(), Sort.URGENT);
    }

    /** All one's own. */
    public static CaseFilter mine() {
        return all(new Who.Mine());
    }

    /** Reads an address; what it does not know it leaves out. */
    public static CaseFilter read(Map<String, List<String>> asked) {
        Set<Case.Flag> flags = EnumSet.noneOf(Case.Flag.class);
        asked.getOrDefault("flag", List.of()).forEach(key -> Case.Flag.find(key).ifPresent(flags::add));
        String rung = first(asked, "rung");
        return new CaseFilter(
                who(first(asked, "who")),
                Period.Kind.find(first(asked, "kind")).orElse(null),
                RUNGS.contains(rung) ? rung : "",
                flags,
                Arrays.stream(Sort.values())
                        .filter(sort -> sort.key().equals(first(asked, "sort")))
                        .findFirst()
                        .orElse(Sort.URGENT));
    }

    private static String first(Map<String, List<String>> asked, String field) {
        return asked.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    private static Who who(String key) {
        return switch (key) {
            case "all" -> new Who.Everybody();
            case "nobody" -> new Who.Nobody();
            default -> colleague(key).<Who>map(Who.Colleague::new).orElseGet(Who.Mine::new);
        };
    }

    private static Optional<UUID> colleague(String key) {
        try {
            return key.length() == 36 ? Optional.of(UUID.fromString(key)) : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** What stands in the address behind the question mark; always the same for the same. */
    public String query() {
        var parts = new ArrayList<String>();
        parts.add("who=" + who.key());
        if (kind != null) {
            parts.add("kind=" + kind.key());
        }
        if (!rung.isEmpty()) {
            parts.add("rung=" + rung);
        }
        flags.stream().sorted().forEach(flag -> parts.add("flag=" + flag.key()));
        if (sort != Sort.URGENT) {
            parts.add("sort=" + sort.key());
        }
        return String.join("&", parts);
    }

    /** The same with one more reason for attention, or without it when it stood there. */
    public CaseFilter toggled(Case.Flag flag) {
        Set<Case.Flag> other = EnumSet.of(flag);
        if (flags.contains(flag)) {
            other.clear();
        }
        flags.stream().filter(one -> one != flag).forEach(other::add);
        return new CaseFilter(who, kind, rung, other, sort);
    }

    /** Whether a case is looked for, apart from its reasons for attention. */
    boolean fits(Case one, UUID me) {
        UUID responsible = one.period().responsible();
        boolean whose = switch (who) {
            case Who.Mine() -> me.equals(responsible);
            case Who.Everybody() -> true;
            case Who.Nobody() -> !one.answeredFor();
            case Who.Colleague(UUID account) -> account.equals(responsible);
        };
        return whose
                && (kind == null || kind == one.period().kind())
                && (rung.isEmpty() || rung.equals(one.known().rung()));
    }
}
