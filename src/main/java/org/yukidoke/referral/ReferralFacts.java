package org.yukidoke.referral;

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

/** Referrals the acting body sent and received, by the month of their sending. */
@Component
final class ReferralFacts implements RecordFacts {

    private static final String MODULE = "referral.";

    private final JdbcClient database;
    private final Tellings tellings;

    ReferralFacts(JdbcClient database, Tellings tellings) {
        this.database = database;
        this.tellings = tellings;
    }

    @Override
    public Set<String> families() {
        return Set.of(MODULE + "sent", MODULE + "received");
    }

    @Override
    public Suppression suppression() {
        return tellings.get().suppression();
    }

    @Override
    public Told told(String family, Asked asked) {
        var statement = database.sql("select code, month, how, n from referral.counted(:side, :since, :until, :at)")
                .param("side", family.substring(MODULE.length()));
        LocalDate began = database.sql("select referral.counting_began(:at)")
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
