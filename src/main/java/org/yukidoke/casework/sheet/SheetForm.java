package org.yukidoke.casework.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yukidoke.person.Zone;

/**
 * What a sheet asks, in one edition. The edition stays when a newer one comes into force: sheets are read with the one
 * they were written with.
 *
 * @param edition its name
 * @param from first day it is in force
 */
public record SheetForm(String key, String edition, LocalDate from, Named title, Source source, List<Item> items) {

    public SheetForm {
        items = List.copyOf(items);
    }

    /** A name in both languages. */
    public record Named(String ja, String en) {}

    /**
     * Which form it mirrors and how that is known.
     *
     * @param mirrors what the form is called there
     * @param note how far the two were compared
     * @param seen the day that was done
     */
    public record Source(String mirrors, Named note, String url, LocalDate seen) {}

    /**
     * One thing that is asked.
     *
     * @param official what the field is called in the form mirrored; blank where that is not known
     * @param options to choose from; empty for anything typed
     * @param field what it is taken from; blank for what is typed here
     */
    public record Item(
            String key, Kind kind, Zone zone, Named label, String official, List<Option> options, String field) {

        public Item {
            options = List.copyOf(options);
        }

        /** The zones its answer lies in: one, unless its options belong to several. */
        public Set<Zone> zones() {
            return kind == Kind.MARKS
                    ? options.stream().map(Option::zone).collect(Collectors.toUnmodifiableSet())
                    : Set.of(zone);
        }
    }

    /** Something to choose. */
    public record Option(String key, Zone zone, Named label) {}

    /** How an item is answered. */
    public enum Kind {
        LINE,
        TEXT,
        DAY,
        /** One of several. */
        CHOICE,
        /** Any of several, the most pressing one marked. */
        MARKS,
        /** Stands in the person's file already. */
        FILE;

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public Optional<Item> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
