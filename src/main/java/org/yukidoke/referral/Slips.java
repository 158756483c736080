package org.yukidoke.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Seats;
import org.yukidoke.db.Transactions;

/**
 * Slips by which a body without an account answers one referral. Whoever belongs to that body is told that one was made: a
 * slip that never arrived is noticed then, and so is one somebody else uses.
 */
@Component
public class Slips {

    private static final Duration LIFE = Duration.ofDays(30);

    private final Seats seats;
    private final Post post;
    private final Transactions transactions;

    Slips(Seats seats, Post post, Transactions transactions) {
        this.seats = seats;
        this.post = post;
        this.transactions = transactions;
    }

    /** Lends one for a referral that was sent; empty where none is to be lent. */
    public Optional<Seats.Issued> lend(Scope scope, Referral referral) {
        return transactions.in(scope, () -> {
            Optional<Seats.Issued> issued = seats.lend(scope, place(referral), LIFE);
            issued.ifPresent(one -> post.lent(scope, one.id(), referral.between()));
            return issued;
        });
    }

    /** Whether one can be lent now. */
    public boolean lendable(Scope scope, Referral referral) {
        return seats.lendable(scope, place(referral));
    }

    /** Until when the one that stands opens; empty where none does. */
    public Optional<Instant> until(Scope scope, Referral referral) {
        return seats.findLent(scope, place(referral)).map(Seats.Line::expires);
    }

    /** Ends what was lent, and with it the form some browser holds; false when nothing stood. */
    public boolean end(Scope scope, Referral referral) {
        return seats.end(scope, place(referral));
    }

    private static Seats.Place place(Referral referral) {
        return new Seats.Place(referral.between().receiver(), Desk.SEAT, referral.id());
    }
}
