package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/**
 * Restricted people: whoever fled from violence, or is a colleague's family. They are served by those named and found by
 * nobody else; in an emergency a counsellor of the same body can break the glass, which is reported.
 */
@Component
public class Restrictions {

    private static final String NOTE = "person.glass_note.note";

    private final Transactions transactions;
    private final JdbcClient database;
    private final PersonKeys keys;
    private final Colleagues colleagues;
    private final ObjectProvider<WhoAnswers> answers;
    private final Clock clock;

    Restrictions(
            Transactions transactions,
            JdbcClient database,
            PersonKeys keys,
            Colleagues colleagues,
            ObjectProvider<WhoAnswers> answers,
            Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.keys = keys;
        this.colleagues = colleagues;
        this.answers = answers;
        this.clock = clock;
    }

    /** Somebody named for a restricted file. */
    public record Admitted(UUID account, Instant since) {}

    /** What becomes of the colleague who answers for somebody whose file is restricted. */
    public sealed interface Answerer {

        /** They are named for it too, as their work goes on. */
        record Stays() implements Answerer {}

        /**
         * They are who it is hidden from.
         *
         * @param to a colleague who answers from now and is named for it; null for nobody yet
         * @param note why, for the history of the work
         */
        record Leaves(@Nullable UUID to, String note) implements Answerer {}
    }

    /** As {@link #restrict(Scope, UUID, Answerer)}, and whoever answers for the person goes on. */
    public Written restrict(Scope scope, UUID person) {
        return restrict(scope, person, new Answerer.Stays());
    }

    /** Restricts a file: from now it is there for the acting account, whoever answers for the person, and who is admitted. */
    public Written restrict(Scope scope, UUID person, Answerer then) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openToDecide(person, PersonKeys.Deed.of("person.restrict"))
                        .<Written>map(of -> {
                            Optional<UUID> answers = answering(scope, person);
                            add(person, desk.account(), desk.account());
                            Written written = set(person, true);
                            if (written instanceof Written.Done) {
                                answers.ifPresent(account -> follow(scope, person, account, then));
                            }
                            return written;
                        })
                        .orElseGet(Written.Gone::new));
    }

    private void follow(Scope scope, UUID person, UUID answers, Answerer then) {
        switch (then) {
            case Answerer.Stays() -> admit(scope, person, answers);
            case Answerer.Leaves(UUID to, String note) -> {
                if (to != null) {
                    admit(scope, person, to);
                }
                this.answers.getObject().pass(scope, person, to, note);
            }
        }
    }

    /** The colleague who answers for somebody whose file the acting account may restrict; empty when it is that account. */
    public Optional<UUID> answering(Scope scope, UUID person) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> Optional.ofNullable(answers.getIfAvailable())
                        .flatMap(known -> known.of(scope, person))
                        .filter(account -> !account.equals(desk.account()))
                        .filter(account -> colleagues.counsellors(scope).stream()
                                .anyMatch(colleague -> colleague.id().equals(account))));
    }

    /** Lifts a restriction: the whole body sees the file again. */
    public Written lift(Scope scope, UUID person) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openToDecide(person, PersonKeys.Deed.of("person.restrict.lift"))
                        .<Written>map(of -> {
                            Written written = set(person, false);
                            database.sql("""
                                    update person.admitted
                                       set ended_at = :now
                                     where person = :person
                                       and ended_at is null
                                    """)
                                    .param("person", person)
                                    .param("now", PersonRows.at(clock.instant()))
                                    .update();
                            return written;
                        })
                        .orElseGet(Written.Gone::new));
    }

    private Written set(UUID person, boolean restricted) {
        int changed = database.sql("""
                        update person.person
                           set restricted = :restricted,
                               version    = version + 1
                         where id = :person
                           and restricted <> :restricted
                        """)
                .param("person", person)
                .param("restricted", restricted)
                .update();
        return changed == 1 ? new Written.Done(person) : new Written.Clash();
    }

    /** Names another account for a restricted file. */
    public Written admit(Scope scope, UUID person, UUID account) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openToDecide(person, new PersonKeys.Deed("person.admit", account.toString()))
                        .<Written>map(of -> {
                            add(person, account, desk.account());
                            return new Written.Done(account);
                        })
                        .orElseGet(Written.Gone::new));
    }

    private void add(UUID person, UUID account, UUID by) {
        database.sql("""
                        insert into person.admitted (person, account, admitted_at, admitted_by)
                        values (:person, :account, :now, :by)
                            on conflict (person, account) where ended_at is null do nothing
                        """)
                .param("person", person)
                .param("account", account)
                .param("now", PersonRows.at(clock.instant()))
                .param("by", by)
                .update();
    }

    /**
     * Takes an account off the list. The last one who works at the body cannot go, whoever else stands there who has left:
     * nobody could serve the person any more.
     */
    public Written dismiss(Scope scope, UUID person, UUID account) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openToDecide(person, new PersonKeys.Deed("person.dismiss", account.toString()))
                        .<Written>map(of -> {
                            alone(person);
                            return database.sql("""
                                                update person.admitted
                                                   set ended_at = :now
                                                 where person = :person
                                                   and account = :account
                                                   and ended_at is null
                                                   and exists (select 1
                                                                 from person.admitted other
                                                                 join access.colleagues() c on c.id = other.account
                                                                where other.person  = :person
                                                                  and other.account <> :account
                                                                  and other.ended_at is null)
                                                """)
                                                    .param("person", person)
                                                    .param("account", account)
                                                    .param("now", PersonRows.at(clock.instant()))
                                                    .update()
                                            == 1
                                    ? new Written.Done(account)
                                    : new Written.Clash();
                        })
                        .orElseGet(Written.Gone::new));
    }

    // Two who take each other off at once would leave the file to nobody.
    private void alone(UUID person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('person.admitted:' || :person, 0))")
                .param("person", person.toString())
                .query()
                .singleRow();
    }

    /** Who is named now, the longest first; nobody for whoever does not keep the file. */
    public List<Admitted> admitted(Scope scope, UUID person) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openAsKeeper(person, PersonKeys.Deed.of("person.admitted"))
                        .map(of -> namedFor(person))
                        .orElseGet(List::of));
    }

    private List<Admitted> namedFor(UUID person) {
        return database.sql("""
                        select account, admitted_at
                          from person.admitted
                         where person = :person
                           and ended_at is null
                         order by admitted_at
                        """)
                .param("person", person)
                .query((row, number) ->
                        new Admitted(row.getObject("account", UUID.class), PersonRows.instant(row, "admitted_at")))
                .list();
    }

    /** Why a glass is broken. */
    public enum Reason {
        /** Danger to life or body. */
        DANGER,
        /** Everybody named is absent. */
        ABSENCE,
        /** A court or authority asks by law. */
        COURT,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.glass." + key();
        }

        public static Optional<Reason> find(String key) {
            return Arrays.stream(values())
                    .filter(reason -> reason.key().equals(key))
                    .findFirst();
        }
    }

    /**
     * Opens a restricted file of the acting body for three hours. The attempt is reported whether or not it succeeds.
     *
     * @param note what happened, sealed with the person's key
     * @return the person; empty when there is no such restricted file, which is all anybody learns
     */
    public Optional<UUID> breakGlass(Scope scope, Reference reference, Reason reason, String note) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            UUID glass = Ids.next(clock.instant());
            Optional<UUID> person =
                    Optional.ofNullable(database.sql("select person.break_glass(:reference, :glass, :reason) as person")
                            .param("reference", reference.text())
                            .param("glass", glass)
                            .param("reason", reason.key())
                            .query((row, number) -> row.getObject("person", UUID.class))
                            .list()
                            .getFirst());
            person.flatMap(id -> keys.open(id, PersonKeys.Deed.of("person.break-glass.note")))
                    .ifPresent(to -> database.sql("""
                                    insert into person.glass_note (glass, person, note)
                                    values (:glass, :person, :note)
                                    """)
                            .param("glass", glass)
                            .param("person", to.person())
                            .param("note", to.sealAlways(NOTE, note))
                            .update());
            return person;
        });
    }

    /** Ends one's own opening before the three hours are over. */
    public boolean close(Scope scope, UUID glass) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> database.sql("""
                                        update person.glass
                                           set closed_at = :now
                                         where id = :glass
                                           and closed_at is null
                                        """)
                                .param("glass", glass)
                                .param("now", PersonRows.at(clock.instant()))
                                .update()
                        == 1);
    }

    /**
     * A report of one opening.
     *
     * @param closedAt null while it runs or when it ran out
     */
    public record Opening(
            UUID id,
            UUID account,
            Reason reason,
            Instant openedAt,
            Instant until,
            @Nullable Instant closedAt) {}

    /**
     * Openings at the acting body in the last days, the newest first, for its auditors; for a counsellor only their own.
     *
     * @throws AccessDeniedException for everybody else
     */
    public List<Opening> openings(Scope scope, int days) {
        scope.require(Role.AUDITOR, Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select id, account, reason, opened_at, until, closed_at
                          from person.glass
                         where owner = :body
                           and opened_at > :since
                         order by opened_at desc
                        """)
                        .param("body", scope.organisation())
                        .param("since", since(days))
                        .query((row, number) -> new Opening(
                                row.getObject("id", UUID.class),
                                row.getObject("account", UUID.class),
                                Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                                PersonRows.instant(row, "opened_at"),
                                PersonRows.instant(row, "until"),
                                PersonRows.findInstant(row, "closed_at")))
                        .list());
    }

    private OffsetDateTime since(int days) {
        return PersonRows.at(clock.instant()).minusDays(days);
    }
}
