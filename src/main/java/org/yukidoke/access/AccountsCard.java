package org.yukidoke.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.web.Texts;

/** The administrator's card: who has not come in yet, and the way to all accounts. */
@Component
final class AccountsCard implements DeskCard {

    private final Accounts accounts;

    AccountsCard(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Card> card(Scope scope, Texts texts) {
        if (!scope.is(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        List<Account> all = accounts.list(scope);
        long invited = all.stream()
                .filter(account -> account.state() instanceof AccountState.Invited)
                .count();
        return Optional.of(new Card(
                10,
                texts.of("access.card.accounts"),
                texts.of("access.card.accounts.text", all.size(), invited),
                "",
                List.of(
                        new Link(texts.of("access.card.accounts.invite"), "/accounts/new"),
                        new Link(texts.of("access.card.accounts.invited"), "/accounts?state=invited"),
                        new Link(texts.of("access.card.accounts.all"), "/accounts"))));
    }
}
