package org.yukidoke.access.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.Account;
import org.yukidoke.access.AccountState;
import org.yukidoke.access.FactorReset;
import org.yukidoke.access.Grant;
import org.yukidoke.audit.Audit;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * One account.
 *
 * @param standing the form of organisation and roles
 * @param closing the form by which the account is closed
 * @param losses why somebody's second factors may be voided
 * @param slip what the button that draws a slip says; blank for a disabled account, which gets none
 * @param held what closing it would leave behind, in words
 * @param done key of what was just done, blank when nothing was
 */
public record AccountView(
        String path,
        Typed standing,
        Typed closing,
        Facts facts,
        List<Choice> organisations,
        GrantTable grants,
        List<Choice> reasons,
        List<Choice> losses,
        String slip,
        List<Line> history,
        List<String> held,
        String done) {

    private static final Set<String> DONE = Set.of("standing", "disable", "enable", "factors");

    public AccountView {
        organisations = List.copyOf(organisations);
        reasons = List.copyOf(reasons);
        losses = List.copyOf(losses);
        history = List.copyOf(history);
        held = List.copyOf(held);
    }

    /** What is known of the account, in words. */
    public record Facts(
            String login,
            String name,
            String email,
            String organisation,
            StateText state,
            boolean disabled,
            boolean demo,
            String created,
            int version) {}

    /** The state in words. */
    public record StateText(String word, String tone, String sentence) {}

    /** Something that was done to the account. */
    public record Line(String at, String what) {}

    /** What was done to it, and what hangs on it. */
    record Told(List<Audit.Line> history, List<String> held) {
        Told {
            history = List.copyOf(history);
            held = List.copyOf(held);
        }
    }

    record FormsSent(Typed standing, Typed closing) {}

    /** The form as the account stands. */
    static Typed standing(Account account) {
        var values = new HashMap<String, List<String>>(
                Map.of("grants", account.grants().stream().map(Grant::key).toList()));
        values.put("organisation", List.of(account.organisation()));
        return new Typed(values, List.of());
    }

    static AccountView of(Account account, FormsSent forms, Told told, Names names, Texts t, @Nullable String done) {
        StateWords state = StateWords.of(account.state(), t);
        return new AccountView(
                "/accounts/" + account.id(),
                forms.standing(),
                forms.closing(),
                new Facts(
                        account.login().value(),
                        account.name(),
                        account.profile().email().isEmpty()
                                ? t.of("access.email.none")
                                : account.profile().email(),
                        account.organisation().isEmpty()
                                ? t.of("access.organisation.none")
                                : names.organisation(account.organisation(), t),
                        new StateText(state.word(), state.tone(), state.sentence()),
                        account.state() instanceof AccountState.Disabled,
                        account.demo(),
                        Moments.words(account.created(), t),
                        account.version()),
                names.organisations(account.organisation(), t),
                GrantTable.of(forms.standing(), names, t),
                Stream.of(AccountState.Reason.values())
                        .map(reason -> new Choice(reason.key(), t.of(reason.text())))
                        .toList(),
                Stream.of(FactorReset.Reason.values())
                        .map(reason -> new Choice(reason.key(), t.of(reason.text())))
                        .toList(),
                switch (account.state()) {
                    case AccountState.Invited invited -> t.of("access.account.slip.invitation");
                    case AccountState.Active active -> t.of("access.account.slip.reset");
                    case AccountState.Disabled disabled -> "";
                },
                told.history().stream()
                        .map(line -> new Line(
                                Moments.words(line.at(), t),
                                t.of("access.audit." + line.action() + (line.permitted() ? "" : ".refused"))))
                        .toList(),
                told.held(),
                done != null && DONE.contains(done) ? "access.account.done." + done : "");
    }
}
