package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/** Opens files. A person is first a contact with a need: a nickname is enough, and a family may come first. */
@Component
public class Intake {

    private final Transactions transactions;
    private final PersonRows rows;
    private final Details details;
    private final BlindIndex tokens;
    private final PersonKeys keys;
    private final Audit audit;
    private final Clock clock;

    Intake(
            Transactions transactions,
            PersonRows rows,
            Details details,
            BlindIndex tokens,
            PersonKeys keys,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.details = details;
        this.tokens = tokens;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody who comes for the first time: a contact with a need.
     *
     * @param need in their own words; blank when nothing was said yet
     */
    public record Newcomer(FileKind kind, Identity identity, List<Channel.Way> ways, String need) {
        public Newcomer {
            ways = List.copyOf(ways);
        }

        @Override
        public String toString() {
            return "a newcomer";
        }
    }

    /** A file just opened. */
    public record Opened(UUID id, Reference reference) {}

    /** Opens a file at the acting body. */
    public Opened register(Scope scope, Newcomer newcomer) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            Instant now = clock.instant();
            UUID id = Ids.next(now);
            Reference reference = rows.add(id, desk.body(), newcomer.kind(), desk.account(), now);
            var to = new PersonKeys.Opened(id, desk.body(), new Seen.Own(), keys.make(id));
            rows.addIdentity(to, newcomer.identity());
            tokens.add(id, desk.body(), BlindIndex.clues(newcomer.identity()));
            for (Channel.Way way : newcomer.ways()) {
                details.add(to, way, new Details.Stamp(Ids.next(now), now, desk.account()));
                tokens.add(id, desk.body(), BlindIndex.clues(way));
            }
            if (!newcomer.need().isEmpty()) {
                var need = new Statement.Said(Zone.GENERAL, "need", newcomer.need(), null, null, Known.STATED);
                details.add(to, need, null, new Details.Stamp(Ids.next(now), now, desk.account()));
            }
            audit.write(AuditEvent.done("person.register", "person", id).about(id, desk.body(), "own"));
            return new Opened(id, reference);
        });
    }
}
