package org.yukidoke.casework.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.Cabinet;

/** What plans ask for on a day: to be looked at again, and steps somebody waits for. Read from the plans, never kept. */
@Component
public class PlanDue {

    /** Lines on a page. */
    public static final int MOST = 200;

    /**
     * Everything due at a body: reviews, steps of its own files, steps others ask of it. The first two questions name the
     * body for each table, whose wall is then asked of its own rows alone; the third begins with who is on a team.
     */
    static final String DUE = """
            select v.person, 'review' as kind, v.review_on as due, null::uuid as step, null::bytea as what
              from casework.plan_version v
              join person.person_v p on p.id = v.person and p.owner = :body
             where v.owner = :body
               and v.review_on <= :until
               and p.closed_at is null
               and not exists (select 1
                                 from casework.plan_version n
                                where n.person = v.person
                                  and n.owner = :body
                                  and n.number > v.number)
            union all
            select s.person,
                   case when s.doer = 'us' or t.account is not null then 'ours' else 'theirs' end,
                   s.due, s.line, s.what
              from casework.plan_step s
              join casework.plan_version v on v.id = s.version and v.owner = :body
              join casework.plan_goal g on g.id = s.goal and g.owner = :body and g.state = 'open'
              join person.person_v p on p.id = s.person and p.owner = :body
              left join casework.team_member t on t.id = s.member and t.owner = :body
              left join lateral (select k.state
                                   from casework.step_mark k
                                  where k.person = s.person
                                    and k.step = s.line
                                  order by k.marked_at desc, k.id desc
                                  limit 1) m on true
             where s.owner = :body
               and s.due <= :until
               and p.closed_at is null
               and coalesce(m.state, 'open') in ('open', 'doing')
               and not exists (select 1
                                 from casework.plan_version n
                                where n.person = v.person
                                  and n.owner = :body
                                  and n.number > v.number)
            union all
            select s.person, 'asked', s.due, s.line, s.what
              from casework.team_member t
              join casework.plan_step s on s.member = t.id
              join casework.plan_goal g on g.id = s.goal and g.state = 'open'
              join person.person_v p on p.id = s.person
              left join lateral (select k.state
                                   from casework.step_mark k
                                  where k.person = s.person
                                    and k.step = s.line
                                  order by k.marked_at desc, k.id desc
                                  limit 1) m on true
             where t.organisation = :body
               and t.ended_at is null
               and s.version = casework.agreed_plan(s.person)
               and s.due <= :until
               and p.closed_at is null
               and coalesce(m.state, 'open') in ('open', 'doing')
            """;

    static final String COUNT =
            "select kind, count(*) as n, min(due) as first from (" + DUE + ") as everything group by kind";

    private final Transactions transactions;
    private final Cabinet cabinet;
    private final JdbcClient database;

    PlanDue(Transactions transactions, Cabinet cabinet, JdbcClient database) {
        this.transactions = transactions;
        this.cabinet = cabinet;
        this.database = database;
    }

    /** Why something is due. */
    public enum Kind {
        /** The plan is to be looked at again. */
        REVIEW,
        /** A step of our own. */
        OURS,
        /** A step of the person, the family or another body, of a file we keep. */
        THEIRS,
        /** A step another body's plan gives us. */
        ASKED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something due.
     *
     * @param what the step; blank for a review
     * @param step line of the step; null for a review
     */
    public record Line(
            UUID person,
            Kind kind,
            LocalDate on,
            String what,
            @Nullable UUID step) {}

    private record Row(
            UUID person,
            Kind kind,
            LocalDate on,
            @Nullable UUID step,
            @Nullable Sealed what) {}

    /** A text still closed. */
    private static final class Sealed {

        private final byte[] bytes;

        private Sealed(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** How much is due up to a day, by kind, and since when; kinds without anything are missing. */
    public Map<Kind, Due> count(Scope scope, LocalDate until) {
        Map<Kind, Due> counts = new EnumMap<>(Kind.class);
        transactions.run(
                scope,
                () -> database.sql(COUNT)
                        .param("body", scope.organisation())
                        .param("until", until)
                        .query((ResultSet row) -> {
                            // A block without a value: an expression would be taken for a reader of the whole result.
                            counts.put(kind(row), new Due(row.getInt("n"), row.getObject("first", LocalDate.class)));
                        }));
        return counts;
    }

    /** So many, the first of them on this day. */
    public record Due(int count, LocalDate first) {}

    /** What is due up to a day, the oldest first. */
    public List<Line> list(Scope scope, LocalDate until) {
        List<Row> rows = rows(scope, until);
        var people = rows.stream().map(Row::person).collect(Collectors.toSet());
        return cabinet.seeAll(
                scope,
                people,
                new Cabinet.Deed("casework.plan.due", "plan"),
                drawers -> rows.stream()
                        .flatMap(row -> {
                            var drawer = drawers.get(row.person());
                            Sealed what = row.what();
                            return drawer == null
                                    ? Stream.<Line>empty()
                                    : Stream.of(new Line(
                                            row.person(),
                                            row.kind(),
                                            row.on(),
                                            what == null ? "" : drawer.open(PlanRows.WHAT, what.bytes),
                                            row.step()));
                        })
                        .toList());
    }

    /** How many steps of a person's plan somebody still waits for, and whether it is to be looked at again. */
    public Left left(Scope scope, UUID person, LocalDate today) {
        return transactions.in(
                scope,
                () -> database.sql("""
                        select coalesce(max(v.number), 0)                       as number,
                               coalesce(bool_or(v.agreed_on is not null), true) as agreed,
                               coalesce(bool_or(v.review_on <= :today), false)  as review,
                               count(s.id) filter (where coalesce(m.state, 'open') in ('open', 'doing')) as steps,
                               count(s.id) filter (where coalesce(m.state, 'open') in ('open', 'doing')
                                                     and s.due < :today) as over
                          from casework.plan_version v
                          left join casework.plan_goal g on g.version = v.id and g.state = 'open'
                          left join casework.plan_step s on s.goal = g.id
                          left join lateral (select k.state
                                               from casework.step_mark k
                                              where k.person = s.person
                                                and k.step = s.line
                                              order by k.marked_at desc, k.id desc
                                              limit 1) m on true
                         where v.person = :person
                           and not exists (select 1
                                             from casework.plan_version n
                                            where n.person = v.person
                                              and n.number > v.number)
                        """)
                        .param("person", person)
                        .param("today", today)
                        .query((row, number) -> new Left(
                                row.getInt("number"),
                                row.getBoolean("agreed"),
                                row.getBoolean("review"),
                                row.getInt("steps"),
                                row.getInt("over")))
                        .single());
    }

    /**
     * What a plan still asks for.
     *
     * @param number of the newest version; 0 when there is no plan
     * @param agreed whether the person agreed to it
     * @param steps somebody waits for
     * @param over of those, whose day is over
     */
    public record Left(int number, boolean agreed, boolean review, int steps, int over) {}

    private List<Row> rows(Scope scope, LocalDate until) {
        return transactions.in(
                scope,
                () -> database.sql(DUE + "order by due, person limit :most")
                        .param("body", scope.organisation())
                        .param("until", until)
                        .param("most", MOST)
                        .query((row, number) -> row(row))
                        .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        byte[] what = row.getBytes("what");
        return new Row(
                row.getObject("person", UUID.class),
                kind(row),
                row.getObject("due", LocalDate.class),
                row.getObject("step", UUID.class),
                what == null ? null : new Sealed(what));
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }
}
