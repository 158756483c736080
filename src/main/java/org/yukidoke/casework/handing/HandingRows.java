package org.yukidoke.casework.handing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.person.Cabinet.Drawer;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Part;
import org.yukidoke.person.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What people said about going on, as rows. */
@Component
final class HandingRows {

    static final String NOTE = "casework.handing_word.note";
    static final String LETTER = "casework.handing_word.letter";

    /** As the history of the accompaniment is sealed, which this becomes a line of. */
    static final String CLOSING = "casework.period_event.note";

    private final JdbcClient database;
    private final ObjectMapper json = new ObjectMapper();

    HandingRows(JdbcClient database) {
        this.database = database;
    }

    List<HandingFile> files(UUID end) {
        return database.sql("select * from casework.handing_files(:end)")
                .param("end", end)
                .query((row, number) -> file(row))
                .list();
    }

    Optional<HandingFile> file(UUID end, UUID person) {
        return database.sql("select * from casework.handing_files(:end, array[:person])")
                .param("end", end)
                .param("person", person)
                .query((row, number) -> file(row))
                .optional();
    }

    /**
     * How many files that are not closed stand so.
     *
     * @param answer the last one; null for whoever was not asked
     */
    record Count(HandingFile.@Nullable Answer answer, boolean holds, boolean taken, int files) {}

    List<Count> counts(UUID end) {
        return database.sql("select * from casework.handing_counts(:end)")
                .param("end", end)
                .query((row, number) -> {
                    String state = row.getString("state");
                    return new Count(
                            state == null
                                    ? null
                                    : HandingFile.Answer.find(state).orElseThrow(),
                            row.getBoolean("holds"),
                            row.getBoolean("taken"),
                            row.getInt("n"));
                })
                .list();
    }

    /** What the commissioner has a copy of. */
    Map<UUID, HandingFile.Copy> copies(UUID end) {
        return database
                .sql("select person, lacking, changed from casework.copied(:end)")
                .param("end", end)
                .query((row, number) -> Map.entry(
                        row.getObject("person", UUID.class),
                        new HandingFile.Copy(row.getInt("lacking"), row.getBoolean("changed"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static HandingFile file(ResultSet row) throws SQLException {
        UUID word = row.getObject("word", UUID.class);
        return new HandingFile(
                row.getObject("person", UUID.class),
                new Reference(row.getString("reference")),
                new HandingFile.Cover(row.getBoolean("restricted"), instant(row, "closed_at"), row.getInt("shown")),
                row.getObject("responsible", UUID.class),
                word == null
                        ? null
                        : new HandingFile.Latest(
                                word,
                                row.getInt("number"),
                                HandingFile.Answer.find(row.getString("state")).orElseThrow(),
                                row.getObject("happened_on", LocalDate.class),
                                row.getObject("asks", UUID.class),
                                row.getBoolean("holds"),
                                instant(row, "taken_at")),
                texts(row, "given")
                        .flatMap(key -> HandingFile.Receiver.find(key).stream())
                        .toList(),
                row.getObject("kept_until", LocalDate.class));
    }

    /** An entry to be written. */
    record Fresh(UUID id, UUID end, int number, @Nullable UUID share, String letter, UUID by, Instant at) {}

    void add(Drawer to, Said said, Fresh fresh, String closing) {
        database.sql("""
                        insert into casework.handing_word (id, contract_end, person, owner, number, state, happened_on,
                                                           method, asks, share, note, letter, closing, recorded_at,
                                                           recorded_by)
                        values (:id, :end, :person, :owner, :number, :state, :on, :method, :asks, :share, :note, :letter,
                                :closing, :at, :by)
                        """)
                .param("id", fresh.id())
                .param("end", fresh.end())
                .param("person", to.person())
                .param("owner", to.owner())
                .param("number", fresh.number())
                .param("state", said.told().answer().key())
                .param("on", said.on())
                .param("method", said.method().key())
                .param("asks", said.asks())
                .param("share", fresh.share())
                .param("note", to.seal(NOTE, said.note()))
                .param("letter", to.seal(LETTER, fresh.letter()))
                .param("closing", to.seal(CLOSING, closing))
                .param("at", fresh.at().atOffset(ZoneOffset.UTC))
                .param("by", fresh.by())
                .update();
    }

    /**
     * The newest entry; 0 and nothing before the first.
     *
     * @param share what the newest yes made, also where it does not hold any more; null for none, and after a no
     * @param stands the yes that still holds, or a no that no yes followed; null where neither is there
     */
    record Newest(int number, @Nullable UUID share, HandingFile.@Nullable Answer stands, boolean taken) {}

    Newest newest(UUID end, UUID person) {
        return database.sql("""
                        select n.number, n.taken_at is not null as taken,
                               case when casework.yes_stands(n.id) then n.state
                                    when exists (select 1
                                                   from casework.handing_word d
                                                  where d.contract_end = n.contract_end
                                                    and d.person = n.person
                                                    and d.state = 'declined'
                                                    and not exists (select 1
                                                                      from casework.handing_word y
                                                                     where y.contract_end = d.contract_end
                                                                       and y.person = d.person
                                                                       and y.state = 'agreed'
                                                                       and y.number > d.number))
                                    then 'declined' end as stands,
                               (select w.share
                                  from casework.handing_word w
                                 where w.contract_end = n.contract_end
                                   and w.person = n.person
                                   and w.share is not null
                                   and not exists (select 1
                                                     from casework.handing_word d
                                                    where d.contract_end = w.contract_end
                                                      and d.person = w.person
                                                      and d.state = 'declined'
                                                      and d.number > w.number)
                                 order by w.number desc
                                 limit 1) as share
                          from casework.handing_word n
                         where n.contract_end = :end and n.person = :person
                         order by n.number desc
                         limit 1
                        """)
                .param("end", end)
                .param("person", person)
                .query((row, number) -> {
                    String stands = row.getString("stands");
                    return new Newest(
                            row.getInt("number"),
                            row.getObject("share", UUID.class),
                            stands == null
                                    ? null
                                    : HandingFile.Answer.find(stands).orElseThrow(),
                            row.getBoolean("taken"));
                })
                .optional()
                .orElseGet(() -> new Newest(0, null, null, false));
    }

    List<Said.Entry> history(UUID end, Drawer of) {
        return database.sql("""
                        select number, state, happened_on, method, note, letter, recorded_by
                          from casework.handing_word
                         where contract_end = :end and person = :person
                         order by number desc
                        """)
                .param("end", end)
                .param("person", of.person())
                .query((row, number) -> new Said.Entry(
                        row.getInt("number"),
                        HandingFile.Answer.find(row.getString("state")).orElseThrow(),
                        row.getObject("happened_on", LocalDate.class),
                        Consent.Method.find(row.getString("method")).orElseThrow(),
                        row.getObject("recorded_by", UUID.class),
                        opened(of, NOTE, row.getBytes("note")),
                        opened(of, LETTER, row.getBytes("letter"))))
                .list();
    }

    // What another body noted after the day has no text: it has no key.
    private static String opened(Drawer of, String place, byte @Nullable [] sealed) {
        return sealed == null ? "" : of.open(place, sealed);
    }

    List<Arrival> arrivals() {
        return database.sql("select * from casework.arrivals()")
                .query((row, number) -> {
                    Instant at = instant(row, "taken_at");
                    String by = row.getString("next_by");
                    return new Arrival(
                            row.getObject("word", UUID.class),
                            row.getObject("contract_end", UUID.class),
                            new Reference(row.getString("reference")),
                            row.getString("kind"),
                            texts(row, "parts")
                                    .flatMap(key -> Part.find(key).stream())
                                    .toList(),
                            row.getObject("agreed_on", LocalDate.class),
                            row.getObject("next_on", LocalDate.class),
                            by == null ? "" : by,
                            at == null ? null : new Arrival.Taken(row.getObject("taken_as", UUID.class), at));
                })
                .list();
    }

    /** Whom to take over, and what is told with it; the letter is sealed by their key. */
    // Rows hold bytes; two are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Opened(UUID person, byte[] letter, List<Arrival.Step> steps) {}

    Optional<Opened> takeUp(UUID word) {
        return database.sql("select * from casework.take_up(:word)")
                .param("word", word)
                .query((row, number) -> new Opened(
                        row.getObject("person", UUID.class), row.getBytes("letter"), steps(row.getString("steps"))))
                .optional();
    }

    boolean takenUp(UUID word, UUID own) {
        return database.sql("select casework.taken_up(:word, :own)")
                .param("word", word)
                .param("own", own)
                .query(Boolean.class)
                .single();
    }

    private List<Arrival.Step> steps(String text) {
        return json.readTree(text)
                .valueStream()
                .map(step -> {
                    JsonNode on = step.path("on");
                    return new Arrival.Step(
                            on.isString() ? LocalDate.parse(on.asString()) : null,
                            step.path("by").asString(""));
                })
                .toList();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? Stream.empty() : Stream.of((String[]) array.getArray());
    }
}
