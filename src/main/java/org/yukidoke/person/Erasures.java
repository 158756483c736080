package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import tools.jackson.databind.ObjectMapper;

/**
 * Erases people, always by the decision of somebody. The key goes first, so that what is left of the rows in old backups
 * can no longer be opened once the wrapping key was rotated; figures keep their number and lose their person.
 */
@Component
public class Erasures {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Erasures(Transactions transactions, JdbcClient database, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** Why somebody is erased. */
    public enum Reason {
        RETENTION,
        REQUEST,
        MISTAKE,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String text() {
            return "person.erasure." + key();
        }

        public static Optional<Reason> find(String key) {
            return Arrays.stream(values())
                    .filter(reason -> reason.key().equals(key))
                    .findFirst();
        }
    }

    /**
     * What proves an erasure. It names the file, not the person.
     *
     * @param generation of the wrapping key at the time; when that is destroyed, backups of before are closed too
     * @param records how many records of each kind were erased
     */
    public record Certificate(
            UUID id,
            String owner,
            Reference reference,
            Reason reason,
            Instant erasedAt,
            String generation,
            Map<String, Integer> records) {
        public Certificate {
            records = Map.copyOf(records);
        }
    }

    /**
     * Erases a person for good.
     *
     * @param confirmed the file's reference, typed again by whoever erases
     * @return the certificate; empty when there is no such file for this account or the reference is another one's
     */
    public Optional<Certificate> erase(Scope scope, UUID person, Reference confirmed, Reason reason) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            boolean fits = database.sql(
                            "select count(*) = 1 from person.person where id = :id and reference = :reference")
                    .param("id", person)
                    .param("reference", confirmed.text())
                    .query(Boolean.class)
                    .single();
            UUID certificate = Ids.next(clock.instant());
            boolean erased = fits
                    && database.sql("select person.erase(:person, :reason, :certificate)")
                            .param("person", person)
                            .param("reason", reason.key())
                            .param("certificate", certificate)
                            .query(Boolean.class)
                            .single();
            return erased ? list(certificate).stream().findFirst() : Optional.empty();
        });
    }

    /** One certificate of the acting body. */
    public Optional<Certificate> find(Scope scope, UUID certificate) {
        scope.require(Role.COUNSELLOR, Role.AUDITOR);
        return transactions.in(scope, () -> list(certificate).stream().findFirst());
    }

    /** As above, inside a transaction under way. */
    Certificate get(UUID certificate) {
        return list(certificate).getFirst();
    }

    private List<Certificate> list(UUID certificate) {
        return database.sql("select * from person.certificate where id = :id")
                .param("id", certificate)
                .query((row, number) -> new Certificate(
                        row.getObject("id", UUID.class),
                        row.getString("owner"),
                        new Reference(row.getString("reference")),
                        Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                        PersonRows.instant(row, "erased_at"),
                        row.getString("generation"),
                        counts(row.getString("records"))))
                .list();
    }

    private Map<String, Integer> counts(String records) {
        Map<String, Integer> counts = new TreeMap<>();
        json.readTree(records)
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        return counts;
    }

    /** A closed file whose time is over, by the rule in force at its body. Somebody has to look and decide. */
    public record Due(UUID id, Reference reference, LocalDate closedOn, LocalDate since) {}

    /** Closed files of the acting body whose retention is over, the longest first. */
    public List<Due> due(Scope scope, int atMost) {
        Desk desk = Desk.of(scope);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select p.id, p.reference, cast(p.closed_at at time zone 'Asia/Tokyo' as date) as closed_on,
                               cast(p.closed_at at time zone 'Asia/Tokyo' + make_interval(months => r.months) as date)
                                   as since
                          from person.person p
                          join lateral (select months
                                          from person.retention
                                         where organisation = p.owner
                                           and valid_from <= cast(:today as date)
                                         order by valid_from desc
                                         limit 1) r on true
                         where p.owner = :body
                           and p.closed_at + make_interval(months => r.months) <= :now
                         order by p.closed_at
                         limit :atMost
                        """)
                        .param("body", desk.body())
                        .param("today", Japan.day(clock.instant()))
                        .param("now", PersonRows.at(clock.instant()))
                        .param("atMost", atMost)
                        .query((row, number) -> new Due(
                                row.getObject("id", UUID.class),
                                new Reference(row.getString("reference")),
                                row.getObject("closed_on", LocalDate.class),
                                row.getObject("since", LocalDate.class)))
                        .list());
    }
}
