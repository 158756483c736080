package org.yukidoke.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/**
 * Drawers in which other modules keep sealed texts about people. They are opened by the same key, judged by the same
 * judge and written to the same record as everything else in a file, and lose their key with it.
 */
@Component
public class Cabinet {

    private final Transactions transactions;
    private final PersonKeys keys;

    Cabinet(Transactions transactions, PersonKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /**
     * What is done, for the audit record.
     *
     * @param action dotted, beginning with the module, such as {@code casework.contact.write}
     * @param fields what it is about; blank for nothing in particular
     */
    public record Deed(String action, String fields) {

        public static Deed of(String action) {
            return new Deed(action, "");
        }
    }

    /** An open drawer. It closes with the work it was opened for. */
    public static final class Drawer {

        private final PersonKeys.Opened opened;

        private Drawer(PersonKeys.Opened opened) {
            this.opened = opened;
        }

        public UUID person() {
            return opened.person();
        }

        /** Key of the body that keeps the file. */
        public String owner() {
            return opened.owner();
        }

        public Seen seen() {
            return opened.seen();
        }

        /** Seals a text for a place such as {@code casework.contact.note}; a blank one too, so that length tells nothing. */
        public byte[] seal(String place, String plain) {
            return opened.sealAlways(place, plain);
        }

        /** The text of a place; it opens nowhere else. */
        public String open(String place, byte[] sealed) {
            return opened.sealer().open(place, sealed);
        }
    }

    /** Works on a file the acting account keeps; empty when it does not, or there is none. */
    public <T> Optional<T> keep(Scope scope, UUID person, Deed deed, Function<Drawer, T> work) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openAsKeeper(person, inner(deed)).map(Drawer::new).map(work));
    }

    /** As {@link #keep}, for what breaking the glass does not entitle to. */
    public <T> Optional<T> decide(Scope scope, UUID person, Deed deed, Function<Drawer, T> work) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openToDecide(person, inner(deed)).map(Drawer::new).map(work));
    }

    /** Works on a file that may be seen, kept or shared; what of it may be seen the tables judge row by row. */
    public <T> Optional<T> see(Scope scope, UUID person, Deed deed, Function<Drawer, T> work) {
        Desk.of(scope);
        return transactions.in(
                scope, () -> keys.open(person, inner(deed)).map(Drawer::new).map(work));
    }

    /** Works on several at once, in their order; those that may not be seen are missing. */
    public <T> T seeAll(Scope scope, Collection<UUID> people, Deed deed, Function<Map<UUID, Drawer>, T> work) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            var drawers = new LinkedHashMap<UUID, Drawer>();
            keys.open(people, inner(deed)).forEach((id, opened) -> drawers.put(id, new Drawer(opened)));
            return work.apply(drawers);
        });
    }

    private static PersonKeys.Deed inner(Deed deed) {
        return new PersonKeys.Deed(deed.action(), deed.fields());
    }
}
