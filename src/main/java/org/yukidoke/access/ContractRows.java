package org.yukidoke.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of contractors as the database keeps them; what may be seen and done it judges itself. */
@Component
final class ContractRows {

    private static final String SELECT = """
            select c.*,
                   access.gone_by(c.organisation) is not distinct from c.id as in_force,
                   access.over(c.organisation, c.starts_on) as over
              from access.contract_end c
            """;

    private final JdbcClient database;

    ContractRows(JdbcClient database) {
        this.database = database;
    }

    /** Those that concern whoever asks, the latest first. */
    List<ContractEnd> list() {
        return database.sql(SELECT + "order by c.starts_on desc, c.id desc")
                .query((row, number) -> end(row))
                .list();
    }

    Optional<ContractEnd> find(UUID id) {
        return database.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query((row, number) -> end(row))
                .optional();
    }

    void add(UUID id, ContractEnd.Terms terms, boolean returns, Instant now, @Nullable UUID by) {
        database.sql("""
                        insert into access.contract_end (id, organisation, successor, starts_on, ask_by, commissioner,
                                                         document, returns, announced_at, announced_by)
                        values (:id, :organisation, :successor, :startsOn, :askBy, :commissioner, :document, :returns,
                                :now, :by)
                        """)
                .param("id", id)
                .param("organisation", terms.organisation())
                .param("successor", terms.successor())
                .param("startsOn", terms.startsOn())
                .param("askBy", terms.askBy())
                .param("commissioner", terms.commissioner())
                .param("document", terms.document())
                .param("returns", returns)
                .param("now", AccountRows.at(now))
                .param("by", by)
                .update();
    }

    /**
     * Takes one back where the acting account may.
     *
     * @param why null for nothing said
     */
    boolean withdraw(UUID id, @Nullable String why, Instant now, @Nullable UUID by) {
        return database.sql("""
                                update access.contract_end
                                   set withdrawn_at = :now,
                                       withdrawn_by = :by,
                                       withdrawn_why = :why
                                 where id = :id
                                   and (cast(:why as text) is not null
                                        or starts_on > cast(statement_timestamp() at time zone 'Asia/Tokyo' as date))
                                """)
                        .param("id", id)
                        .param("now", AccountRows.at(now))
                        .param("by", by)
                        .param("why", why)
                        .update()
                == 1;
    }

    /** Who announced one; empty for the operator, and for one that is not there. */
    Optional<UUID> announcer(UUID id) {
        return database.sql("select announced_by from access.contract_end where id = :id and announced_by is not null")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Since when a body will be gone on a day; empty when it will be there. */
    Optional<LocalDate> goneOn(String body, LocalDate day) {
        return database.sql("select starts_on from access.contract_end where id = access.gone_on(:body, :day)")
                .param("body", body)
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    /** Whether a change by which a body goes is still to come. */
    boolean goes(String body) {
        return database.sql("""
                        select exists (select 1
                                         from access.contract_end
                                        where organisation = :body
                                          and withdrawn_at is null
                                          and starts_on > cast(statement_timestamp() at time zone 'Asia/Tokyo' as date))
                        """).param("body", body).query(Boolean.class).single();
    }

    /** Whether a body takes over on that day or later. */
    boolean comes(String body, LocalDate day) {
        return database.sql("""
                        select exists (select 1
                                         from access.contract_end
                                        where successor = :body
                                          and withdrawn_at is null
                                          and starts_on >= :day)
                        """)
                .param("body", body)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** How many counsellors a body has, for whoever keeps the accounts. */
    long counsellors(String body) {
        return database.sql("select coalesce(access.counsellors_of(:body), 0)")
                .param("body", body)
                .query(Long.class)
                .single();
    }

    /** The day in Japan, by the clock that will judge. */
    LocalDate today() {
        return database.sql("select cast(statement_timestamp() at time zone 'Asia/Tokyo' as date)")
                .query(LocalDate.class)
                .single();
    }

    /** One after the other: what one change says of a body another depends on. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('access.contract_end'))")
                .query()
                .singleRow();
    }

    void admit(ContractEnd.Finisher one, UUID end, String organisation, UUID by, Instant now) {
        int added = database.sql("""
                        insert into access.finisher (id, contract_end, organisation, account, reason, admitted_at,
                                                     admitted_by, until)
                        values (:id, :end, :organisation, :account, :reason, :now, :by, :until)
                        """)
                .param("id", one.id())
                .param("end", end)
                .param("organisation", organisation)
                .param("account", one.who().account())
                .param("reason", one.reason())
                .param("now", AccountRows.at(now))
                .param("by", by)
                .param("until", AccountRows.at(one.until()))
                .update();
        if (added != 1) {
            throw new IllegalStateException("nobody was let in: " + end);
        }
    }

    /** Ends every admission of an account to the files of a body, also one whose time is over; how many. */
    int endAdmissions(UUID end, UUID account, Instant now) {
        return database.sql("""
                        update access.finisher
                           set ended_at = :now
                         where contract_end = :end
                           and account = :account
                           and ended_at is null
                        """)
                .param("end", end)
                .param("account", account)
                .param("now", AccountRows.at(now))
                .update();
    }

    boolean endAdmission(UUID id, Instant now) {
        return database.sql("update access.finisher set ended_at = :now where id = :id and ended_at is null")
                        .param("id", id)
                        .param("now", AccountRows.at(now))
                        .update()
                == 1;
    }

    /** Who was let in, the newest first. */
    List<ContractEnd.Finisher> admitted(UUID end) {
        return database.sql("""
                        select f.id, f.account, a.login, a.name, f.reason, f.until, f.ended_at
                          from access.finisher f
                          join access.account a on a.id = f.account
                         where f.contract_end = :end
                         order by f.admitted_at desc
                        """)
                .param("end", end)
                .query((row, number) -> new ContractEnd.Finisher(
                        row.getObject("id", UUID.class),
                        new ContractEnd.Who(
                                row.getObject("account", UUID.class), row.getString("login"), row.getString("name")),
                        row.getString("reason"),
                        row.getObject("until", OffsetDateTime.class).toInstant(),
                        instant(row, "ended_at")))
                .list();
    }

    boolean finishing() {
        return database.sql("select access.finishing() is not null")
                .query(Boolean.class)
                .single();
    }

    private static ContractEnd end(ResultSet row) throws SQLException {
        return new ContractEnd(
                row.getObject("id", UUID.class),
                new ContractEnd.Terms(
                        row.getString("organisation"),
                        row.getString("successor"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ask_by", LocalDate.class),
                        row.getString("commissioner"),
                        row.getString("document")),
                row.getObject("announced_at", OffsetDateTime.class).toInstant(),
                course(row));
    }

    private static ContractEnd.Course course(ResultSet row) throws SQLException {
        Instant withdrawn = instant(row, "withdrawn_at");
        if (withdrawn != null) {
            String why = row.getString("withdrawn_why");
            return new ContractEnd.Course.Withdrawn(withdrawn, why == null ? "" : why);
        }
        if (row.getBoolean("over")) {
            return new ContractEnd.Course.Over();
        }
        return row.getBoolean("in_force") ? new ContractEnd.Course.InForce() : new ContractEnd.Course.Coming();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
