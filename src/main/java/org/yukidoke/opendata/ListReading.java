package org.yukidoke.opendata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Difference;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Scheme;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.TakingOver;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.CsvLines;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.OfficeText;
import org.yukidoke.kernel.Parsed;

/**
 * Reads a list against what stands.
 *
 * @param known every entry of the council by key
 * @param faults what is wrong with a content
 */
record ListReading(
        Mapping mapping,
        String platform,
        Map<String, Entry> known,
        Function<AreaCode, Optional<Municipality>> named,
        Function<Content, List<FieldError>> faults) {

    private static final int MOST_ROWS = 20_000;

    /** The preview without what is gone, or everything that is wrong with the file as a whole. */
    Parsed<Preview> read(byte[] file) {
        var text = OfficeText.find(file);
        if (text.isEmpty()) {
            return invalid("opendata.fault.text");
        }
        var lines = CsvLines.read(text.get());
        if (lines.size() > MOST_ROWS) {
            return invalid("opendata.fault.rows", Integer.toString(MOST_ROWS));
        }
        return switch (HeadingRules.find(lines, mapping)) {
            case Parsed.Invalid<HeadingRules.Headings>(var errors) -> new Parsed.Invalid<>(errors);
            case Parsed.Valid<HeadingRules.Headings>(var headings) -> new Parsed.Valid<>(rows(lines, headings));
        };
    }

    private static Parsed<Preview> invalid(String key, String... arguments) {
        return new Parsed.Invalid<>(List.of(FieldError.of("file", key, arguments)));
    }

    private Preview rows(List<CsvLines.Line> lines, HeadingRules.Headings headings) {
        var items = new ArrayList<Preview.Item>();
        var seen = new HashMap<String, Integer>();
        for (CsvLines.Line line : lines) {
            if (line.number() <= headings.line()) {
                continue;
            }
            Preview.Item item = item(line, headings);
            Integer first = seen.putIfAbsent(item.key(), item.line());
            items.add(
                    first == null
                            ? item
                            : faulty(
                                    item,
                                    List.of(FieldError.of(
                                            mapping.column("id").head(),
                                            "opendata.fault.same_id",
                                            Integer.toString(first)))));
        }
        return new Preview(items, List.of(), headings.unknown(), digest(items));
    }

    private Preview.Item item(CsvLines.Line line, HeadingRules.Headings headings) {
        var values = new HashMap<String, String>();
        headings.columns()
                .forEach((field, at) -> values.put(
                        field, at < line.cells().size() ? line.cells().get(at) : ""));
        var cells = new Cells(values, mapping);
        cells.require();
        String key = key(cells);
        Entry entry = known.get(key);
        var blank = new Preview.Item(
                line.number(),
                key,
                cells.text("name"),
                Preview.Deed.FAULTY,
                entry,
                null,
                List.of(),
                List.of(),
                List.of());
        if (entry != null && !entry.kind().name().equals(mapping.subject().name())) {
            cells.fault("id", "opendata.fault.other_kind");
            return faulty(blank, cells.errors());
        }
        Content content = content(cells, entry);
        var errors = new ArrayList<>(cells.errors());
        // A comma inside a cell shifts what comes after it: then no column can be trusted.
        if (line.cells().size() > headings.width()) {
            errors.add(FieldError.of("", "opendata.fault.shifted"));
        }
        if (errors.isEmpty()) {
            errors.addAll(faults.apply(content));
        }
        return errors.isEmpty() ? judged(blank, entry, content) : faulty(blank, errors);
    }

    private Preview.Item judged(Preview.Item item, @Nullable Entry entry, Content content) {
        if (entry == null) {
            return with(item, Preview.Deed.NEW, content, List.of(), List.of());
        }
        boolean same = TakingOver.digest(entry.content()).equals(TakingOver.digest(content))
                && entry.standing() != Entry.Standing.RETIRED;
        return same
                ? with(item, Preview.Deed.SAME, content, List.of(), List.of())
                : with(item, Preview.Deed.CHANGED, content, changes(entry, content), List.of());
    }

    private List<Preview.Change> changes(Entry entry, Content content) {
        var before = written(entry, entry.content(), mapping, named);
        var after = written(entry, content, mapping, named);
        return mapping.columns().stream()
                .map(column -> new Preview.Change(
                        column.head(), before.getOrDefault(column.field(), ""), after.getOrDefault(column.field(), "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** A content as a row, by field. */
    static Map<String, String> written(
            Entry entry, Content content, Mapping mapping, Function<AreaCode, Optional<Municipality>> named) {
        return switch (content) {
            case Place place -> PlaceCells.write(entry, place, named);
            case Scheme scheme -> SchemeCells.write(entry, scheme, mapping, named);
            case Service service -> throw new IllegalStateException("no table of windows is mapped");
        };
    }

    private static Preview.Item faulty(Preview.Item item, List<FieldError> errors) {
        return with(item, Preview.Deed.FAULTY, null, List.of(), errors);
    }

    private static Preview.Item with(
            Preview.Item item,
            Preview.Deed deed,
            @Nullable Content content,
            List<Preview.Change> changes,
            List<FieldError> errors) {
        Entry entry = item.entry();
        return new Preview.Item(
                item.line(),
                item.key(),
                item.name(),
                deed,
                entry,
                content,
                entry == null || content == null ? List.of() : Difference.between(entry.content(), content),
                changes,
                errors);
    }

    private Content content(Cells cells, @Nullable Entry entry) {
        return switch (mapping.subject()) {
            case PLACE -> PlaceCells.read(cells, entry == null ? null : (Place) entry.content(), named);
            case SCHEME -> SchemeCells.read(cells, entry == null ? null : (Scheme) entry.content(), mapping);
            case EVENT -> throw new IllegalStateException("events are entered by those who hold them");
        };
    }

    // What we wrote ourselves comes back under its key; others' numbers tell only within their municipality.
    private String key(Cells cells) {
        String id = cells.narrow("id");
        if (known.containsKey(id)) {
            return id;
        }
        String code = AreaCode.find(cells.text("code")).map(AreaCode::digits).orElse("000000");
        String plain = id.toLowerCase(java.util.Locale.ROOT);
        String last = plain.matches("[a-z0-9][a-z0-9.-]{0,40}") ? plain : hash(id);
        return platform + "." + mapping.name() + "." + code + "." + last;
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String digest(List<Preview.Item> items) {
        return hash(items.stream()
                .map(item -> item.key()
                        + item.deed()
                        + (item.entry() == null
                                ? ""
                                : Integer.toString(item.entry().version()))
                        + (item.content() == null ? "" : TakingOver.digest(Objects.requireNonNull(item.content()))))
                .collect(Collectors.joining("\n")));
    }
}
