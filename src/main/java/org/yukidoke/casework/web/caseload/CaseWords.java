package org.yukidoke.casework.web.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.casework.caseload.Case;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.casework.support.Rung;
import org.yukidoke.person.Line;
import org.yukidoke.web.Band;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Cases in words, for one reader on one day. */
record CaseWords(Texts t, LocalDate today, UUID me, Map<UUID, String> colleagues) {

    CaseRow row(Caseloads.Line line, @Nullable Line who) {
        Case one = line.one();
        var period = one.period();
        String path = "/persons/" + one.person();
        return new CaseRow(
                path,
                path + "/records/new",
                period.id().toString(),
                who == null
                        ? t.of("caseload.name.hidden")
                        : who.identity()
                                .map(known -> known.name().shown())
                                .orElseGet(() -> t.of("caseload.name.hidden")),
                who == null ? "" : who.reference().text(),
                t.of(period.kind().text()),
                line.flags().stream()
                        .sorted()
                        .map(flag -> new Band.Flag(reason(flag, one), tone(flag)))
                        .toList(),
                marks(who),
                last(one),
                next(one.known().next()),
                Rung.find(one.known().rung()).map(rung -> t.of(rung.text())).orElse(""),
                whose(period.responsible()));
    }

    /** Who answers for it. */
    String whose(@Nullable UUID account) {
        if (account == null) {
            return t.of("caseload.whose.nobody");
        }
        return account.equals(me)
                ? t.of("caseload.whose.me")
                : colleagues.getOrDefault(account, t.of("caseload.whose.left"));
    }

    private static List<Band.Flag> marks(@Nullable Line who, Texts t) {
        if (who == null) {
            return List.of();
        }
        var standing = who.standing();
        return java.util.stream.Stream.of(
                        standing.atRisk() ? new Band.Flag(t.of("caseload.mark.risk"), "error") : null,
                        standing.restricted() ? new Band.Flag(t.of("caseload.mark.restricted"), "warning") : null)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<Band.Flag> marks(@Nullable Line who) {
        return marks(who, t);
    }

    /** When somebody was last in touch or was met; what is no contact record is named. */
    private String last(Case one) {
        Case.Sign last = one.known().last();
        if (last == null) {
            return t.of("caseload.last.none", Moments.day(one.period().openedOn(), t));
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(last.on(), today));
        String day = Moments.day(last.on(), t);
        return last.how() == Case.How.CONTACT
                ? t.of("caseload.last", day, days)
                : t.of("caseload.last.how", t.of(last.how().text()), day, days);
    }

    private String next(Case.@Nullable Next next) {
        if (next == null) {
            return t.of("caseload.next.none");
        }
        LocalDate on = next.on();
        String who = t.of("caseload.next." + next.by().name().toLowerCase(java.util.Locale.ROOT));
        return on == null
                ? t.of("caseload.next.since", who, Moments.day(next.since(), t))
                : t.of("caseload.next.on", who, Moments.day(on, t));
    }

    /** Why it asks for attention, with how long that has been so. */
    private String reason(Case.Flag flag, Case one) {
        Case.Known known = one.known();
        Case.Next next = known.next();
        return switch (flag) {
            case DUE -> late(next == null ? null : next.on());
            case OURS -> t.of("caseload.reason.ours", waiting(next));
            case THEIRS -> t.of("caseload.reason.theirs", waiting(next));
            case QUIET -> t.of("caseload.reason.quiet", ChronoUnit.DAYS.between(one.quietSince(), today));
            case CONSENT -> {
                LocalDate until = known.consentUntil();
                yield t.of("caseload.reason.consent", until == null ? 0 : ChronoUnit.DAYS.between(today, until));
            }
            case FOLLOW_UP -> t.of("caseload.reason.follow_up");
            case QUIT -> t.of("caseload.reason.quit");
            case NOBODY -> t.of("caseload.reason.nobody");
            case CLOSING -> t.of("caseload.reason.closing");
        };
    }

    private String late(@Nullable LocalDate on) {
        long days = on == null ? 0 : ChronoUnit.DAYS.between(on, today);
        return days <= 0 ? t.of("caseload.reason.due") : t.of("caseload.reason.late", days);
    }

    private long waiting(Case.@Nullable Next next) {
        return next == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(next.since(), today));
    }

    static String tone(Case.Flag flag) {
        return switch (flag) {
            case DUE, CONSENT, FOLLOW_UP, QUIT -> "warning";
            case OURS, NOBODY -> "info";
            case QUIET, THEIRS, CLOSING -> "plain";
        };
    }
}
