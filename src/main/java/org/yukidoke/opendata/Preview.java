package org.yukidoke.opendata;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Difference;
import org.yukidoke.directory.Entry;
import org.yukidoke.kernel.FieldError;

/**
 * What taking a list would do.
 *
 * @param gone entries of the last list of the same source that this one no longer has; they stay as they are
 * @param unknown headings that were not understood and whose columns are left alone
 * @param digest of all this; whoever takes the list says which preview they saw
 */
public record Preview(List<Item> items, List<Entry> gone, List<String> unknown, String digest) {

    public Preview {
        items = List.copyOf(items);
        gone = List.copyOf(gone);
        unknown = List.copyOf(unknown);
    }

    public enum Deed {
        NEW,
        CHANGED,
        SAME,
        FAULTY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A column of the list whose cell says something else than what stands. */
    public record Change(String head, String before, String after) {}

    /**
     * A row of the list.
     *
     * @param line of the file, the first being 1
     * @param entry what stands now; null when there is none
     * @param content what would stand; null when the row cannot be understood
     */
    public record Item(
            int line,
            String key,
            String name,
            Deed deed,
            @Nullable Entry entry,
            @Nullable Content content,
            List<Difference> differences,
            List<Change> changes,
            List<FieldError> errors) {
        public Item {
            differences = List.copyOf(differences);
            changes = List.copyOf(changes);
            errors = List.copyOf(errors);
        }
    }

    public long count(Deed deed) {
        return items.stream().filter(item -> item.deed() == deed).count();
    }
}
