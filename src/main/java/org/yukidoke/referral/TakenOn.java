package org.yukidoke.referral;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.person.CameFrom;

/**
 * A referral that was taken on, from which the body asked may begin a file of its own. The body that refers learns nothing
 * of it: neither the referral nor a step of it changes.
 */
@Component
public class TakenOn implements CameFrom {

    /** The word by which an address names a referral somebody comes from. */
    static final String WORD = "referral";

    private final Transactions transactions;
    private final ReferralRows rows;
    private final OwnFileRows files;

    TakenOn(Transactions transactions, ReferralRows rows, OwnFileRows files) {
        this.transactions = transactions;
        this.rows = rows;
        this.files = files;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String text() {
        return "referral.one";
    }

    @Override
    public String href(UUID id) {
        return "/referrals/" + id;
    }

    /** Where a file is begun from a referral. */
    public static String begin(UUID id) {
        return "/persons/new?from=" + WORD + ":" + id;
    }

    @Override
    public Optional<Standing> find(Scope scope, UUID id) {
        return standing(scope, id, files::begins);
    }

    @Override
    public Optional<Standing> hold(Scope scope, UUID id) {
        return standing(scope, id, files::hold);
    }

    // Asked for first, because what holds it waits for a colleague who is just beginning one.
    private Optional<Standing> standing(Scope scope, UUID id, Predicate<UUID> begins) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> begins.test(id)
                        ? rows.person(id).map(Standing.Free::new)
                        : files.find(id).map(Standing.Begun::new));
    }

    @Override
    public boolean remember(Scope scope, UUID id, UUID file, Ground ground) {
        Desk.of(scope);
        return transactions.in(scope, () -> files.begin(id, file, ground.key()));
    }
}
