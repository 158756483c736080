package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues.Colleague;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/**
 * Restricted files nobody can open any more, since all who were named for them have left. One who keeps the accounts, or
 * looks through the record of the body, proposes a counsellor of the body; another one confirms. Of the file they learn
 * its number.
 */
@Component
public class Unserved {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Clock clock;

    Unserved(Transactions transactions, JdbcClient database, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Such a file.
     *
     * @param owner key of the body that keeps it
     * @param proposal null where nobody is proposed yet
     */
    public record File(
            Reference reference, String owner, @Nullable Proposal proposal) {}

    /**
     * Who was proposed.
     *
     * @param own whether whoever asks has to leave the confirming to somebody else
     */
    public record Proposal(UUID id, String whom, String by, Instant at, boolean own) {}

    /** Whether somebody is asked at all. */
    public static boolean concerns(Scope scope) {
        return scope.is(Role.ADMINISTRATOR)
                || (scope.is(Role.AUDITOR) && !scope.organisation().isEmpty());
    }

    private static UUID required(Scope scope) {
        if (!concerns(scope)) {
            throw new AccessDeniedException("needs an administrator, or an auditor of a body");
        }
        return scope.requireAccount();
    }

    /** Those the acting account may see to. */
    public List<File> list(Scope scope) {
        UUID me = required(scope);
        return transactions.in(
                scope,
                () -> database.sql("select * from person.unserved()")
                        .query((row, number) -> {
                            UUID proposal = row.getObject("naming", UUID.class);
                            return new File(
                                    new Reference(row.getString("reference")),
                                    row.getString("owner"),
                                    proposal == null
                                            ? null
                                            : new Proposal(
                                                    proposal,
                                                    row.getString("name"),
                                                    row.getString("proposer"),
                                                    PersonRows.instant(row, "proposed_at"),
                                                    me.equals(row.getObject("proposed_by", UUID.class))
                                                            || me.equals(row.getObject("account", UUID.class))));
                        })
                        .list());
    }

    /** One of them; empty when it is served, or not this account's to see to. */
    public Optional<File> find(Scope scope, Reference reference) {
        return list(scope).stream()
                .filter(file -> file.reference().equals(reference))
                .findFirst();
    }

    /** Who could be named for one. */
    public List<Colleague> nameable(Scope scope, Reference reference) {
        required(scope);
        return transactions.in(
                scope,
                () -> database.sql("select id, name from person.nameable(:reference)")
                        .param("reference", reference.text())
                        .query((row, number) -> new Colleague(row.getObject("id", UUID.class), row.getString("name")))
                        .list());
    }

    /** Proposes somebody; false where they do not work there, somebody is proposed, or the file is served. */
    public boolean propose(Scope scope, Reference reference, UUID whom) {
        required(scope);
        return transactions.in(
                scope,
                () -> database.sql("select person.propose_naming(:id, :reference, :whom)")
                        .param("id", Ids.next(clock.instant()))
                        .param("reference", reference.text())
                        .param("whom", whom)
                        .query(Boolean.class)
                        .single());
    }

    /** Lets whom somebody else proposed see the file; false for one's own proposal and for oneself. */
    public boolean confirm(Scope scope, UUID proposal) {
        return decide(scope, proposal, true);
    }

    /** Takes a proposal off. */
    public boolean drop(Scope scope, UUID proposal) {
        return decide(scope, proposal, false);
    }

    private boolean decide(Scope scope, UUID proposal, boolean yes) {
        required(scope);
        return transactions.in(
                scope,
                () -> database.sql("select person.decide_naming(:id, :yes)")
                        .param("id", proposal)
                        .param("yes", yes)
                        .query(Boolean.class)
                        .single());
    }
}
