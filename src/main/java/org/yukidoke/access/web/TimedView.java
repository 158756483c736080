package org.yukidoke.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.TimedGrant;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * What one account holds for a while.
 *
 * @param done key of what was just done, blank when nothing was
 */
public record TimedView(
        String path,
        String name,
        String login,
        List<Line> lines,
        Typed form,
        List<Choice> grants,
        List<Choice> colleagues,
        String done) {

    private static final Set<String> DONE = Set.of("given", "ended");

    public TimedView {
        lines = List.copyOf(lines);
        grants = List.copyOf(grants);
        colleagues = List.copyOf(colleagues);
    }

    /**
     * One role held for a while.
     *
     * @param open whether it can be ended
     */
    public record Line(
            String id, String role, String span, String standsFor, String state, String tone, boolean open) {}

    record Facts(Account account, List<Account> all, List<TimedGrant> timed, LocalDate today) {}

    static TimedView of(Facts facts, Typed form, Names names, Texts t, String done) {
        Account account = facts.account();
        return new TimedView(
                "/accounts/" + account.id(),
                account.name(),
                account.login().value(),
                facts.timed().stream()
                        .map(grant -> line(grant, facts, names, t))
                        .toList(),
                form,
                grants(names, t),
                Stream.concat(
                                Stream.of(new Choice("", t.of("access.timed.nobody"))),
                                facts.all().stream()
                                        .filter(other -> !other.id().equals(account.id()))
                                        .filter(other -> other.organisation().equals(account.organisation()))
                                        .map(other -> new Choice(other.id().toString(), who(other, t))))
                        .toList(),
                DONE.contains(done) ? "access.timed.done." + done : "");
    }

    private static List<Choice> grants(Names names, Texts t) {
        return names.platforms(Set.of(), t).stream()
                .flatMap(platform -> Stream.of(Role.values())
                        .filter(role -> role != Role.ADMINISTRATOR)
                        .flatMap(role -> Grant.find(role.key() + "@" + platform.value()).stream())
                        .map(grant -> new Choice(
                                grant.key(),
                                t.of("access.role.at", t.of(grant.role().text()), platform.text()))))
                .toList();
    }

    private static String who(Account account, Texts t) {
        return t.of("access.role.at", account.name(), account.login());
    }

    private static Line line(TimedGrant grant, Facts facts, Names names, Texts t) {
        TimedGrant.Wanted what = grant.what();
        boolean over = grant.endedAt() != null || what.until().isBefore(facts.today());
        String state = over ? "over" : grant.runs(facts.today()) ? "runs" : "ahead";
        return new Line(
                grant.id().toString(),
                t.of(
                        "access.role.at",
                        t.of(what.grant().role().text()),
                        names.platform(what.grant().platform(), t)),
                t.of("access.timed.span", Moments.day(what.from(), t), Moments.day(what.until(), t)),
                standsFor(what.standsFor(), facts, t),
                t.of("access.timed.state." + state),
                state.equals("runs") ? "success" : "info",
                !over);
    }

    private static String standsFor(@Nullable UUID id, Facts facts, Texts t) {
        return facts.all().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .map(other -> who(other, t))
                .orElse(t.of("access.timed.nobody"));
    }
}
