package org.yukidoke.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Light seats as rows. */
@Component
final class SeatRows {

    private final JdbcClient database;

    SeatRows(JdbcClient database) {
        this.database = database;
    }

    /** Who issues one; the lender is null for the secretariat. */
    record Issuer(UUID account, @Nullable String lender) {}

    void add(SeatClaim claim, LinkSecret secret, Issuer by, Instant now, Instant expires) {
        database.sql("""
                        insert into access.seat (id, link, organisation, kind, matter, issued_by, lender, issued_at, expires_at)
                        values (:id, :link, :organisation, :kind, :matter, :by, :lender, :now, :expires)
                        """)
                .param("id", claim.id())
                .param("link", secret.hash())
                .param("organisation", claim.organisation())
                .param("kind", claim.kind())
                .param("matter", claim.matter())
                .param("by", by.account())
                .param("lender", by.lender())
                .param("now", AccountRows.at(now))
                .param("expires", AccountRows.at(expires))
                .update();
    }

    /** Whether a body may lend a seat for a matter now; that matter does not end before this transaction does. */
    boolean mayLend(Seats.Place place, String lender) {
        return database.sql("select access.may_lend(:kind, :matter, :organisation, :lender)")
                .param("kind", place.kind())
                .param("matter", place.matter())
                .param("organisation", place.organisation())
                .param("lender", lender)
                .query(Boolean.class)
                .single();
    }

    /** Ends what stands for a body and a matter; how many that were. */
    int replace(Seats.Place place, Instant now) {
        return database.sql("""
                        update access.seat
                           set revoked_at = :now
                         where organisation = :organisation
                           and kind = :kind
                           and matter = :matter
                           and revoked_at is null
                        """)
                .param("now", AccountRows.at(now))
                .param("organisation", place.organisation())
                .param("kind", place.kind())
                .param("matter", place.matter())
                .update();
    }

    boolean revoke(UUID id, Instant now) {
        return database.sql("update access.seat set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", AccountRows.at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Seats.Line> list(String kind, UUID matter, Instant now) {
        return database.sql("""
                        select *
                          from access.seat
                         where kind = :kind
                           and matter = :matter
                         order by organisation, issued_at desc, id desc
                        """)
                .param("kind", kind)
                .param("matter", matter)
                .query((row, number) -> new Seats.Line(
                        claim(row),
                        row.getObject("issued_by", UUID.class),
                        instant(row, "issued_at"),
                        instant(row, "expires_at"),
                        state(row, now)))
                .list();
    }

    Optional<Seats.Line> find(UUID id, Instant now) {
        return database.sql("select kind, matter from access.seat where id = :id")
                .param("id", id)
                .query((row, number) -> list(row.getString("kind"), row.getObject("matter", UUID.class), now))
                .optional()
                .flatMap(lines -> lines.stream()
                        .filter(line -> line.claim().id().equals(id))
                        .findFirst());
    }

    /** What the link of this secret opens, if nobody has used it and its time is not over. */
    Optional<Seats.Offer> offered(LinkSecret secret, Instant now) {
        return database.sql("""
                        select *
                          from access.seat
                         where link = :link
                           and browser is null
                           and revoked_at is null
                           and expires_at > :now
                        """)
                .param("link", secret.hash())
                .param("now", AccountRows.at(now))
                .query((row, number) -> new Seats.Offer(claim(row), instant(row, "expires_at")))
                .optional();
    }

    /** Gives the seat to a browser; false when another was faster. */
    boolean take(LinkSecret secret, SeatBrowser browser, Instant now) {
        return database.sql("""
                        update access.seat
                           set browser = :browser,
                               first_opened_at = :now
                         where link = :link
                           and browser is null
                           and revoked_at is null
                           and expires_at > :now
                        """)
                        .param("browser", browser.hash())
                        .param("link", secret.hash())
                        .param("now", AccountRows.at(now))
                        .update()
                == 1;
    }

    /** The seat this browser holds now. */
    Optional<Seats.Offer> held(SeatBrowser browser, Instant now) {
        return database.sql("""
                        select *
                          from access.seat
                         where browser = :browser
                           and revoked_at is null
                           and expires_at > :now
                        """)
                .param("browser", browser.hash())
                .param("now", AccountRows.at(now))
                .query((row, number) -> new Seats.Offer(claim(row), instant(row, "expires_at")))
                .optional();
    }

    private static SeatClaim claim(ResultSet row) throws SQLException {
        return new SeatClaim(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getString("kind"),
                row.getObject("matter", UUID.class),
                Objects.requireNonNullElse(row.getString("lender"), ""));
    }

    private static SeatState state(ResultSet row, Instant now) throws SQLException {
        Instant revoked = findInstant(row, "revoked_at");
        if (revoked != null) {
            return new SeatState.Revoked(revoked);
        }
        Instant expires = instant(row, "expires_at");
        if (!expires.isAfter(now)) {
            return new SeatState.Expired(expires);
        }
        Instant opened = findInstant(row, "first_opened_at");
        return opened == null ? new SeatState.Waiting() : new SeatState.Opened(opened);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
