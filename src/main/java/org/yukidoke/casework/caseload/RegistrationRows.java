package org.yukidoke.casework.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Cabinet;

/** Registrations as rows. */
@Component
final class RegistrationRows {

    private final JdbcClient database;

    RegistrationRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was added: one stands in a fiscal year. */
    boolean add(Cabinet.Drawer drawer, UUID id, Registration.Kind kind, LocalDate on, Writer stamp) {
        return database.sql("""
                        insert into casework.registration (id, person, owner, fiscal_year, kind, registered_on,
                                                           recorded_at, recorded_by)
                        values (:id, :person, :owner, :year, :kind, :on, :at, :by)
                            on conflict (owner, person, fiscal_year) where voided_at is null do nothing
                        """)
                        .param("id", id)
                        .param("person", drawer.person())
                        .param("owner", drawer.owner())
                        .param("year", FiscalYear.of(on).year())
                        .param("kind", kind.key())
                        .param("on", on)
                        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                        .param("by", stamp.by())
                        .update()
                == 1;
    }

    /** Whether it was taken back: it stood until now. */
    boolean takeBack(Cabinet.Drawer drawer, UUID id, Registration.Why why, Writer stamp) {
        return database.sql("""
                        update casework.registration
                           set voided_at = :at, voided_by = :by, void_reason = :why
                         where id = :id
                           and person = :person
                           and voided_at is null
                        """)
                        .param("id", id)
                        .param("person", drawer.person())
                        .param("why", why.key())
                        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                        .param("by", stamp.by())
                        .update()
                == 1;
    }

    /** All of somebody, the newest year first, what stands before what was taken back. */
    List<Registration> list(UUID person) {
        return database.sql("""
                        select id, fiscal_year, kind, registered_on, voided_at, void_reason
                          from casework.registration
                         where person = :person
                         order by fiscal_year desc, voided_at desc nulls first
                        """)
                .param("person", person)
                .query((row, number) -> registration(row))
                .list();
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                Registration.Kind.find(row.getString("kind")).orElseThrow(),
                row.getObject("registered_on", LocalDate.class),
                voided(row));
    }

    private static Registration.@Nullable Voided voided(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("voided_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Registration.Voided(
                        Japan.day(at.toInstant()),
                        Registration.Why.find(row.getString("void_reason")).orElseThrow());
    }
}
