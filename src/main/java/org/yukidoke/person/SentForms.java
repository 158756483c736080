package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.vault.Vault;
import tools.jackson.databind.ObjectMapper;

/**
 * Which forms were sent and accepted, so that the same is not done twice. Of the words nothing is kept: the id of what was
 * sent comes from them and from the draft they stood in by a key outside the database, so nobody who has the id can try
 * which words they were. It goes with the finished drafts.
 */
@Component
final class SentForms {

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    SentForms(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** The same for the same words in the same draft of the same account, and for nothing else. */
    UUID id(Scope scope, Draft.Form form, UUID draft, Map<String, List<String>> fields) {
        var words = new ArrayList<>(List.of(List.of(draft.toString(), String.valueOf(form.person()), form.key())));
        new TreeMap<>(fields).forEach((name, values) -> {
            words.add(List.of(name));
            words.add(values.stream().map(SentForms::line).toList());
        });
        byte[] token = vault.token(scope.requireAccount().toString(), "draft-sent", json.writeValueAsString(words));
        return UUID.nameUUIDFromBytes(token);
    }

    // A browser ends the lines of a form it sends otherwise than those of one a script sends.
    private static String line(String value) {
        return value.replace("\r\n", "\n");
    }

    /** Whether this was sent and accepted before. */
    boolean knows(Scope scope, UUID id) {
        return database.sql("select exists (select 1 from person.draft where id = :id and account = :account)")
                .param("id", id)
                .param("account", scope.requireAccount())
                .query(Boolean.class)
                .single();
    }

    /** What was made when this was sent before. Whoever sends it at the same time waits here until the other is done. */
    Optional<UUID> find(Scope scope, UUID id) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('person.sent ' || :id, 0))")
                .param("id", id.toString())
                .query()
                .singleRow();
        return database.sql("select made from person.draft where id = :id and account = :account and made is not null")
                .param("id", id)
                .param("account", scope.requireAccount())
                .query(UUID.class)
                .optional();
    }

    /**
     * Keeps that this was accepted.
     *
     * @param made what it made; where that is a file, it is known as long as the file is. Null where nobody asks for it
     */
    void keep(Scope scope, UUID id, Draft.Ending ending, @Nullable UUID made) {
        Instant now = clock.instant();
        database.sql("""
                        insert into person.draft (id, person, owner, account, form, base, version, writer, turn,
                                                  sealing, opening, begun_at, saved_at, finished_at, made)
                        select :id, p.id, p.owner, :account, :form, '', 1, :writer, :turn, '', '', :now, :now, :now,
                               whose.made
                          from (select cast(:person as uuid) as id, cast(:made as uuid) as made) whose
                          left join person.person p on p.id = coalesce(whose.id, whose.made)
                         where whose.id is null
                            or p.id is not null
                            on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("person", ending.form().person())
                .param("account", scope.requireAccount())
                .param("form", ending.form().key())
                .param("writer", ending.hand().writer())
                .param("turn", ending.hand().turn())
                .param("made", made)
                .param("now", PersonRows.at(now))
                .update();
    }
}
