package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;

/**
 * Light seats: a town without an account fills in one form by a link. The link shows what it is for and changes nothing,
 * because programs that check mail open links too; pressing the button uses it up and binds the form to that browser.
 */
@Component
public final class Seats {

    /** Longer than any report is open. */
    private static final Duration LONGEST = Duration.ofDays(100);

    private final Transactions transactions;
    private final SeatRows rows;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Seats(Transactions transactions, SeatRows rows, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** For which body and which matter somebody is to sit: {@link SeatClaim} without a seat yet. */
    public record Place(String organisation, String kind, UUID matter) {}

    /** A link just made; its secret is told here and never again. */
    public record Issued(UUID id, String secret, Instant expires) {

        /** The address of the link on this site. */
        public String path() {
            return "/seat/" + secret;
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "seat " + id;
        }
    }

    /** What a link or a browser opens, and until when. */
    public record Offer(SeatClaim claim, Instant expires) {}

    /** A seat as the secretariat sees it. */
    public record Line(SeatClaim claim, UUID issuedBy, Instant issuedAt, Instant expires, SeatState state) {}

    /**
     * Makes a link. One made before for the same body and matter ends, and with it the form some browser holds.
     *
     * @param life until the form closes, at most a hundred days
     * @throws AccessDeniedException for everybody but the secretariat of the body's council
     */
    public Issued issue(Scope scope, Place place, Duration life) {
        requireSecretariat(scope, place.organisation());
        return make(scope, place, life, null);
    }

    /**
     * Makes a link for a matter of the acting counsellor's own body, such as a referral another body is to answer. What it
     * opens is judged by the module of its kind, by the body that lent it. Empty when the matter is over, or when somebody at
     * the other body has an account to answer from: nobody answers in the name of a body that can speak for itself.
     *
     * @throws AccessDeniedException for everybody but a counsellor of a body
     */
    public Optional<Issued> lend(Scope scope, Place place, Duration life) {
        scope.require(Role.COUNSELLOR);
        if (scope.organisation().isEmpty()) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
        return transactions.in(
                scope,
                () -> rows.mayLend(place, scope.organisation())
                        ? Optional.of(make(scope, place, life, scope.organisation()))
                        : Optional.empty());
    }

    /** Whether the acting body may lend one for a matter. */
    public boolean lendable(Scope scope, Place place) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(scope, () -> rows.mayLend(place, scope.organisation()));
    }

    /** Ends what the acting body lent for a matter; false when nothing stands. */
    public boolean end(Scope scope, Place place) {
        scope.require(Role.COUNSELLOR);
        Instant now = clock.instant();
        return transactions.in(scope, () -> {
            boolean ended = rows.replace(place, now) > 0;
            if (ended) {
                audit.write(AuditEvent.done("account.seat-end", "seat", place.matter())
                        .with("organisation", place.organisation())
                        .with("kind", place.kind()));
            }
            return ended;
        });
    }

    /** What the acting body has lent for a matter and still opens. */
    public Optional<Line> findLent(Scope scope, Place place) {
        scope.require(Role.COUNSELLOR);
        return transactions.in(
                scope,
                () -> rows.list(place.kind(), place.matter(), clock.instant()).stream()
                        .filter(line -> line.claim().organisation().equals(place.organisation())
                                && line.claim().lender().equals(scope.organisation())
                                && (line.state() instanceof SeatState.Waiting
                                        || line.state() instanceof SeatState.Opened))
                        .findFirst());
    }

    private Issued make(Scope scope, Place place, Duration life, @Nullable String lender) {
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a seat for " + life);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expires = now.plus(life).truncatedTo(ChronoUnit.MICROS);
        var claim = new SeatClaim(
                Ids.next(now), place.organisation(), place.kind(), place.matter(), lender == null ? "" : lender);
        LinkSecret secret = LinkSecret.draw(random);
        return transactions.in(scope, () -> {
            rows.replace(place, now);
            rows.add(claim, secret, new SeatRows.Issuer(scope.requireAccount(), lender), now, expires);
            audit.write(event("account.seat", claim));
            return new Issued(claim.id(), secret.printed(), expires);
        });
    }

    /** Ends a seat; false when it has ended already or is not of a council of the secretariat that asks. */
    public boolean revoke(Scope scope, UUID id) {
        scope.require(Role.SECRETARIAT);
        Instant now = clock.instant();
        return transactions.in(scope, () -> {
            Optional<Line> line = rows.find(id, now);
            if (line.isEmpty() || !rows.revoke(id, now)) {
                return false;
            }
            audit.write(event("account.seat-revoke", line.get().claim()));
            return true;
        });
    }

    /** The seats of a matter, body by body, the newest first. */
    public List<Line> list(Scope scope, String kind, UUID matter) {
        scope.require(Role.SECRETARIAT);
        return transactions.in(scope, () -> rows.list(kind, matter, clock.instant()));
    }

    /** What the link of a secret as somebody typed it is for; empty when it cannot be used, whatever the reason. */
    public Optional<Offer> find(String typed) {
        return LinkSecret.find(typed)
                .flatMap(secret ->
                        transactions.in(Scope.offered(secret, ""), () -> rows.offered(secret, clock.instant())));
    }

    /** Uses a link up and binds its form to this browser; empty when it cannot be used, whatever the reason. */
    public Optional<Seat> take(String typed, HttpServletRequest request, HttpServletResponse response) {
        Optional<LinkSecret> secret = LinkSecret.find(typed);
        Optional<Offer> offer = find(typed);
        if (secret.isEmpty() || offer.isEmpty()) {
            return Optional.empty();
        }
        SeatClaim claim = offer.get().claim();
        SeatBrowser browser = SeatBrowser.draw(random);
        Instant now = clock.instant();
        boolean taken = transactions.in(Scope.offered(secret.get(), claim.organisation()), () -> {
            boolean mine = rows.take(secret.get(), browser, now);
            if (mine) {
                audit.write(event("account.seat-open", claim));
            }
            return mine;
        });
        if (!taken) {
            return Optional.empty();
        }
        browser.mark(request, response, Duration.between(now, offer.get().expires()));
        return Optional.of(
                new Seat(Scope.seated(browser, claim), claim, offer.get().expires()));
    }

    Optional<Seat> held(SeatBrowser browser) {
        return transactions
                .in(Scope.browsing(browser), () -> rows.held(browser, clock.instant()))
                .map(held -> new Seat(Scope.seated(browser, held.claim()), held.claim(), held.expires()));
    }

    private static void requireSecretariat(Scope scope, String organisation) {
        int dot = organisation.indexOf('.');
        if (dot < 0 || !scope.is(Role.SECRETARIAT, organisation.substring(0, dot))) {
            throw new AccessDeniedException("needs the secretariat of " + organisation);
        }
    }

    private static AuditEvent event(String action, SeatClaim claim) {
        return AuditEvent.done(action, "seat", claim.id())
                .with("organisation", claim.organisation())
                .with("kind", claim.kind())
                .with("matter", claim.matter().toString());
    }
}
