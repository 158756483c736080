package org.yukidoke.referral;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.OwnFiles;
import org.yukidoke.db.Transactions;
import org.yukidoke.vault.Sealer;

/**
 * Does something to a referral, for either body or from a light seat. The database judges whose deed it is and whether it
 * may be done from here, opens and ends the share, and writes the step and the audit line; the other body is told.
 */
@Component
public class Moves {

    private final Transactions transactions;
    private final ReferralRows rows;
    private final ReferralKeys keys;
    private final SaidRows said;
    private final Delivery delivery;
    private final OwnFiles files;

    Moves(
            Transactions transactions,
            ReferralRows rows,
            ReferralKeys keys,
            SaidRows said,
            Delivery delivery,
            OwnFiles files) {
        this.transactions = transactions;
        this.rows = rows;
        this.keys = keys;
        this.said = said;
        this.delivery = delivery;
        this.files = files;
    }

    /** Does it if it still stands as it was seen. */
    public Moved move(Scope scope, UUID id, int seen, Move move) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            Optional<Referral> before = rows.find(id);
            if (before.isEmpty()) {
                return new Moved.Gone();
            }
            boolean takesOver =
                    move instanceof Move.Accept && before.get().wish().transfer();
            if (takesOver && scope.seat().isPresent()) {
                return new Moved.Never();
            }
            byte[] note = null;
            if (!move.note().empty() && !(move instanceof Move.Hear)) {
                Optional<Sealer> sealer = keys.open(id, "referral.write");
                if (sealer.isEmpty()) {
                    return new Moved.Fallen();
                }
                note = sealer.get().seal(Sealed.NOTE, Sealed.write(move.note()));
            }
            String answer = rows.move(id, move.deed().key(), seen, facts(move, before.get()), note);
            return switch (answer) {
                case "done" -> {
                    if (move instanceof Move.Hear && !move.note().empty()) {
                        said.add(id, move.note());
                    }
                    if (takesOver) {
                        takeOver(scope, id, move.note().text());
                    }
                    delivery.done(scope, before.get(), move.deed(), seen + 1);
                    yield new Moved.Done();
                }
                case "gone" -> new Moved.Gone();
                case "late" -> new Moved.Late();
                case "never" -> new Moved.Never();
                case "fallen" -> new Moved.Fallen();
                default -> throw new IllegalStateException("no answer: " + answer);
            };
        });
    }

    /** Fails, and with it the whole deed, when the new file cannot be made. */
    private void takeOver(Scope scope, UUID id, String note) {
        boolean taken = rows.person(id)
                .flatMap(person -> files.take(scope, person, scope.requireAccount(), note))
                .filter(own -> rows.handOver(id, own))
                .isPresent();
        if (!taken) {
            throw new IllegalStateException("accepted, but nothing was handed over: " + id);
        }
    }

    private String facts(Move move, Referral before) {
        Map<String, String> facts = new HashMap<>();
        switch (move) {
            case Move.Accept(Note note, State.Meeting meeting) -> {
                put(facts, meeting);
                if (before.wish().transfer()) {
                    facts.put("code", "handed");
                }
            }
            case Move.Arrange(State.Meeting meeting, Note note) -> put(facts, meeting);
            case Move.Decline(State.Decline reason, Note note) -> facts.put("code", reason.key());
            case Move.Withdraw(State.Withdrawal reason, Note note) -> facts.put("code", reason.key());
            case Move.Serve(State.Ending ending, Note note) -> facts.put("code", ending.key());
            case Move.Hear(State.Word word, boolean told, Note note) -> {
                facts.put("code", word.key());
                facts.put("told", Boolean.toString(told));
            }
            case Move.Say say -> {}
            case Move.Miss miss -> {}
            case Move.Start start -> {}
            case Move.Seek seek -> {}
            case Move.Prolong prolong -> {}
            case Move.Settle settle -> {}
        }
        return Sealed.plain(facts);
    }

    private static void put(Map<String, String> facts, State.@Nullable Meeting meeting) {
        if (meeting != null) {
            facts.put("on", meeting.on().toString());
            LocalTime at = meeting.at();
            if (at != null) {
                facts.put("at", at.toString());
            }
        }
    }
}
