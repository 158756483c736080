package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/**
 * What sharing stands on and administrators keep: confirmed legal bases, notices of consent, the purposes a body may keep
 * data for, and how long it keeps them. Everybody signed in may read it; it names nobody who is helped.
 */
@Component
public class LegalGrounds {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    LegalGrounds(Transactions transactions, JdbcClient database, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records that a basis was confirmed. */
    public UUID confirm(Scope scope, Confirmation.Claim claim) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> {
            Instant now = clock.instant();
            UUID id = Ids.next(now);
            database.sql("""
                            insert into person.confirmation (id, platform, basis, name, citation, confirmed_by, members,
                                                             valid_from, valid_to, recorded_at, recorded_by)
                            values (:id, :platform, :basis, :name, :citation, :confirmedBy, :members,
                                    :from, :to, :now, :by)
                            """)
                    .param("id", id)
                    .param("platform", claim.platform())
                    .param("basis", claim.basis().key())
                    .param("name", claim.name())
                    .param("citation", claim.citation())
                    .param("confirmedBy", claim.confirmedBy())
                    .param("members", claim.members().toArray(String[]::new))
                    .param("from", claim.validFrom())
                    .param("to", claim.validTo())
                    .param("now", PersonRows.at(now))
                    .param("by", scope.requireAccount())
                    .update();
            audit.write(AuditEvent.done("person.basis.confirm", "confirmation", id)
                    .with("basis", claim.basis().key()));
            return id;
        });
    }

    /** Takes a confirmation back: every share on it opens nothing from this moment. Whether there was one in force. */
    public boolean withdraw(Scope scope, UUID confirmation) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> {
            audit.write(AuditEvent.done("person.basis.withdraw", "confirmation", confirmation));
            return database.sql("""
                            update person.confirmation
                               set withdrawn_at = :now,
                                   withdrawn_by = :by
                             where id = :id
                               and withdrawn_at is null
                            """)
                            .param("id", confirmation)
                            .param("now", PersonRows.at(clock.instant()))
                            .param("by", scope.requireAccount())
                            .update()
                    == 1;
        });
    }

    /** All confirmations of a council, the newest first; with a blank key, of every council. */
    public List<Confirmation> confirmations(Scope scope, String platform) {
        return transactions.in(scope, () -> listConfirmations(platform));
    }

    /** As above, inside a transaction under way. */
    List<Confirmation> listConfirmations(String platform) {
        return database.sql("""
                        select *
                          from person.confirmation
                         where :platform in ('', platform)
                         order by recorded_at desc
                        """)
                .param("platform", platform)
                .query((row, number) -> new Confirmation(
                        row.getObject("id", UUID.class),
                        new Confirmation.Claim(
                                row.getString("platform"),
                                Basis.find(row.getString("basis")).orElseThrow(),
                                row.getString("name"),
                                row.getString("citation"),
                                row.getString("confirmed_by"),
                                RiskRows.texts(row, "members"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        PersonRows.instant(row, "recorded_at"),
                        PersonRows.findInstant(row, "withdrawn_at")))
                .list();
    }

    Optional<Confirmation> findConfirmation(UUID id) {
        return listConfirmations("").stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Records the next wording of a body's notice. */
    public Notice announce(Scope scope, String organisation, Notice.Wording wording, LocalDate validFrom) {
        scope.require(Role.ADMINISTRATOR);
        return transactions.in(scope, () -> {
            Instant now = clock.instant();
            UUID id = Ids.next(now);
            int number = database.sql("""
                            insert into person.notice (id, organisation, number, body, purpose, parts, organisations,
                                                       categories, months, valid_from, recorded_at, recorded_by)
                            select :id, :organisation, coalesce(max(n.number), 0) + 1, :body, :purpose, :parts,
                                   :organisations, :categories, :months, :from, :now, :by
                              from person.notice n
                             where n.organisation = :organisation
                            returning number
                            """)
                    .param("id", id)
                    .param("organisation", organisation)
                    .param("body", wording.body())
                    .param("purpose", wording.purpose())
                    .param("parts", keys(wording.parts()))
                    .param("organisations", wording.recipients().organisations().toArray(String[]::new))
                    .param("categories", wording.recipients().categories().toArray(String[]::new))
                    .param("months", wording.months())
                    .param("from", validFrom)
                    .param("now", PersonRows.at(now))
                    .param("by", scope.requireAccount())
                    .query(Integer.class)
                    .single();
            audit.write(AuditEvent.done("person.notice", "notice", id));
            return new Notice(id, organisation, number, wording, validFrom, now);
        });
    }

    /** All wordings of a body's notice, the newest first; with a blank key, of every body. */
    public List<Notice> notices(Scope scope, String organisation) {
        return transactions.in(scope, () -> listNotices(organisation));
    }

    List<Notice> listNotices(String organisation) {
        return database.sql("""
                        select *
                          from person.notice
                         where :organisation in ('', organisation)
                         order by organisation, number desc
                        """)
                .param("organisation", organisation)
                .query((row, number) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getString("organisation"),
                        row.getInt("number"),
                        new Notice.Wording(
                                row.getString("body"),
                                row.getString("purpose"),
                                parts(RiskRows.texts(row, "parts")),
                                new Recipients(RiskRows.texts(row, "organisations"), RiskRows.texts(row, "categories")),
                                row.getInt("months")),
                        row.getObject("valid_from", LocalDate.class),
                        PersonRows.instant(row, "recorded_at")))
                .list();
    }

    /** Whether a body may keep data of this part, inside a transaction under way. */
    boolean keeps(String body, Part part) {
        return database.sql("select person.keeps(:body, :part)")
                .param("body", body)
                .param("part", part.key())
                .query(Boolean.class)
                .single();
    }

    /**
     * The purposes a body may keep data for.
     *
     * @param recordedAt null while nobody has recorded any: then it is none of the two
     */
    public record Purposes(
            String organisation,
            boolean employment,
            boolean welfare,
            @Nullable Instant recordedAt) {}

    public void allow(Scope scope, String organisation, boolean employment, boolean welfare) {
        scope.require(Role.ADMINISTRATOR);
        transactions.run(scope, () -> {
            database.sql("""
                            insert into person.body (organisation, employment, welfare, recorded_at, recorded_by)
                            values (:organisation, :employment, :welfare, :now, :by)
                                on conflict (organisation) do update
                               set employment  = excluded.employment,
                                   welfare     = excluded.welfare,
                                   recorded_at = excluded.recorded_at,
                                   recorded_by = excluded.recorded_by
                            """)
                    .param("organisation", organisation)
                    .param("employment", employment)
                    .param("welfare", welfare)
                    .param("now", PersonRows.at(clock.instant()))
                    .param("by", scope.id().orElse(null))
                    .update();
            audit.write(AuditEvent.done("person.purposes", "organisation", organisation)
                    .with("employment", Boolean.toString(employment))
                    .with("welfare", Boolean.toString(welfare)));
        });
    }

    public Purposes purposes(Scope scope, String organisation) {
        return listPurposes(scope).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseGet(() -> new Purposes(organisation, false, false, null));
    }

    /** Of every body for which they were recorded. */
    public List<Purposes> listPurposes(Scope scope) {
        return transactions.in(
                scope,
                () -> database.sql("select * from person.body order by organisation")
                        .query((row, number) -> new Purposes(
                                row.getString("organisation"),
                                row.getBoolean("employment"),
                                row.getBoolean("welfare"),
                                PersonRows.instant(row, "recorded_at")))
                        .list());
    }

    /** For how many months after closing a body keeps files, from a day on, and which rule says so. */
    public record Retention(String organisation, LocalDate validFrom, int months, String citation) {}

    public void keepFor(Scope scope, Retention retention) {
        scope.require(Role.ADMINISTRATOR);
        transactions.run(scope, () -> {
            database.sql("""
                            insert into person.retention (organisation, valid_from, months, citation, recorded_at,
                                                          recorded_by)
                            values (:organisation, :validFrom, :months, :citation, :now, :by)
                                on conflict (organisation, valid_from) do nothing
                            """)
                    .param("organisation", retention.organisation())
                    .param("validFrom", retention.validFrom())
                    .param("months", retention.months())
                    .param("citation", retention.citation())
                    .param("now", PersonRows.at(clock.instant()))
                    .param("by", scope.requireAccount())
                    .update();
            audit.write(AuditEvent.done("person.retention", "organisation", retention.organisation())
                    .with("months", Integer.toString(retention.months())));
        });
    }

    /** The rules of every body, each body's newest first. */
    public List<Retention> listRetentions(Scope scope) {
        return transactions.in(
                scope,
                () -> database.sql("select * from person.retention order by organisation, valid_from desc")
                        .query((row, number) -> new Retention(
                                row.getString("organisation"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getInt("months"),
                                row.getString("citation")))
                        .list());
    }

    static String[] keys(Set<Part> parts) {
        return parts.stream().sorted().map(Part::key).toArray(String[]::new);
    }

    static Set<Part> parts(List<String> keys) {
        return keys.stream().flatMap(key -> Part.find(key).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
