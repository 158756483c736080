package org.yukidoke.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.Vault;

/** The blind index: what somebody can be found by, as keyed hashes that differ from body to body. */
@Component
final class BlindIndex {

    private final JdbcClient database;
    private final Vault vault;

    BlindIndex(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** What a token is made of. */
    enum Kind {
        NAME,
        FAMILY,
        READING,
        FAMILY_READING,
        NICKNAME,
        BIRTH,
        PHONE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something folded that somebody may be found by. */
    record Clue(Kind kind, String folded) {}

    static List<Clue> clues(Identity identity) {
        PersonName name = identity.name();
        List<Clue> clues = new ArrayList<>();
        add(clues, Kind.NAME, FoldRules.name(name.full()));
        add(clues, Kind.FAMILY, FoldRules.name(name.family()));
        add(clues, Kind.READING, FoldRules.reading(name.reading()));
        add(clues, Kind.FAMILY_READING, FoldRules.reading(name.familyReading()));
        add(clues, Kind.NICKNAME, FoldRules.reading(FoldRules.name(name.nickname())));
        if (identity.birth() instanceof Birth.Day day) {
            add(clues, Kind.BIRTH, day.text());
        }
        return clues;
    }

    static List<Clue> clues(Channel.Way way) {
        List<Clue> clues = new ArrayList<>();
        switch (way.kind()) {
            case PHONE, SMS, FAX -> add(clues, Kind.PHONE, FoldRules.phone(way.value()));
            case MAIL, LINE, POST, VISIT, ONLINE, METAVERSE, THROUGH, OTHER -> {}
        }
        return clues;
    }

    private static void add(List<Clue> clues, Kind kind, String folded) {
        if (!folded.isEmpty()) {
            clues.add(new Clue(kind, folded));
        }
    }

    byte[] token(String owner, Clue clue) {
        return vault.token(owner, clue.kind().key(), clue.folded());
    }

    void add(UUID person, String owner, List<Clue> clues) {
        for (Clue clue : clues) {
            database.sql("""
                            insert into person.token (person, owner, kind, token)
                            values (:person, :owner, :kind, :token)
                                on conflict do nothing
                            """)
                    .param("person", person)
                    .param("owner", owner)
                    .param("kind", clue.kind().key())
                    .param("token", token(owner, clue))
                    .update();
        }
    }

    /** Forgets how a person's name is found, before it is found by a new one. */
    void removeNames(UUID person) {
        database.sql("delete from person.token where person = :person and kind <> 'phone'")
                .param("person", person)
                .update();
    }

    void removePhones(UUID person) {
        database.sql("delete from person.token where person = :person and kind = 'phone'")
                .param("person", person)
                .update();
    }

    /** Who of a body's people is found by this clue, newest first. */
    List<UUID> find(String owner, Clue clue, int atMost) {
        return database.sql("""
                        select person
                          from person.token
                         where owner = :owner
                           and kind = :kind
                           and token = :token
                         order by person desc
                         limit :atMost
                        """)
                .param("owner", owner)
                .param("kind", clue.kind().key())
                .param("token", token(owner, clue))
                .param("atMost", atMost)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
