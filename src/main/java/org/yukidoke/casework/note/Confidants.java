package org.yukidoke.casework.note;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Colleagues.Colleague;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Cabinet.Deed;

/** Who beside their author reads the strict records of somebody. Each is named for one person, by the author or by them. */
@Component
public class Confidants {

    private final Transactions transactions;
    private final Cabinet cabinet;
    private final Colleagues colleagues;
    private final JdbcClient database;
    private final Clock clock;

    Confidants(Transactions transactions, Cabinet cabinet, Colleagues colleagues, JdbcClient database, Clock clock) {
        this.transactions = transactions;
        this.cabinet = cabinet;
        this.colleagues = colleagues;
        this.database = database;
        this.clock = clock;
    }

    /** Somebody named, for the records of one author. */
    public record Named(UUID id, UUID author, UUID account) {}

    /** Those named for somebody, as far as the acting account is one of them or named them. */
    public List<Named> list(Scope scope, UUID person) {
        return transactions.in(
                scope,
                () -> database.sql("""
                                select id, author, account
                                  from casework.confidant
                                 where person = :person
                                   and ended_at is null
                                 order by named_at
                                """)
                        .param("person", person)
                        .query((row, number) -> new Named(
                                row.getObject("id", UUID.class),
                                row.getObject("author", UUID.class),
                                row.getObject("account", UUID.class)))
                        .list());
    }

    /** Authors of strict records of somebody that the acting account reads, itself first if it is one. */
    public List<UUID> authors(Scope scope, UUID person) {
        return transactions.in(
                scope,
                () -> database.sql("""
                                select author
                                  from casework.contact
                                 where person = :person
                                   and strict
                                 group by author
                                 order by author <> :account, author
                                """)
                        .param("person", person)
                        .param("account", scope.requireAccount())
                        .query(UUID.class)
                        .list());
    }

    /** Names a colleague; false for nobody at the acting body, or where the records are not the acting account's to open. */
    public boolean name(Scope scope, UUID person, UUID author, UUID account) {
        boolean here = colleagues.counsellors(scope).stream().map(Colleague::id).anyMatch(account::equals);
        return here
                && !author.equals(account)
                && cabinet.decide(
                                scope,
                                person,
                                new Deed("casework.confidant.name", account.toString()),
                                drawer -> authors(scope, person).contains(author)
                                        && database.sql("""
                                                        insert into casework.confidant (id, person, owner, author, account,
                                                                                        named_at, named_by)
                                                        values (:id, :person, :owner, :author, :account, :now, :me)
                                                            on conflict do nothing
                                                        """)
                                                        .param("id", Ids.next(clock.instant()))
                                                        .param("person", person)
                                                        .param("owner", drawer.owner())
                                                        .param("author", author)
                                                        .param("account", account)
                                                        .param("now", NoteRows.at(clock.instant()))
                                                        .param("me", scope.requireAccount())
                                                        .update()
                                                == 1)
                        .orElse(false);
    }

    /** Takes it back: from now on they read nothing any more. */
    public boolean end(Scope scope, UUID person, UUID named) {
        return cabinet.decide(
                        scope,
                        person,
                        Deed.of("casework.confidant.end"),
                        drawer -> database.sql("""
                                                update casework.confidant
                                                   set ended_at = :now
                                                 where id = :id
                                                   and person = :person
                                                   and ended_at is null
                                                """)
                                        .param("id", named)
                                        .param("person", person)
                                        .param("now", NoteRows.at(clock.instant()))
                                        .update()
                                == 1)
                .orElse(false);
    }
}
