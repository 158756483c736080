package org.yukidoke.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.Account;
import org.yukidoke.access.Accounts;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Roster;
import org.yukidoke.access.Roster.Change;
import org.yukidoke.access.Slip;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The personnel transfer.
 *
 * @param seen what a list would change; null before one was sent
 */
public record RosterView(Typed form, @Nullable Seen seen) {

    /**
     * One change.
     *
     * @param held what the account leaves behind, in words
     */
    public record Line(
            String what, String tone, String name, String login, String before, String after, List<String> held) {
        public Line {
            held = List.copyOf(held);
        }
    }

    /** A list that was looked at. */
    public record Seen(String summary, List<Line> lines, String text, String digest) {
        public Seen {
            lines = List.copyOf(lines);
        }

        static Seen of(Roster roster, Map<UUID, List<String>> held, String text, Names names, Texts t) {
            return new Seen(
                    t.of("access.roster.summary", roster.changes().size(), roster.staying()),
                    roster.changes().stream()
                            .map(change -> line(change, held, names, t))
                            .toList(),
                    text,
                    roster.digest());
        }
    }

    private static Line line(Change change, Map<UUID, List<String>> held, Names names, Texts t) {
        return switch (change) {
            case Change.Comes(Roster.Entry entry) -> line("comes", entry, "", List.of(), names, t);
            case Change.Moves(Account account, Roster.Entry entry) ->
                line("moves", entry, before(account, names, t), held.getOrDefault(account.id(), List.of()), names, t);
            case Change.Returns(Account account, Roster.Entry entry) ->
                line("returns", entry, before(account, names, t), List.of(), names, t);
            case Change.Leaves(Account account) ->
                new Line(
                        t.of("access.roster.leaves"),
                        "warning",
                        account.name(),
                        account.login().value(),
                        before(account, names, t),
                        "",
                        held.getOrDefault(account.id(), List.of()));
        };
    }

    private static Line line(String what, Roster.Entry entry, String before, List<String> held, Names names, Texts t) {
        Accounts.Standing standing = entry.standing();
        return new Line(
                t.of("access.roster." + what),
                what.equals("moves") ? "info" : "success",
                entry.profile().name(),
                entry.login().value(),
                before,
                words(standing.organisation(), standing.grants(), names, t),
                held);
    }

    private static String before(Account account, Names names, Texts t) {
        return words(account.organisation(), account.grants(), names, t);
    }

    private static String words(String organisation, Set<Grant> grants, Names names, Texts t) {
        String roles = t.list(grants.stream()
                .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::platform))
                .map(grant -> t.of("access.role.at", t.of(grant.role().text()), names.platform(grant.platform(), t))));
        return t.of("access.roster.standing", names.organisation(organisation, t), roles);
    }

    /** A list that was taken, and the slips of whoever is new or back, shown once. */
    public record Done(List<SlipLine> slips) {
        public Done {
            slips = List.copyOf(slips);
        }

        static Done of(List<Slip> slips, Names names, Texts t) {
            return new Done(slips.stream()
                    .map(slip -> new SlipLine(
                            slip.account().name(),
                            slip.account().login().value(),
                            names.organisation(slip.account().organisation(), t),
                            slip.code(),
                            Moments.words(slip.expires(), t)))
                    .toList());
        }
    }

    /** The slip of one person. */
    public record SlipLine(String name, String login, String organisation, String code, String until) {}
}
