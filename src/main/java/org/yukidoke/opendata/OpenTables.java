package org.yukidoke.opendata;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.api.Csv;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.event.Events;

/** The public directory as the tables and names that public bodies in Japan agreed on. */
@Component
public class OpenTables {

    private final Directory directory;
    private final Municipalities municipalities;
    private final Events events;

    OpenTables(Directory directory, Municipalities municipalities, Events events) {
        this.directory = directory;
        this.municipalities = municipalities;
        this.events = events;
    }

    /** One row an entry, one column a fact; blank where nobody has said it. */
    @Transactional(readOnly = true)
    public Csv csv(Mapping mapping) {
        var columns = mapping.columns();
        return new Csv(
                columns.stream().map(Mapping.Column::head).toList(),
                rows(mapping)
                        .map(row -> columns.stream()
                                .map(column -> cell(row.getOrDefault(column.field(), "")))
                                .toList())
                        .toList());
    }

    // A number with its sign in front calculates nothing.
    private static String cell(String text) {
        return text.matches("[+＋-][0-9０-９.() -]*") ? text : Csv.guarded(text);
    }

    /** The same by the names of GIF; what nobody has said is not there. */
    @Transactional(readOnly = true)
    public List<Map<String, String>> gif(Mapping mapping) {
        return rows(mapping)
                .map(row -> {
                    var named = new LinkedHashMap<String, String>();
                    mapping.columns().stream()
                            .filter(column -> !column.gif().isEmpty())
                            .filter(column ->
                                    !row.getOrDefault(column.field(), "").isEmpty())
                            .forEach(column -> named.put(column.gif(), row.getOrDefault(column.field(), "")));
                    return (Map<String, String>) named;
                })
                .toList();
    }

    /** When anything in the public directory last changed; empty while there is nothing. */
    @Transactional(readOnly = true)
    public Optional<Instant> changed() {
        Listing listing = directory.published();
        return Stream.of(
                        listing.places().stream().map(listed -> listed.entry()),
                        listing.services().stream().map(listed -> listed.entry()),
                        listing.schemes().stream().map(listed -> listed.entry()))
                .flatMap(entries -> entries)
                .map(Entry::changedAt)
                .max(Instant::compareTo);
    }

    private Stream<Map<String, String>> rows(Mapping mapping) {
        return switch (mapping.subject()) {
            case PLACE -> rows(mapping, directory.published().places().stream().map(listed -> listed.entry()));
            case SCHEME ->
                rows(mapping, directory.published().schemes().stream().map(listed -> listed.entry()));
            case EVENT ->
                events.upcoming(Events.Wanted.ANYTHING).stream().flatMap(event -> EventCells.write(event, mapping));
        };
    }

    private Stream<Map<String, String>> rows(Mapping mapping, Stream<Entry> entries) {
        return entries.map(entry -> ListReading.written(entry, entry.content(), mapping, municipalities::find));
    }
}
