package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/** Writes down what is learned about somebody: ways to reach them, statements, groups. */
@Component
public class Records {

    private final Transactions transactions;
    private final LegalGrounds ground;
    private final Details details;
    private final BlindIndex tokens;
    private final PersonKeys keys;
    private final Clock clock;

    Records(
            Transactions transactions,
            LegalGrounds ground,
            Details details,
            BlindIndex tokens,
            PersonKeys keys,
            Clock clock) {
        this.transactions = transactions;
        this.ground = ground;
        this.details = details;
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
    }

    public Written addChannel(Scope scope, UUID person, Channel.Way way) {
        return write(scope, person, "contact", (to, stamp) -> {
            details.add(to, way, stamp);
            tokens.add(person, to.owner(), BlindIndex.clues(way));
            return new Written.Done(stamp.id());
        });
    }

    /** Changes a channel in use. */
    public Written changeChannel(Scope scope, UUID person, UUID channel, Channel.Way way) {
        return write(scope, person, "contact", (to, stamp) -> {
            if (!details.change(to, channel, way)) {
                return new Written.Gone();
            }
            findPhonesAnew(to);
            return new Written.Done(channel);
        });
    }

    /** Says that a channel is not used any more; it stays in the history. */
    public Written endChannel(Scope scope, UUID person, UUID channel) {
        return write(scope, person, "contact", (to, stamp) -> {
            if (!details.end(to, channel, stamp.at())) {
                return new Written.Gone();
            }
            findPhonesAnew(to);
            return new Written.Done(channel);
        });
    }

    // One number may stand in two channels, so what one of them was found by cannot just be taken away.
    private void findPhonesAnew(PersonKeys.Opened of) {
        tokens.removePhones(of.person());
        details.channels(of).stream()
                .filter(channel -> channel.endedAt() == null)
                .forEach(channel -> tokens.add(of.person(), of.owner(), BlindIndex.clues(channel.way())));
    }

    /**
     * Adds a statement to the history.
     *
     * @param corrects the statement it replaces; null for a new one
     */
    public Written state(Scope scope, UUID person, Statement.Said said, @Nullable UUID corrects) {
        return write(scope, person, said.zone().key(), (to, stamp) -> {
            if (!ground.keeps(to.owner(), said.zone().part())) {
                return new Written.NotKept(said.zone());
            }
            return details.add(to, said, corrects, stamp) ? new Written.Done(stamp.id()) : new Written.Clash();
        });
    }

    /**
     * Adds a group to the history, or that it is not known.
     *
     * @param corrects the membership it replaces; null for a new one
     */
    public Written belong(Scope scope, UUID person, Membership.Belonging belonging, @Nullable UUID corrects) {
        return write(
                scope,
                person,
                "groups",
                (to, stamp) -> details.add(to, belonging, corrects, stamp)
                        ? new Written.Done(stamp.id())
                        : new Written.Clash());
    }

    private Written write(
            Scope scope, UUID person, String fields, BiFunction<PersonKeys.Opened, Details.Stamp, Written> work) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            Optional<PersonKeys.Opened> opened = keys.openAsKeeper(person, new PersonKeys.Deed("person.write", fields));
            if (opened.isEmpty()) {
                return new Written.Gone();
            }
            Instant now = clock.instant();
            return work.apply(opened.get(), new Details.Stamp(Ids.next(now), now, desk.account()));
        });
    }
}
