package org.yukidoke.casework.count;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.casework.Tellings;
import org.yukidoke.progress.RecordCells;
import org.yukidoke.progress.RecordFacts;
import org.yukidoke.statistics.Suppression;

/** Registrations, outcomes, follow-ups and contacts of the acting body, people erased since included. */
@Component
final class CaseFacts implements RecordFacts {

    static final String REGISTRATION = "casework.registration";
    static final String OUTCOME = "casework.outcome";
    static final String FOLLOW_UP = "casework.follow_up";
    static final String CONTACT = "casework.contact";

    private static final Map<String, String> QUERIES = Map.of(
            REGISTRATION,
            "select code, month, how, n from casework.counted_registrations(:since, :until, :at)",
            OUTCOME,
            "select code, month, how, n from casework.counted_outcomes(:kinds, :since, :until, :at)",
            FOLLOW_UP,
            "select code, month, how, n from casework.counted_follow_ups(:since, :until, :at)",
            CONTACT,
            "select code, month, how, n from casework.counted_contacts(:since, :until, :at)");

    private final JdbcClient database;
    private final Tellings tellings;

    CaseFacts(JdbcClient database, Tellings tellings) {
        this.database = database;
        this.tellings = tellings;
    }

    @Override
    public Set<String> families() {
        return QUERIES.keySet();
    }

    @Override
    public Suppression suppression() {
        return tellings.get().suppression();
    }

    @Override
    public Told told(String family, Asked asked) {
        String query = QUERIES.get(family);
        if (query == null) {
            throw new IllegalArgumentException("no facts of " + family);
        }
        var statement = RecordCells.asked(database.sql(query), asked);
        if (family.equals(OUTCOME)) {
            statement = statement.param("kinds", kinds(asked.once()));
        }
        return new Told(
                began(family, asked),
                statement
                        .query((row, number) -> RecordCells.fact(row, family, asked))
                        .list());
    }

    private static String[] kinds(Set<String> once) {
        return once.stream()
                .filter(kind -> kind.startsWith(OUTCOME + "."))
                .flatMap(kind -> Stream.of(kind.split("\\.")).skip(2).limit(1))
                .distinct()
                .toArray(String[]::new);
    }

    private @Nullable LocalDate began(String family, Asked asked) {
        return database.sql("select casework.counting_began(:kind, :at)")
                .param("kind", family.substring(family.indexOf('.') + 1))
                .param("at", OffsetDateTime.ofInstant(asked.moment().known(), ZoneOffset.UTC))
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
