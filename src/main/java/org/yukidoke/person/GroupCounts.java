package org.yukidoke.person;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/**
 * How many files of a body belong to which target group, and how that is known: what nobody knows is counted like the
 * rest. People who were erased stay in the numbers.
 */
@Component
public class GroupCounts {

    private final Transactions transactions;
    private final JdbcClient database;

    GroupCounts(Transactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * So many files.
     *
     * @param target id of a target group of a plan; blank where the group is not known
     */
    public record Line(String target, Known known, long files) {}

    /**
     * A body's files by group. One file may be in several groups, so the lines do not add up to {@code files}.
     *
     * @param unasked files nobody has written a group or "not known" into
     * @param erased of all files ever opened, how many were erased since
     */
    public record Counts(long files, long unasked, long erased, List<Line> lines) {
        public Counts {
            lines = List.copyOf(lines);
        }

        /** Files whose group is not known, asked or not, of a hundred. */
        public double unknownPercent() {
            long unknown = unasked
                    + lines.stream()
                            .filter(line -> line.known() == Known.UNKNOWN)
                            .mapToLong(Line::files)
                            .sum();
            return files == 0 ? 0 : 100.0 * unknown / files;
        }
    }

    /** Counted now, of what the acting account may see at its own body. */
    public Counts count(Scope scope) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            List<Line> lines = database.sql("""
                            select target, provenance, sum(n) as files
                              from (select coalesce(m.target, '') as target, m.provenance, count(distinct m.person) as n
                                      from person.membership m
                                     where m.owner = :body
                                       and not exists (select 1 from person.membership later where later.corrects = m.id)
                                     group by 1, 2
                                     union all
                                    select t.target, t.provenance, sum(t.n)
                                      from person.tally t
                                     where t.owner = :body
                                       and t.what = 'member'
                                     group by 1, 2) counted
                             group by target, provenance
                             order by target, provenance
                            """)
                    .param("body", desk.body())
                    .query((row, number) -> new Line(
                            row.getString("target"),
                            Known.find(row.getString("provenance")).orElseThrow(),
                            row.getLong("files")))
                    .list();
            long files = count("select count(*) from person.person p where p.owner = :body", desk);
            long unasked = count("""
                    select count(*)
                      from person.person p
                     where p.owner = :body
                       and p.kind = 'person'
                       and not exists (select 1 from person.membership m where m.person = p.id)
                    """, desk);
            long erased = count("""
                    select coalesce(sum(t.n), 0)
                      from person.tally t
                     where t.owner = :body
                       and t.what = 'registered'
                    """, desk);
            return new Counts(files + erased, unasked, erased, lines);
        });
    }

    private long count(String question, Desk desk) {
        return database.sql(question)
                .param("body", desk.body())
                .query(Long.class)
                .single();
    }
}
