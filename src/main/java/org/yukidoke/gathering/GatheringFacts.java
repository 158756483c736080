package org.yukidoke.gathering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.casework.Tellings;
import org.yukidoke.progress.RecordCells;
import org.yukidoke.progress.RecordFacts;
import org.yukidoke.statistics.Suppression;

/** Days of places, classes and groups of the acting body, who came to them, and guests nobody needed to know. */
@Component
final class GatheringFacts implements RecordFacts {

    private static final String MODULE = "gathering.";

    private final JdbcClient database;
    private final Tellings tellings;

    GatheringFacts(JdbcClient database, Tellings tellings) {
        this.database = database;
        this.tellings = tellings;
    }

    @Override
    public Set<String> families() {
        return Set.of(MODULE + "day", MODULE + "attendance", MODULE + "guest");
    }

    @Override
    public Suppression suppression() {
        return tellings.get().suppression();
    }

    @Override
    public Told told(String family, Asked asked) {
        var statement = database.sql("select code, month, how, n from gathering.counted(:what, :since, :until, :at)")
                .param("what", family.substring(MODULE.length()));
        LocalDate began = database.sql("select gathering.counting_began(:at)")
                .param("at", OffsetDateTime.ofInstant(asked.moment().known(), ZoneOffset.UTC))
                .query(LocalDate.class)
                .optional()
                .orElse(null);
        return new Told(
                began,
                RecordCells.asked(statement, asked)
                        .query((row, number) -> RecordCells.fact(row, family, asked))
                        .list());
    }
}
