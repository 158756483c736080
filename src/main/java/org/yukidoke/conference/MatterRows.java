package org.yukidoke.conference;

import static org.yukidoke.conference.CallRows.at;
import static org.yukidoke.conference.CallRows.findInstant;
import static org.yukidoke.conference.CallRows.instant;
import static org.yukidoke.conference.CallRows.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.person.Part;
import org.yukidoke.vault.Sealer;

/** What is said in conferences, as rows sealed by the key of the meeting. */
@Component
final class MatterRows {

    private static final String TITLE = "conference.item.title";
    private static final String MATERIAL = "conference.item.material";
    private static final String PATH = "conference.item.path_note";
    private static final String TOLD = "conference.disclosure.what";
    private static final String DECIDED = "conference.decision.what";
    private static final String MINUTES = "conference.minutes.text";

    private final JdbcClient database;

    MatterRows(JdbcClient database) {
        this.database = database;
    }

    /** Who does something, for which body, when, and the id of what it makes. */
    record Stamp(UUID id, UUID account, String body, Instant at) {}

    void add(UUID meeting, Matters.Brought brought, Sealer sealer, Stamp stamp) {
        database.sql("""
                        insert into conference.item (id, meeting, owner, person, consent, title, material, brought_at,
                                                     brought_by, path, path_at)
                        values (:id, :meeting, :owner, :person, :consent, :title, :material, :at, :by, :path, :at)
                        """)
                .param("id", stamp.id())
                .param("meeting", meeting)
                .param("owner", stamp.body())
                .param("person", brought.person())
                .param("consent", brought.consent())
                .param("title", sealer.seal(TITLE, brought.words().title()))
                .param("material", sealer.seal(MATERIAL, brought.words().material()))
                .param("path", brought.consent() == null ? "unknown" : "given")
                .param("at", at(stamp.at()))
                .param("by", stamp.account())
                .update();
    }

    /** The matters of a meeting that were opened; of drafts of minutes only those of the acting body. */
    List<Matter> list(UUID meeting, Map<UUID, Sealer> sealers) {
        Map<UUID, List<Matter.Disclosure>> told = disclosures(meeting, sealers);
        Map<UUID, List<Matter.Decision>> decided = decisions(meeting, sealers);
        return database.sql("""
                        select i.*, case when i.owner = conference.acting_body() then i.person end as mine,
                               w.text as minutes, coalesce(w.version, 0) as minutes_version, w.shared_at
                          from conference.item i
                          left join conference.minutes w on w.item = i.id
                         where i.meeting = :meeting
                           and i.id = any (:opened)
                         order by i.brought_at, i.id
                        """)
                .param("meeting", meeting)
                .param("opened", sealers.keySet().toArray(UUID[]::new))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Sealer sealer = sealer(sealers, id);
                    return new Matter(
                            id,
                            row.getString("owner"),
                            row.getObject("mine", UUID.class),
                            new Matter.Words(
                                    sealer.open(TITLE, row.getBytes("title")),
                                    sealer.open(MATERIAL, row.getBytes("material"))),
                            instant(row, "brought_at"),
                            new Matter.Minutes(
                                    text(row, "minutes", MINUTES, sealer),
                                    row.getInt("minutes_version"),
                                    findInstant(row, "shared_at")),
                            new Matter.Path(
                                    Matter.Path.State.find(row.getString("path"))
                                            .orElseThrow(),
                                    text(row, "path_note", PATH, sealer),
                                    row.getObject("path_due", LocalDate.class)),
                            row.getInt("version"),
                            row.getInt("words_version"),
                            told.getOrDefault(id, List.of()),
                            decided.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Sealer sealer(Map<UUID, Sealer> sealers, UUID item) {
        return Objects.requireNonNull(sealers.get(item), "a matter that was not opened");
    }

    private static String text(ResultSet row, String column, String place, Sealer sealer) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? "" : sealer.open(place, sealed);
    }

    private Map<UUID, List<Matter.Disclosure>> disclosures(UUID meeting, Map<UUID, Sealer> sealers) {
        var found = new HashMap<UUID, List<Matter.Disclosure>>();
        database.sql("""
                        select item, by_body, parts, what, bodies, cardinality(told) + paper as people, paper, told_at
                          from conference.disclosure
                         where meeting = :meeting
                           and item = any (:opened)
                         order by told_at, id
                        """)
                .param("meeting", meeting)
                .param("opened", sealers.keySet().toArray(UUID[]::new))
                .query(row -> {
                    UUID of = row.getObject("item", UUID.class);
                    found.computeIfAbsent(of, item -> new ArrayList<>())
                            .add(new Matter.Disclosure(
                                    row.getString("by_body"),
                                    texts(row, "parts").stream()
                                            .flatMap(key -> Part.find(key).stream())
                                            .collect(Collectors.toUnmodifiableSet()),
                                    sealer(sealers, of).open(TOLD, row.getBytes("what")),
                                    texts(row, "bodies"),
                                    row.getInt("people"),
                                    row.getInt("paper"),
                                    instant(row, "told_at")));
                });
        return found;
    }

    private Map<UUID, List<Matter.Decision>> decisions(UUID meeting, Map<UUID, Sealer> sealers) {
        var found = new HashMap<UUID, List<Matter.Decision>>();
        database.sql("""
                        select id, item, what, body, due, done_at
                          from conference.decision
                         where meeting = :meeting
                           and item = any (:opened)
                         order by due, id
                        """)
                .param("meeting", meeting)
                .param("opened", sealers.keySet().toArray(UUID[]::new))
                .query(row -> {
                    UUID of = row.getObject("item", UUID.class);
                    found.computeIfAbsent(of, item -> new ArrayList<>())
                            .add(new Matter.Decision(
                                    row.getObject("id", UUID.class),
                                    sealer(sealers, of).open(DECIDED, row.getBytes("what")),
                                    row.getString("body"),
                                    row.getObject("due", LocalDate.class),
                                    findInstant(row, "done_at")));
                });
        return found;
    }

    /** Whether a file is the acting account's to decide about, as bringing somebody is. */
    boolean decides(UUID person) {
        return database.sql("select person.decides(:person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /**
     * Those admitted who were there or whose day is to come, for the body they come for now, and those who were at a meeting
     * put down afterwards and are known by paper.
     */
    private static final String THERE = """
            select p.account, p.organisation
              from conference.member p
             where p.meeting = :meeting
              and p.admitted_at is not null
              and case
                      when (select g.held_at is null from conference.meeting g where g.id = p.meeting)
                          then conference.comes(p.meeting, p.account, p.organisation)
                               and not exists (select 1
                                                 from conference.member n
                                                where n.meeting = p.meeting
                                                  and n.account = p.account
                                                  and n.admitted_at > p.admitted_at)
                      else p.present
                  end
             union all
            select null, a.organisation
              from conference.attendee a
             where a.meeting = :meeting
            """;

    /** Whether these parts of somebody may be told to the bodies of those admitted who were there. */
    boolean mayTell(UUID meeting, UUID item, Collection<Part> parts) {
        return database.sql("""
                        select conference.may_tell(:item, :parts, array_agg(distinct t.organisation))
                          from (
                        """ + THERE + """
                               ) t
                        """)
                .param("item", item)
                .param("meeting", meeting)
                .param("parts", keys(parts))
                .query(Boolean.class)
                .single();
    }

    private static String[] keys(Collection<Part> parts) {
        return parts.stream().sorted().map(Part::key).toArray(String[]::new);
    }

    /** Writes down what was told, and to whom of those admitted; false when none of them is there or the item is not. */
    boolean tell(UUID meeting, UUID item, Matters.Told told, Sealer sealer, Stamp stamp) {
        return database.sql("""
                        insert into conference.disclosure (id, item, meeting, by_body, parts, what, told, bodies, told_at,
                                                           told_by, paper)
                        select :id, i.id, i.meeting, :body, :parts, :what, m.accounts, m.bodies, :at, :by, m.paper
                          from conference.item i
                         cross join (select coalesce(array_agg(t.account) filter (where t.account is not null), '{}')
                                                as accounts,
                                            array_agg(distinct t.organisation) as bodies,
                                            count(*) filter (where t.account is null) as paper
                                       from (
                        """ + THERE + """
                                            ) t) m
                         where i.id = :item
                           and i.meeting = :meeting
                           and m.bodies is not null
                        """)
                        .param("id", stamp.id())
                        .param("item", item)
                        .param("meeting", meeting)
                        .param("body", stamp.body())
                        .param("parts", keys(told.parts()))
                        .param("what", sealer.seal(TOLD, told.what()))
                        .param("at", at(stamp.at()))
                        .param("by", stamp.account())
                        .update()
                == 1;
    }

    boolean decide(UUID meeting, UUID item, Matters.Task task, Sealer sealer, Stamp stamp) {
        return database.sql("""
                        insert into conference.decision (id, item, meeting, what, body, due, decided_at, decided_by)
                        select :id, i.id, i.meeting, :what, :body, :due, :at, :by
                          from conference.item i
                         where i.id = :item
                           and i.meeting = :meeting
                        """)
                        .param("id", stamp.id())
                        .param("item", item)
                        .param("meeting", meeting)
                        .param("what", sealer.seal(DECIDED, task.what()))
                        .param("body", task.body())
                        .param("due", task.due())
                        .param("at", at(stamp.at()))
                        .param("by", stamp.account())
                        .update()
                == 1;
    }

    boolean done(UUID meeting, UUID decision, Stamp stamp) {
        return database.sql("""
                        update conference.decision
                           set done_at = :at, done_by = :by
                         where id = :id
                           and meeting = :meeting
                           and done_at is null
                        """)
                        .param("id", decision)
                        .param("meeting", meeting)
                        .param("at", at(stamp.at()))
                        .param("by", stamp.account())
                        .update()
                == 1;
    }

    boolean follow(UUID meeting, UUID item, int seen, Matter.Path path, Sealer sealer, Instant now) {
        return database.sql("""
                        update conference.item
                           set path = :path, path_note = :note, path_due = :due, path_at = :now, version = version + 1
                         where id = :item
                           and meeting = :meeting
                           and version = :seen
                        """)
                        .param("item", item)
                        .param("meeting", meeting)
                        .param("seen", seen)
                        .param("path", path.state().key())
                        .param("note", sealer.seal(PATH, path.note()))
                        .param("due", path.due())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Corrects what was brought, until the meeting was held. */
    boolean reword(UUID meeting, UUID item, int seen, Matter.Words words, Sealer sealer) {
        return database.sql("""
                        update conference.item i
                           set title = :title, material = :material, words_version = words_version + 1
                         where id = :item
                           and meeting = :meeting
                           and words_version = :seen
                           and exists (select 1
                                         from conference.meeting m
                                        where m.id = i.meeting and (m.held_at is null or m.late))
                        """)
                        .param("item", item)
                        .param("meeting", meeting)
                        .param("seen", seen)
                        .param("title", sealer.seal(TITLE, words.title()))
                        .param("material", sealer.seal(MATERIAL, words.material()))
                        .update()
                == 1;
    }

    /** Writes minutes as the body that called the meeting; what was shared once stays so. */
    boolean write(UUID meeting, UUID item, int seen, Matters.Draft draft, Sealer sealer, Instant now) {
        return database.sql("""
                        insert into conference.minutes as m (item, meeting, text, shared_at)
                        select i.id, i.meeting, :minutes, cast(:shared as timestamptz)
                          from conference.item i
                         where i.id = :item
                           and i.meeting = :meeting
                           and conference.convenes(i.meeting)
                           and (:seen = 0) = not exists (select 1 from conference.minutes w where w.item = i.id)
                            on conflict (item) do update
                           set text      = excluded.text,
                               version   = m.version + 1,
                               shared_at = coalesce(m.shared_at, excluded.shared_at)
                         where m.version = :seen
                        """)
                        .param("item", item)
                        .param("meeting", meeting)
                        .param("seen", seen)
                        .param("minutes", sealer.seal(MINUTES, draft.text()))
                        .param("shared", draft.share() ? at(now) : null)
                        .update()
                == 1;
    }

    /** What is to be done by a body: day and meeting, and nothing of what it is. */
    List<Matters.Due> due(String body) {
        return database.sql("""
                        select d.due, m.id, m.name, false as path
                          from conference.decision d
                          join conference.meeting m on m.id = d.meeting
                         where d.body = :body
                           and d.done_at is null
                         union all
                        select i.path_due, m.id, m.name, true
                          from conference.item i
                          join conference.meeting m on m.id = i.meeting
                         where i.owner = :body
                           and i.path in ('unknown', 'to_ask', 'asked')
                           and i.path_due is not null
                         order by 1
                        """)
                .param("body", body)
                .query((row, number) -> new Matters.Due(
                        row.getObject("due", LocalDate.class),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("path")))
                .list();
    }

    /** Meetings in which a file of the acting body was spoken of, as far as the acting account was admitted. */
    List<UUID> about(UUID person) {
        return database.sql("""
                        select i.meeting
                          from conference.item i
                          join conference.meeting m on m.id = i.meeting
                         where i.person = :person
                         order by m.held_on desc
                        """)
                .param("person", person)
                .query((row, number) -> row.getObject("meeting", UUID.class))
                .list();
    }
}
