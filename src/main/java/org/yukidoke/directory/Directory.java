package org.yukidoke.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.Japan;

/**
 * The directory as the public reads it.
 *
 * <p>It is kept in memory under the number the database counts its changes with; every call asks which number that is,
 * so that no copy of the program shows what has been changed or hidden.
 */
@Component
public class Directory {

    private final EntryStore rows;
    private final Clock clock;
    private final AtomicReference<@Nullable Listing> newest = new AtomicReference<>();

    Directory(EntryStore rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Everything the public may read today. */
    @Transactional(readOnly = true)
    public Listing published() {
        return published(Japan.day(clock.instant()));
    }

    /** Everything the public may read on a day, from what stands now. */
    @Transactional(readOnly = true)
    public Listing published(LocalDate day) {
        long revision = rows.revision();
        Listing known = newest.get();
        if (known != null && known.revision() == revision && known.day().equals(day)) {
            return known;
        }
        // A change between the two questions makes the number too old, never too new.
        var listing = new Listing(revision, day, rows.list(), rows.listRules());
        newest.set(listing);
        return listing;
    }

    /** How far entries may be trusted today, for those who keep them. */
    @Transactional(readOnly = true)
    public List<Freshness> freshness(Collection<Entry> entries) {
        LocalDate today = Japan.day(clock.instant());
        var rules = rows.listRules();
        return entries.stream()
                .map(entry -> FreshnessRules.of(entry, rules, today))
                .toList();
    }
}
