package org.yukidoke.access.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yukidoke.access.Account;
import org.yukidoke.access.Role;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The list of accounts.
 *
 * @param filter what the list is narrowed to
 * @param shown how many of how many are shown, in words
 */
public record AccountsView(
        Typed filter, boolean narrowed, List<Choice> roles, List<Choice> states, List<Row> rows, String shown) {

    public AccountsView {
        roles = List.copyOf(roles);
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /** An account in a row. */
    public record Row(
            String href,
            String login,
            String name,
            String organisation,
            List<String> roles,
            String state,
            String tone,
            boolean demo) {
        public Row {
            roles = List.copyOf(roles);
        }
    }

    static AccountsView of(List<Account> all, Typed filter, Names names, Texts t) {
        String words = normal(filter.value("q"));
        String role = filter.value("role");
        String state = filter.value("state");
        List<Row> rows = all.stream()
                .filter(account -> words.isEmpty()
                        || normal(account.name() + " " + account.login().value() + " "
                                        + names.organisation(account.organisation(), t))
                                .contains(words))
                .filter(account -> Role.find(role).map(account::is).orElse(true))
                .filter(account -> state.isEmpty() || account.state().key().equals(state))
                .map(account -> row(account, names, t))
                .toList();
        return new AccountsView(
                filter,
                !(words.isEmpty() && role.isEmpty() && state.isEmpty()),
                roles(t),
                Stream.of("", "invited", "active", "disabled")
                        .map(key -> new Choice(key, t.of(key.isEmpty() ? "access.any" : "access.state." + key)))
                        .toList(),
                rows,
                t.of("access.accounts.shown", all.size(), rows.size()));
    }

    private static List<Choice> roles(Texts t) {
        var roles = new ArrayList<Choice>();
        roles.add(new Choice("", t.of("access.any")));
        for (Role role : Role.values()) {
            roles.add(new Choice(role.key(), t.of(role.text())));
        }
        return roles;
    }

    private static Row row(Account account, Names names, Texts t) {
        StateWords state = StateWords.of(account.state(), t);
        return new Row(
                "/accounts/" + account.id(),
                account.login().value(),
                account.name(),
                names.organisation(account.organisation(), t),
                RoleWords.of(account, names, t),
                state.word(),
                state.tone(),
                account.demo());
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
