package org.yukidoke.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;
import tools.jackson.databind.ObjectMapper;

/**
 * Leaks of a body: its auditor says which looks were not right, and the record tells whose data it was. The auditor sees
 * how many; the counsellors see who, of the files they keep and may see, and tell them.
 */
@Component
public class Leaks {

    private static final String REPORT = "person.incident.report";

    private final Transactions transactions;
    private final JdbcClient database;
    private final Vault vault;
    private final Audit audit;
    private final PersonKeys keys;
    private final PersonRows rows;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Leaks(
            Transactions transactions,
            JdbcClient database,
            Vault vault,
            Audit audit,
            PersonKeys keys,
            PersonRows rows,
            Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.vault = vault;
        this.audit = audit;
        this.keys = keys;
        this.rows = rows;
        this.clock = clock;
    }

    /** Opens a leak at the acting body and lists whose data it was. */
    public UUID open(Scope scope, Leak.Happened happened) {
        scope.require(Role.AUDITOR);
        return transactions.in(scope, () -> {
            Instant now = clock.instant();
            UUID id = Ids.next(now);
            DataKey key = vault.make(holder(id));
            Sealer sealer = vault.open(key, holder(id));
            Leak.Window window = happened.window();
            database.sql("""
                            insert into person.incident (id, organisation, known_at, malicious, sensitive, looked_from,
                                                         looked_to, by_account, by_body, wrapped, generation, report,
                                                         opened_at, opened_by)
                            values (:id, :body, :known, :malicious, :sensitive, :from, :to, :account,
                                    nullif(:byBody, ''), :wrapped, :generation, :report, :now, :by)
                            """)
                    .param("id", id)
                    .param("body", scope.organisation())
                    .param("known", PersonRows.at(happened.knownAt()))
                    .param("malicious", happened.malicious())
                    .param("sensitive", happened.sensitive())
                    .param("from", PersonRows.at(window.from()))
                    .param("to", PersonRows.at(window.to()))
                    .param("account", window.account())
                    .param("byBody", window.body())
                    .param("wrapped", key.wrapped())
                    .param("generation", key.generation())
                    .param("report", sealer.seal(REPORT, "{}"))
                    .param("now", PersonRows.at(now))
                    .param("by", scope.requireAccount())
                    .update();
            int people = database.sql("""
                            insert into person.incident_person (incident, person)
                            select :id, l.person
                              from person.looked_into(:from, :to, :account, nullif(:byBody, '')) l
                            """)
                    .param("id", id)
                    .param("from", PersonRows.at(window.from()))
                    .param("to", PersonRows.at(window.to()))
                    .param("account", window.account())
                    .param("byBody", window.body())
                    .update();
            database.sql("insert into person.incident_size (incident, people) values (:id, :people)")
                    .param("id", id)
                    .param("people", people)
                    .update();
            audit.write(AuditEvent.done("person.leak", "leak", id).with("people", Integer.toString(people)));
            return id;
        });
    }

    /** The leaks of the acting body, the newest first. */
    public List<Leak> list(Scope scope) {
        scope.require(Role.AUDITOR, Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> database.sql("select * from person.incident order by known_at desc")
                        .query((row, number) -> leak(row))
                        .list());
    }

    public Optional<Leak> find(Scope scope, UUID id) {
        return list(scope).stream().filter(leak -> leak.id().equals(id)).findFirst();
    }

    private Leak leak(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String body = row.getString("by_body");
        Sealer sealer = vault.open(new DataKey(row.getBytes("wrapped"), row.getString("generation")), holder(id));
        Map<String, String> items = new TreeMap<>();
        json.readTree(sealer.open(REPORT, row.getBytes("report")))
                .properties()
                .forEach(item -> items.put(item.getKey(), item.getValue().asString()));
        return new Leak(
                id,
                new Leak.Happened(
                        PersonRows.instant(row, "known_at"),
                        row.getBoolean("malicious"),
                        row.getBoolean("sensitive"),
                        new Leak.Window(
                                PersonRows.instant(row, "looked_from"),
                                PersonRows.instant(row, "looked_to"),
                                row.getObject("by_account", UUID.class),
                                body == null ? "" : body)),
                new Leak.Report(items),
                new Leak.Sent(PersonRows.findInstant(row, "first_sent"), PersonRows.findInstant(row, "final_sent")),
                row.getInt("version"));
    }

    /** Keeps what was written on the report, unless somebody else wrote on it meanwhile. */
    public Written write(Scope scope, UUID id, int seen, Leak.Report report) {
        scope.require(Role.AUDITOR);
        return transactions.in(scope, () -> {
            Optional<Sealer> sealer = database.sql("select wrapped, generation from person.incident where id = :id")
                    .param("id", id)
                    .query((row, number) ->
                            vault.open(new DataKey(row.getBytes("wrapped"), row.getString("generation")), holder(id)))
                    .optional();
            if (sealer.isEmpty()) {
                return new Written.Gone();
            }
            audit.write(AuditEvent.done("person.leak.report", "leak", id));
            int changed = database.sql("""
                            update person.incident
                               set report  = :report,
                                   version = version + 1
                             where id = :id
                               and version = :seen
                            """)
                    .param("id", id)
                    .param("seen", seen)
                    .param("report", sealer.get().seal(REPORT, json.writeValueAsString(report.items())))
                    .update();
            return changed == 1 ? new Written.Done(id) : new Written.Clash();
        });
    }

    /** Notes that the first or, after it, the final report was sent now. */
    public Written sent(Scope scope, UUID id, boolean last) {
        scope.require(Role.AUDITOR);
        return transactions.in(scope, () -> {
            audit.write(AuditEvent.done(last ? "person.leak.final" : "person.leak.first", "leak", id));
            int changed = database.sql("""
                            update person.incident
                               set first_sent = case when :last then first_sent else :now end,
                                   final_sent = case when :last then :now else final_sent end,
                                   version    = version + 1
                             where id = :id
                               and case when :last then final_sent is null else first_sent is null end
                            """)
                    .param("id", id)
                    .param("last", last)
                    .param("now", PersonRows.at(clock.instant()))
                    .update();
            return changed == 1 ? new Written.Done(id) : new Written.Clash();
        });
    }

    /** Of how many people it was; the auditor learns no more, and nobody else that much. */
    public Leak.Size size(Scope scope, UUID id) {
        scope.require(Role.AUDITOR);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select s.people,
                               (select count(*)
                                  from person.incident_person p
                                 where p.incident = s.incident
                                   and p.told_at is not null) as told
                          from person.incident_size s
                         where s.incident = :id
                        """)
                        .param("id", id)
                        .query((row, number) -> new Leak.Size(row.getInt("people"), row.getInt("told")))
                        .optional()
                        .orElse(new Leak.Size(0, 0)));
    }

    /** Whose data it was, of the files the acting counsellor keeps and may see, those not told yet first. */
    public List<Leak.Affected> affected(Scope scope, UUID id) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            Map<UUID, Optional<Instant>> told = new LinkedHashMap<>();
            database.sql("""
                            select person, told_at
                              from person.incident_person
                             where incident = :id
                               and person.keeps_file(person)
                             order by told_at is not null, person
                            """).param("id", id).query(row -> {
                told.put(
                        row.getObject("person", UUID.class),
                        Optional.ofNullable(PersonRows.findInstant(row, "told_at")));
            });
            return rows.lines(keys.open(told.keySet(), PersonKeys.Deed.of("person.leak.affected"))).stream()
                    .map(line -> new Leak.Affected(
                            line, told.getOrDefault(line.id(), Optional.empty()).orElse(null)))
                    .toList();
        });
    }

    /** Notes that somebody was told. */
    public Written told(Scope scope, UUID id, UUID person, Consent.Method method) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> keys.openAsKeeper(person, PersonKeys.Deed.of("person.leak.told"))
                        .<Written>map(of -> database.sql("""
                                        update person.incident_person
                                           set told_at = :now,
                                               told_by = :by,
                                               method  = :method
                                         where incident = :id
                                           and person = :person
                                           and told_at is null
                                        """)
                                                .param("id", id)
                                                .param("person", person)
                                                .param("now", PersonRows.at(clock.instant()))
                                                .param("by", desk.account())
                                                .param("method", method.key())
                                                .update()
                                        == 1
                                ? new Written.Done(person)
                                : new Written.Clash())
                        .orElseGet(Written.Gone::new));
    }

    /** The clock of a leak, by the rule in force when it became known; what follows from the number is the auditor's. */
    public Leak.Clock clock(Scope scope, Leak leak) {
        @Nullable
        Integer people = scope.is(Role.AUDITOR) ? size(scope, leak.id()).people() : null;
        return LeakRules.clock(
                leak.happened(), people, rule(scope, leak.happened().knownAt()));
    }

    /** The rule in force at a moment. */
    public Leak.Rule rule(Scope scope, Instant at) {
        return transactions.in(
                scope,
                () -> database.sql("""
                        select *
                          from person.leak_rule
                         where valid_from <= :day
                         order by valid_from desc
                         limit 1
                        """)
                        .param("day", Japan.day(at))
                        .query((row, number) -> new Leak.Rule(
                                row.getObject("valid_from", LocalDate.class),
                                row.getInt("first_days"),
                                row.getInt("latest_days"),
                                row.getInt("final_days"),
                                row.getInt("malicious_days"),
                                row.getInt("many"),
                                row.getString("citation")))
                        .single());
    }

    static String holder(UUID id) {
        return "leak:" + id;
    }
}
