package org.yukidoke.casework.handing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;

/**
 * Hears a no after the day, when nobody of the body that went works there any more: said to the body that comes, or to
 * whoever finishes. It ends what the person had agreed to, by their own word, and shows nothing of them.
 */
@Component
public class Declining {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Clock clock;

    Declining(Transactions transactions, JdbcClient database, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** When and how it was said. */
    public record No(LocalDate on, Consent.Method method) {}

    /** How noting it can end. */
    public sealed interface Outcome {

        record Done() implements Outcome {}

        record Refused(List<FieldError> errors) implements Outcome {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /** There is nobody of whom it could be noted: the day has not come, they were taken over, or it was noted. */
        record Gone() implements Outcome {}
    }

    /** Said to the body that comes, by somebody who waits there. */
    public Outcome arriving(Scope scope, UUID word, No no) {
        scope.require(Role.COUNSELLOR);
        return note(
                scope,
                no,
                () -> database.sql("select casework.decline_arrival(:word, :on, :method)")
                        .param("word", word)
                        .param("on", no.on())
                        .param("method", no.method().key())
                        .query(Boolean.class)
                        .single());
    }

    /** Said to whoever finishes at the body that went; the database judges who that is. */
    public Outcome finishing(Scope scope, ContractEnd end, UUID person, No no) {
        return note(
                scope,
                no,
                () -> database.sql("select casework.decline_late(:end, :person, :on, :method)")
                        .param("end", end.id())
                        .param("person", person)
                        .param("on", no.on())
                        .param("method", no.method().key())
                        .query(Boolean.class)
                        .single());
    }

    private Outcome note(Scope scope, No no, Supplier<Boolean> deed) {
        if (no.on().isAfter(Japan.day(clock.instant()))) {
            return new Outcome.Refused(List.of(FieldError.of("on", "handing.fault.later")));
        }
        try {
            return transactions.in(scope, deed) ? new Outcome.Done() : new Outcome.Gone();
        } catch (DuplicateKeyException faster) {
            return new Outcome.Gone();
        }
    }
}
