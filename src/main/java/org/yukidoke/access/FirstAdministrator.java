package org.yukidoke.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yukidoke.db.Refusal;
import org.yukidoke.db.Transactions;

/**
 * How the first administrator of an installation comes in, or one who lost the way: by a slip drawn by whoever can give
 * commands at the machine. There is no initial password that could be forgotten there.
 */
@Component
public final class FirstAdministrator {

    private final Accounts accounts;
    private final AccountRows rows;
    private final FactorReset factors;
    private final Transactions transactions;

    FirstAdministrator(Accounts accounts, AccountRows rows, FactorReset factors, Transactions transactions) {
        this.accounts = accounts;
        this.rows = rows;
        this.factors = factors;
        this.transactions = transactions;
    }

    /** Whether nobody can keep the accounts yet. */
    public boolean isMissing() {
        return accounts.list(Scope.operator()).stream()
                .noneMatch(account -> account.active() && account.is(Role.ADMINISTRATOR));
    }

    /**
     * A slip for an administrator, new or known.
     *
     * @throws Refusal when the login cannot be one, is somebody else's, or belongs to a disabled account
     */
    public Slip invite(String typedLogin, String name) {
        Login login = Login.find(typedLogin).orElseThrow(() -> new Refusal("access.refusal.login", typedLogin));
        Optional<Account> known = transactions.in(Scope.operator(), () -> rows.find(login));
        if (known.isEmpty()) {
            return make(login, name);
        }
        if (!known.get().is(Role.ADMINISTRATOR)) {
            throw new Refusal("access.refusal.not_administrator", login);
        }
        Slip slip = accounts.slip(Scope.operator(), known.get().id())
                .orElseThrow(() -> new Refusal("access.refusal.disabled", login));
        // Nobody else could help one who lost the last device of the last administrator.
        factors.reset(Scope.operator(), known.get().id(), FactorReset.Reason.LOST);
        return slip;
    }

    private Slip make(Login login, String name) {
        var newcomer = new Accounts.Newcomer(
                login,
                new Account.Profile(name, "", "ja"),
                new Accounts.Standing("", Set.of(Grant.everywhere(Role.ADMINISTRATOR))));
        return switch (accounts.invite(Scope.operator(), newcomer)) {
            case Accounts.Invitation.Made made -> made.slip();
            case Accounts.Invitation.LoginTaken() -> throw new Refusal("access.refusal.not_administrator", login);
        };
    }
}
