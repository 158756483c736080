package org.yukidoke.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A list of staff, as bodies make one each April: it is complete for every body it names.
 *
 * @param changes what it would change, in its order; those who leave come last
 * @param staying how many of those listed stay as they are
 * @param digest of the changes and of what they start from
 */
public record Roster(List<Change> changes, int staying, String digest) {

    public Roster {
        changes = List.copyOf(changes);
    }

    /** How words of a list are compared: width, case and blanks do not matter. */
    public static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Somebody as the list has them.
     *
     * @param line of the file, the first being 1
     */
    public record Entry(int line, Login login, Account.Profile profile, Accounts.Standing standing) {}

    /** One change to the accounts. */
    public sealed interface Change {
        /** A new account. */
        record Comes(Entry entry) implements Change {}

        /** Another body or other roles. */
        record Moves(Account account, Entry entry) implements Change {}

        /** A closed account is opened again. */
        record Returns(Account account, Entry entry) implements Change {}

        /** Not in the list of their body any more: the account is closed. */
        record Leaves(Account account) implements Change {}
    }

    /**
     * The words that may stand in a list, {@link #folded}, and what they mean.
     *
     * @param organisations names and keys of bodies; a name two bodies have means the blank key
     * @param platforms names and keys of councils
     */
    public record Words(Map<String, String> organisations, Map<String, String> platforms, Map<String, Role> roles) {
        public Words {
            organisations = Map.copyOf(organisations);
            platforms = Map.copyOf(platforms);
            roles = Map.copyOf(roles);
        }
    }

    /** Headings a column may have. */
    enum Column {
        LOGIN("login", "ログイン名"),
        NAME("name", "氏名"),
        ORGANISATION("organisation", "機関"),
        ROLES("roles", "役割"),
        EMAIL("email", "メール"),
        PREDECESSOR("predecessor", "前任者");

        private final String english;
        private final String japanese;

        Column(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }

        boolean named(String heading) {
            return heading.equals(english) || heading.equals(japanese);
        }

        String japanese() {
            return japanese;
        }

        boolean needed() {
            return this != EMAIL && this != PREDECESSOR;
        }
    }
}
