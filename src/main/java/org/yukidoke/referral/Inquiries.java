package org.yukidoke.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Departed;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;

/** Asks bodies whether they have room, and answers; what is said by telephone is written down by whoever asked. */
@Component
public class Inquiries {

    /** Questions on one page of the list. */
    public static final int PAGE = 50;

    private static final Duration AGAIN = Duration.ofHours(1);

    /** For so long an answer says something. */
    private static final Duration FRESH = Duration.ofDays(60);

    private final Transactions transactions;
    private final InquiryRows rows;
    private final Departed departed;
    private final Addressees addressees;
    private final Deadlines deadlines;
    private final Post post;
    private final Clock clock;

    Inquiries(
            Transactions transactions,
            InquiryRows rows,
            Departed departed,
            Addressees addressees,
            Deadlines deadlines,
            Post post,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.departed = departed;
        this.addressees = addressees;
        this.deadlines = deadlines;
        this.post = post;
        this.clock = clock;
    }

    /**
     * A page of the list.
     *
     * @param total how many there are on all pages
     */
    public record Listed(List<Inquiry> inquiries, long total) {
        public Listed {
            inquiries = List.copyOf(inquiries);
        }
    }

    /**
     * Asked and received: those that wait for an answer from here, then the newest first.
     *
     * @param page from 1; beyond the last it is the last
     */
    public Listed list(Scope scope, int page) {
        desk(scope);
        return transactions.in(scope, () -> {
            long total = rows.count();
            long before = (Math.clamp(page, 1, Math.max(1, Math.ceilDiv(total, PAGE))) - 1L) * PAGE;
            return new Listed(rows.list(PAGE, before), total);
        });
    }

    public Optional<Inquiry> find(Scope scope, UUID id) {
        desk(scope);
        return transactions.in(scope, () -> rows.find(id));
    }

    /** By when the first answer from here is due; empty where none is awaited. */
    Optional<LocalDate> awaited(Scope scope) {
        return transactions.in(scope, rows::awaited);
    }

    /** What the acting account has to ask after: an answer is overdue. */
    List<Inquiry> late(Scope scope) {
        return transactions.in(scope, () -> rows.late(Japan.day(clock.instant()), scope.requireAccount()));
    }

    /** The newest answers other bodies gave the acting one, as long as they say something. */
    public List<Inquiry> answered(Scope scope) {
        desk(scope);
        return transactions.in(scope, () -> rows.answered(clock.instant().minus(FRESH)));
    }

    /** Bodies of the acting council at which somebody can answer; all others are asked by telephone. */
    public Set<String> answering(Scope scope) {
        desk(scope);
        return addressees
                .list(scope, new Addressees.Wanted(Post.platform(scope.organisation()), Set.of(Role.COUNSELLOR), ""))
                .stream()
                .map(Addressees.Addressee::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Asks a body of the same council; empty for any other, and for one that has gone. Who sends the same question again
     * within the hour asked once, and the body is told once.
     */
    public Optional<UUID> ask(Scope scope, String body, Inquiry.Question question) {
        desk(scope);
        if (body.equals(scope.organisation())
                || !Post.platform(body).equals(Post.platform(scope.organisation()))
                || departed.has(body)) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next(now);
        UUID me = scope.requireAccount();
        var between = new Referral.Bodies(scope.organisation(), body);
        return transactions.in(scope, () -> {
            Optional<UUID> same = rows.same(between, question, me, now.minus(AGAIN));
            if (same.isPresent()) {
                return same;
            }
            rows.add(id, between, question, new Inquiry.Asking(me, now, deadlines.room(body, Japan.day(now))));
            post.tell(scope, "inquiry " + id, "asked", scope.organisation(), counsellors(body));
            return Optional.of(id);
        });
    }

    /** Answers one; false when it is not the acting body's to answer, or was answered or taken back. */
    public boolean answer(Scope scope, UUID id, Inquiry.Answer answer) {
        desk(scope);
        return transactions.in(scope, () -> {
            Optional<String> asker = rows.answer(id, answer, scope.requireAccount(), clock.instant());
            asker.ifPresent(body ->
                    post.tell(scope, "inquiry answered " + id, "answered", scope.organisation(), counsellors(body)));
            return asker.isPresent();
        });
    }

    /**
     * Writes down what was said by telephone or in passing; false when it is not the acting body's question, was answered
     * or taken back, or was asked later than that day.
     */
    public boolean hear(Scope scope, UUID id, Inquiry.Answer answer, LocalDate on) {
        desk(scope);
        Instant now = clock.instant();
        if (on.isAfter(Japan.day(now))) {
            return false;
        }
        return transactions.in(scope, () -> rows.hear(id, new Inquiry.Given(answer, scope.requireAccount(), now, on)));
    }

    /** Takes one back, of which the body asked is told; false when it is not the acting body's, or is over. */
    public boolean withdraw(Scope scope, UUID id) {
        desk(scope);
        return transactions.in(scope, () -> {
            Optional<String> asked = rows.withdraw(id, scope.requireAccount(), clock.instant());
            asked.ifPresent(body ->
                    post.tell(scope, "inquiry withdrawn " + id, "withdrawn", scope.organisation(), counsellors(body)));
            return asked.isPresent();
        });
    }

    private static Addressees.Wanted counsellors(String body) {
        return new Addressees.Wanted(Post.platform(body), Set.of(Role.COUNSELLOR), body);
    }

    /**
     * Goes on for a counsellor of a body.
     *
     * @throws AccessDeniedException for everybody else
     */
    public static void desk(Scope scope) {
        scope.require(Role.COUNSELLOR);
        if (scope.organisation().isEmpty()) {
            throw new AccessDeniedException("needs a counsellor of a body");
        }
    }
}
