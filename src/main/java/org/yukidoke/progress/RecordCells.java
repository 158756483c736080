package org.yukidoke.progress;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.kernel.Period;
import org.yukidoke.statistics.Age;
import org.yukidoke.statistics.Fact;
import org.yukidoke.statistics.FactKind;
import org.yukidoke.statistics.Flag;
import org.yukidoke.statistics.Subject;
import org.yukidoke.statistics.When;

/** Numbers by code, month and {@link RecordFacts.How}, as a function of the database gives them, as facts. */
public final class RecordCells {

    private RecordCells() {}

    /** A statement with the parameters {@code since}, {@code until} and {@code at} set as asked. */
    public static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, RecordFacts.Asked asked) {
        return statement
                .param("since", asked.period().from())
                .param("until", asked.period().to().plusDays(1))
                .param("at", OffsetDateTime.ofInstant(asked.moment().known(), ZoneOffset.UTC));
    }

    /** One row as a fact of a family. */
    public static Fact fact(ResultSet row, String family, RecordFacts.Asked asked) throws SQLException {
        var month = YearMonth.from(row.getObject("month", LocalDate.class));
        var how = RecordFacts.How.of(row.getString("how"));
        String kind = family + "." + row.getString("code").replace(':', '.');
        return new Fact(
                kind + "/" + month + "/" + how,
                new FactKind(kind),
                new When.During(Period.of(month)),
                asked.body(),
                new Subject.Nobody(),
                BigDecimal.valueOf(row.getLong("n")),
                Map.of(),
                new Age.NotStated(),
                how == RecordFacts.How.AGAIN ? Set.of(Flag.DUPLICATE) : Set.of());
    }
}
