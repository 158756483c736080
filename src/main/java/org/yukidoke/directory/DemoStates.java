package org.yukidoke.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Japan;

/** Some entries of the demo confirmed, some long ago, some with capacity, so that pages show each state; all marked 見本. */
@Component
@Order(6)
final class DemoStates implements DemoData {

    private static final String SAMPLE = "見本の値です。";
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final EntryStore rows;
    private final Entries entries;
    private final ConfirmationRows confirmations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoStates(
            EntryStore rows,
            Entries entries,
            ConfirmationRows confirmations,
            PlatformTransactionManager manager,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.confirmations = confirmations;
        this.transaction = new TransactionTemplate(manager);
        this.clock = clock;
    }

    private record Sample(String key, int daysAgo, Capacity.@Nullable State capacity) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("saitama.middle-corner", 12, Capacity.State.ACCEPTING),
            new Sample("saitama.hikikomori-pref", 3, Capacity.State.WAIT_TO_THREE_MONTHS),
            new Sample("saitama.youth-centre", 250, null),
            new Sample("akita.hikikomori-centre", 30, Capacity.State.TALK_FIRST),
            new Sample("akita.self-reliance-towns.050008", 10, Capacity.State.ACCEPTING),
            new Sample("akita.station", 200, null),
            new Sample("mie.station", 5, Capacity.State.WAIT_UNDER_MONTH),
            new Sample("mie.job-cafe", 20, Capacity.State.FULL),
            new Sample("mie.self-reliance-agency", 60, null),
            new Sample("tochigi.polaris", 1, Capacity.State.WAIT_OVER_THREE_MONTHS),
            new Sample("tochigi.middle-corner", 190, null),
            new Sample("tochigi.municipal-hikikomori", 450, null),
            new Sample("japan.job-seeker-support", 15, null),
            new Sample("japan.public-training", 15, null),
            new Sample("japan.welfare-loan", 15, null),
            new Sample("japan.housing-benefit", 15, null));

    @Override
    public void load() {
        transaction.executeWithoutResult(status -> SAMPLES.forEach(this::mark));
    }

    // What somebody confirmed since stands.
    private void mark(Sample sample) {
        rows.find(sample.key())
                .filter(entry -> entry.confirmedOn() == null)
                .ifPresent(entry -> confirm(sized(entry, sample), sample));
    }

    private Entry sized(Entry entry, Sample sample) {
        if (sample.capacity() == null || !(entry.content() instanceof Service service)) {
            return entry;
        }
        var capacity = new Capacity(sample.capacity(), day(sample), Wording.ja(SAMPLE), null, null);
        var kept = new EntryStore.Kept(service.with(capacity), Origin.DESK, SAMPLE, at(sample), null, true);
        return switch (entries.replace(entry, entry.version(), kept)) {
            case Saving.Kept(Entry now) -> now;
            case Saving.Clash(Entry now) -> now;
            case Saving.Faulty(var errors) -> throw new IllegalStateException(sample.key() + ": " + errors);
        };
    }

    private void confirm(Entry entry, Sample sample) {
        String body = Stream.of(entry.owner(), entry.platform(), SAMPLE)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(SAMPLE);
        confirmations.add(entry, new ConfirmationRows.Word(body, at(sample), day(sample)));
    }

    private LocalDate day(Sample sample) {
        return Japan.day(clock.instant()).minusDays(sample.daysAgo());
    }

    private Instant at(Sample sample) {
        return day(sample).atTime(NINE).atZone(Japan.ZONE).toInstant();
    }
}
