package org.yukidoke.casework.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Cabinet;
import org.yukidoke.person.Consent;

/** Support plans as rows. */
@Component
final class PlanRows {

    private static final String WISH = "casework.plan_version.wish";
    private static final String REASON = "casework.plan_version.reason";
    private static final String AGREED = "casework.plan_version.agreed_word";
    private static final String WORDS = "casework.plan_goal.words";
    private static final String NOTE = "casework.plan_goal.note";
    static final String WHAT = "casework.plan_step.what";
    private static final String WORD = "casework.step_mark.word";

    private final JdbcClient database;

    PlanRows(JdbcClient database) {
        this.database = database;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /**
     * The number of the newest version; 0 when there is none. Whoever asks after it in a transaction is alone with this
     * plan until it ends, so that two cannot write the same version.
     */
    int number(UUID person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('casework.plan:' || :person, 0))")
                .param("person", person.toString())
                .query()
                .singleRow();
        return database.sql("select coalesce(max(number), 0) from casework.plan_version where person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    Optional<SupportPlan> newest(Cabinet.Drawer drawer) {
        return versions(drawer).stream().findFirst().map(version -> whole(drawer, version));
    }

    Optional<SupportPlan> find(Cabinet.Drawer drawer, int number) {
        return versions(drawer).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> whole(drawer, version));
    }

    /** Without their goals. */
    List<SupportPlan> versions(Cabinet.Drawer drawer) {
        return database.sql("""
                        select *
                          from casework.plan_version
                         where person = :person
                         order by number desc
                        """)
                .param("person", drawer.person())
                .query((row, number) -> version(drawer, row))
                .list();
    }

    private static SupportPlan version(Cabinet.Drawer drawer, ResultSet row) throws SQLException {
        byte[] word = row.getBytes("agreed_word");
        SupportPlan.Agreement agreement = word == null
                ? new SupportPlan.Agreement.NotYet()
                : new SupportPlan.Agreement.Agreed(
                        Consent.Method.find(row.getString("agreed_how")).orElseThrow(),
                        row.getObject("agreed_on", LocalDate.class),
                        drawer.open(AGREED, word));
        return new SupportPlan(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                new SupportPlan.Content(
                        drawer.open(WISH, row.getBytes("wish")),
                        drawer.open(REASON, row.getBytes("reason")),
                        row.getObject("review_on", LocalDate.class),
                        List.of()),
                new SupportPlan.Made(row.getTimestamp("made_at").toInstant(), row.getObject("made_by", UUID.class)),
                agreement);
    }

    private SupportPlan whole(Cabinet.Drawer drawer, SupportPlan version) {
        Map<UUID, List<Step>> steps = steps(drawer, version.id());
        List<Goal> goals = database.sql("""
                        select *
                          from casework.plan_goal
                         where version = :version
                         order by place
                        """)
                .param("version", version.id())
                .query((row, number) -> new Goal(
                        row.getObject("line", UUID.class),
                        new Goal.Said(
                                drawer.open(WORDS, row.getBytes("words")),
                                drawer.open(NOTE, row.getBytes("note")),
                                Area.find(row.getString("area")).orElseThrow()),
                        Goal.State.find(row.getString("state")).orElseThrow(),
                        steps.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
        var content = version.content();
        return new SupportPlan(
                version.id(),
                version.number(),
                new SupportPlan.Content(content.wish(), content.reason(), content.reviewOn(), goals),
                version.made(),
                version.agreement());
    }

    private Map<UUID, List<Step>> steps(Cabinet.Drawer drawer, UUID version) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        database.sql("""
                        select s.goal, s.line, s.what, s.doer, s.member, s.due,
                               m.state, m.word, m.marked_at, m.marked_by, m.organisation
                          from casework.plan_step s
                          left join lateral (select k.*
                                               from casework.step_mark k
                                              where k.person = s.person
                                                and k.step = s.line
                                              order by k.marked_at desc, k.id desc
                                              limit 1) m on true
                         where s.version = :version
                         order by s.place
                        """).param("version", version).query(row -> {
            steps.computeIfAbsent(row.getObject("goal", UUID.class), goal -> new ArrayList<>())
                    .add(step(drawer, row));
        });
        return steps;
    }

    private static Step step(Cabinet.Drawer drawer, ResultSet row) throws SQLException {
        UUID member = row.getObject("member", UUID.class);
        Instant marked = instant(row, "marked_at");
        return new Step(
                row.getObject("line", UUID.class),
                drawer.open(WHAT, row.getBytes("what")),
                member == null ? Doer.find(row.getString("doer")).orElseThrow() : new Doer.Member(member),
                row.getObject("due", LocalDate.class),
                marked == null
                        ? null
                        : new Step.Mark(
                                Step.State.find(row.getString("state")).orElseThrow(),
                                drawer.open(WORD, row.getBytes("word")),
                                marked,
                                row.getObject("marked_by", UUID.class),
                                row.getString("organisation")));
    }

    void add(Cabinet.Drawer drawer, SupportPlan plan) {
        var content = plan.content();
        database.sql("""
                        insert into casework.plan_version (id, person, owner, number, wish, reason, review_on, made_at,
                                                           made_by)
                        values (:id, :person, :owner, :number, :wish, :reason, :reviewOn, :at, :by)
                        """)
                .param("id", plan.id())
                .param("person", drawer.person())
                .param("owner", drawer.owner())
                .param("number", plan.number())
                .param("wish", drawer.seal(WISH, content.wish()))
                .param("reason", drawer.seal(REASON, content.reason()))
                .param("reviewOn", content.reviewOn())
                .param("at", at(plan.made().at()))
                .param("by", plan.made().by())
                .update();
        for (int place = 0; place < content.goals().size(); place++) {
            add(drawer, plan, content.goals().get(place), place);
        }
    }

    private void add(Cabinet.Drawer drawer, SupportPlan plan, Goal goal, int place) {
        UUID id = Ids.next(plan.made().at());
        database.sql("""
                        insert into casework.plan_goal (id, version, person, owner, line, place, words, note, area,
                                                        state)
                        values (:id, :version, :person, :owner, :line, :place, :words, :note, :area, :state)
                        """)
                .param("id", id)
                .param("version", plan.id())
                .param("person", drawer.person())
                .param("owner", drawer.owner())
                .param("line", goal.line())
                .param("place", place)
                .param("words", drawer.seal(WORDS, goal.said().words()))
                .param("note", drawer.seal(NOTE, goal.said().note()))
                .param("area", goal.said().area().key())
                .param("state", goal.state().key())
                .update();
        for (int next = 0; next < goal.steps().size(); next++) {
            add(drawer, plan, id, goal.steps().get(next), next);
        }
    }

    private void add(Cabinet.Drawer drawer, SupportPlan plan, UUID goal, Step step, int place) {
        UUID member = step.doer() instanceof Doer.Member(UUID id) ? id : null;
        database.sql("""
                        insert into casework.plan_step (id, goal, version, person, owner, line, place, what, doer,
                                                        member, due)
                        values (:id, :goal, :version, :person, :owner, :line, :place, :what, :doer, :member, :due)
                        """)
                .param("id", Ids.next(plan.made().at()))
                .param("goal", goal)
                .param("version", plan.id())
                .param("person", drawer.person())
                .param("owner", drawer.owner())
                .param("line", step.line())
                .param("place", place)
                .param("what", drawer.seal(WHAT, step.what()))
                .param("doer", member == null ? step.doer().key() : "member")
                .param("member", member)
                .param("due", step.due())
                .update();
    }

    /** Whether the person's word was put down: that version is the newest and waits for it. */
    boolean agree(Cabinet.Drawer drawer, int number, SupportPlan.Agreement.Agreed agreed, UUID by) {
        return number(drawer.person()) == number
                && database.sql("""
                        update casework.plan_version
                           set agreed_how  = :how,
                               agreed_on   = :day,
                               agreed_word = :word,
                               agreed_by   = :by
                         where person = :person
                           and number = :number
                           and agreed_on is null
                        """)
                                .param("person", drawer.person())
                                .param("number", number)
                                .param("how", agreed.how().name().toLowerCase(Locale.ROOT))
                                .param("day", agreed.on())
                                .param("word", drawer.seal(AGREED, agreed.word()))
                                .param("by", by)
                                .update()
                        == 1;
    }

    boolean mark(Cabinet.Drawer drawer, UUID step, Step.Mark mark, UUID id) {
        boolean mine = drawer.seen().keeper()
                ? database.sql("select exists (select from casework.plan_step where person = :person and line = :step)")
                        .param("person", drawer.person())
                        .param("step", step)
                        .query(Boolean.class)
                        .single()
                : database.sql("select casework.does_step(:person, :step)")
                        .param("person", drawer.person())
                        .param("step", step)
                        .query(Boolean.class)
                        .single();
        return mine
                && database.sql("""
                        insert into casework.step_mark (id, person, owner, step, state, word, marked_at, marked_by,
                                                        organisation)
                        values (:id, :person, :owner, :step, :state, :word, :at, :by, :organisation)
                        """)
                                .param("id", id)
                                .param("person", drawer.person())
                                .param("owner", drawer.owner())
                                .param("step", step)
                                .param("state", mark.state().key())
                                .param("word", drawer.seal(WORD, mark.word()))
                                .param("at", at(mark.at()))
                                .param("by", mark.by())
                                .param("organisation", mark.organisation())
                                .update()
                        == 1;
    }
}
