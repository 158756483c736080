package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/**
 * Finds windows and schemes by what somebody says.
 *
 * <p>What is searched is kept in memory, as the directory itself is. Where something changed, one request makes the new
 * index and the others go on with the former, so that nobody waits for it.
 */
@Component
public class Finder {

    private final Directory directory;
    private final Municipalities municipalities;
    private final Holidays holidays;
    private final Texts japanese;
    private final AtomicReference<@Nullable Built> newest = new AtomicReference<>();
    private final AtomicReference<@Nullable State> building = new AtomicReference<>();

    Finder(Directory directory, Municipalities municipalities, Holidays holidays, Languages languages) {
        this.directory = directory;
        this.municipalities = municipalities;
        this.holidays = holidays;
        this.japanese = languages.texts(Locale.JAPANESE.getLanguage());
    }

    /** What an index was made of. */
    private record State(long listing, long places, long holidays, LocalDate day) {}

    private record Built(State state, SearchIndex index) {}

    /** What answers best. */
    public Findings find(Query query) {
        return index().find(query);
    }

    private SearchIndex index() {
        Listing listing = directory.published();
        Gazetteer gazetteer = municipalities.gazetteer();
        Holidays.Closed closed = holidays.closed();
        var state = new State(listing.revision(), gazetteer.revision(), closed.revision(), listing.day());
        Built known = newest.get();
        if (known != null && (known.state().equals(state) || !building.compareAndSet(null, state))) {
            return known.index();
        }
        try {
            var index = SearchIndex.of(gazetteer, listing.day(), Findables.of(listing, closed, japanese));
            newest.set(new Built(state, index));
            return index;
        } finally {
            building.set(null);
        }
    }
}
