package org.yukidoke.casework.note;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;

/** What one account wrote, day by day: with the number of the file, without a name and without a word of it. */
@Component
public class OwnRecords {

    /** Lines of one list. */
    public static final int MOST = 500;

    private static final int RECENT = 12;

    private final Transactions transactions;
    private final JdbcClient database;

    OwnRecords(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** One record. */
    public record Entry(UUID person, String reference, Contact.Facts facts, Instant written, Following next) {}

    /**
     * What comes next.
     *
     * @param by null for nothing
     */
    public record Following(@Nullable Mover by, @Nullable LocalDate on, boolean done) {}

    /** From one day to another, both counted, the oldest first. */
    public List<Entry> list(Scope scope, LocalDate from, LocalDate to) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql("""
                                select c.*, p.reference
                                  from casework.contact_newest_v c
                                  join person.person_v p on p.id = c.person
                                 where c.owner = :body
                                   and c.author = :account
                                   and c.happened_at >= :since
                                   and c.happened_at <  :until
                                 order by c.happened_at, c.id
                                 limit :most
                                """)
                        .param("body", scope.organisation())
                        .param("account", scope.requireAccount())
                        .param("since", NoteRows.at(Japan.start(from)))
                        .param("until", NoteRows.at(Japan.end(to)))
                        .param("most", MOST)
                        .query((row, number) -> {
                            String by = row.getString("next_by");
                            return new Entry(
                                    row.getObject("person", UUID.class),
                                    row.getString("reference"),
                                    new Contact.Facts(
                                            NoteRows.instant(row, "happened_at"),
                                            row.getObject("minutes", Integer.class),
                                            Way.find(row.getString("channel")).orElseThrow(),
                                            NoteRows.codes(row, "topics", Topic::find),
                                            NoteRows.codes(row, "took_part", Party::find),
                                            row.getBoolean("gentle")),
                                    NoteRows.instant(row, "written_at"),
                                    new Following(
                                            by == null ? null : Mover.find(by).orElseThrow(),
                                            row.getObject("next_on", LocalDate.class),
                                            row.getObject("next_done_at") != null));
                        })
                        .list());
    }

    /** Whom the acting account wrote about last. */
    public List<UUID> recent(Scope scope) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql("""
                                select person
                                  from (select c.person, max(c.written_at) as last
                                          from (select *
                                                  from casework.contact_newest_v
                                                 where written_by = :account
                                                   and owner = :body
                                                 order by happened_at desc
                                                 limit 200) c
                                         group by c.person) recent
                                 order by last desc
                                 limit :most
                                """)
                        .param("account", scope.requireAccount())
                        .param("body", scope.organisation())
                        .param("most", RECENT)
                        .query(UUID.class)
                        .list());
    }
}
