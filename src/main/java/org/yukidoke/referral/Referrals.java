package org.yukidoke.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.vault.Sealer;

/** Referrals as those of the two bodies read them. To everybody else there is none. */
@Component
public class Referrals {

    /** Before its end a share can be prolonged. */
    private static final Duration EARLY = Duration.ofDays(60);

    private final Transactions transactions;
    private final ReferralRows rows;
    private final WrittenRows written;
    private final ReferralKeys keys;
    private final SaidRows said;
    private final OwnFileRows files;
    private final Clock clock;

    Referrals(
            Transactions transactions,
            ReferralRows rows,
            WrittenRows written,
            ReferralKeys keys,
            SaidRows said,
            OwnFileRows files,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.written = written;
        this.keys = keys;
        this.said = said;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A referral that was opened.
     *
     * @param preview null where its share opens nothing to the receiver any more
     * @param letter the parts that still open; null before it was accepted, and where the share is over
     * @param person whom it is about; null for a receiver that may not know
     * @param own the file of its own that the receiver keeps of them
     * @param until when what is shared closes by itself; null where nothing runs
     * @param readByOther up to which step the other body has read; 0 for none
     */
    public record Opened(
            Referral referral,
            @Nullable Preview preview,
            @Nullable Introduction letter,
            @Nullable UUID person,
            Own own,
            @Nullable Instant until,
            List<Step> steps,
            int readByOther,
            Set<Deed> deeds) {

        public Opened {
            steps = List.copyOf(steps);
            deeds = Set.copyOf(deeds);
        }
    }

    /**
     * What the body asked keeps of whoever was referred to it, as far as a colleague may know.
     *
     * @param file null where there is none
     * @param begins whether one can be begun
     */
    public record Own(@Nullable UUID file, boolean begins) {}

    /** Referrals on one page of a list. */
    public static final int PAGE = 50;

    /**
     * A page of a list.
     *
     * @param total how many there are on all pages
     */
    public record Listed(List<Referral> referrals, long total) {
        public Listed {
            referrals = List.copyOf(referrals);
        }
    }

    /**
     * What is open or over on one side, what changed last first.
     *
     * @param page from 1; beyond the last it is the last
     */
    public Listed list(Scope scope, Side side, boolean open, int page) {
        return list(scope, Listing.of(side, open), page);
    }

    /** What the acting body sent and has to look after, whoever sent it. */
    public Listed pressing(Scope scope, int page) {
        return list(scope, Listing.SENT_PRESSING, page);
    }

    // A first page that is not full is all there is, and nothing has to be counted.
    private Listed list(Scope scope, Listing listing, int page) {
        Desk.of(scope);
        LocalDate today = Japan.day(clock.instant());
        return transactions.in(scope, () -> {
            List<Referral> first = page <= 1 ? rows.list(listing, today, PAGE, 0) : List.of();
            if (page <= 1 && first.size() < PAGE) {
                return new Listed(first, first.size());
            }
            long total = rows.count(listing, today);
            long before = (Math.clamp(page, 1, Math.max(1, Math.ceilDiv(total, PAGE))) - 1L) * PAGE;
            return new Listed(page <= 1 ? first : rows.list(listing, today, PAGE, before), total);
        });
    }

    /** The referrals of somebody whose file the acting account keeps, the newest first. */
    public List<Referral> ofPerson(Scope scope, UUID person) {
        Desk.of(scope);
        return transactions.in(scope, () -> rows.ofPerson(person));
    }

    /** One referral without anything that was written; empty when it is neither sent nor received here. */
    public Optional<Referral> find(Scope scope, UUID id) {
        Desk.of(scope);
        return transactions.in(scope, () -> rows.find(id));
    }

    /** Opens one, which the record notes, and lets the other body know that it was read. */
    public Optional<Opened> open(Scope scope, UUID id) {
        Desk.of(scope);
        return transactions.in(
                scope,
                () -> rows.find(id).map(referral -> {
                    Sealer sealer = rows.shows(id, "preview")
                            ? keys.open(id, "referral.read").orElse(null)
                            : null;
                    UUID person = rows.person(id).orElse(null);
                    Instant until = rows.lasts(id).orElse(null);
                    rows.noteRead(id);
                    return new Opened(
                            referral,
                            sealer == null ? null : written.preview(id, sealer).orElse(null),
                            sealer == null ? null : written.letter(id, sealer).orElse(null),
                            person,
                            new Own(files.find(id).orElse(null), files.begins(id)),
                            until,
                            steps(id, sealer),
                            rows.read(id, referral.side().other())
                                    .map(ReferralRows.Read::number)
                                    .orElse(0),
                            deeds(referral, sealer != null, until));
                }));
    }

    private Set<Deed> deeds(Referral referral, boolean opens, @Nullable Instant until) {
        Set<Deed> deeds = TransitionRules.deeds(referral);
        if (!opens) {
            deeds.retainAll(TransitionRules.UNNAMED);
        }
        if (until == null || until.isAfter(clock.instant().plus(EARLY))) {
            deeds.remove(Deed.PROLONG);
        }
        return deeds;
    }

    /** What happened; where the person's own words may be known they stand at the step by which they were heard. */
    private List<Step> steps(UUID id, @Nullable Sealer sealer) {
        List<Step> steps = written.steps(id, sealer);
        return steps.stream().noneMatch(step -> step.deed() == Deed.HEAR)
                ? steps
                : said.find(id)
                        .map(words -> steps.stream()
                                .map(step -> step.deed() == Deed.HEAR ? step.with(words) : step)
                                .toList())
                        .orElse(steps);
    }

    /** Whom referrals are about, as far as that may be known; of whom the acting body keeps a file, by that. */
    public Map<UUID, UUID> people(Scope scope, List<Referral> some) {
        Desk.of(scope);
        List<UUID> ids = some.stream().map(Referral::id).toList();
        return transactions.in(scope, () -> {
            Map<UUID, UUID> people = new HashMap<>(rows.people(ids));
            people.putAll(files.list(ids));
            return people;
        });
    }

    /**
     * Takes back that a file is of whom a referral is about: another was meant, and both stay.
     *
     * @return false when it is not theirs to do
     */
    public boolean part(Scope scope, UUID id) {
        Desk.of(scope);
        return transactions.in(scope, () -> files.part(id));
    }
}
