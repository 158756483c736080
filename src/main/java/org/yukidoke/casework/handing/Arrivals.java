package org.yukidoke.casework.handing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.OwnFiles;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Cabinet.Deed;

/**
 * Whoever agreed arrives at the body that comes on the day, and is taken over one by one: each in one transaction that
 * opens a file of the receiver's own from what was shared, ends what the other body had open, and closes the way again.
 */
@Component
public class Arrivals {

    private final Transactions transactions;
    private final HandingRows rows;
    private final OwnFiles files;
    private final Cabinet cabinet;

    Arrivals(Transactions transactions, HandingRows rows, OwnFiles files, Cabinet cabinet) {
        this.transactions = transactions;
        this.rows = rows;
        this.files = files;
        this.cabinet = cabinet;
    }

    /** How taking over can end. */
    public sealed interface Taking {

        /** There is a file of one's own now. */
        record Done(UUID person) implements Taking {}

        /** There is nobody to take over: the day has not come, the ground fell, or it was done. */
        record Gone() implements Taking {}
    }

    /** Who arrived at the acting body, those who wait first; nobody before the day. */
    public List<Arrival> list(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, rows::arrivals);
    }

    /**
     * Takes somebody over.
     *
     * @param words how the accompaniment begins, made of what was told
     */
    public Taking take(Scope scope, UUID word, Function<Arrival.Told, String> words) {
        scope.require(Role.COUNSELLOR);
        try {
            return transactions.in(
                    scope,
                    () -> rows.takeUp(word)
                            .<Taking>map(opened -> new Taking.Done(take(scope, word, opened, words)))
                            .orElseGet(Taking.Gone::new));
        } catch (Undone undone) {
            return new Taking.Gone();
        }
    }

    private UUID take(Scope scope, UUID word, HandingRows.Opened opened, Function<Arrival.Told, String> words) {
        UUID person = opened.person();
        String letter = cabinet.see(
                        scope,
                        person,
                        Deed.of("casework.handing.letter"),
                        drawer -> drawer.open(HandingRows.LETTER, opened.letter()))
                .orElseThrow(Undone::new);
        Optional<UUID> own = files.take(scope, person, null, words.apply(new Arrival.Told(letter, opened.steps())));
        return own.filter(file -> rows.takenUp(word, file)).orElseThrow(Undone::new);
    }

    /** Takes back what was written already. */
    private static final class Undone extends RuntimeException {
        private Undone() {
            super("nobody is taken over", null, false, false);
        }
    }
}
