package org.yukidoke.opendata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.opendata.Intake;
import org.yukidoke.opendata.Preview;
import org.yukidoke.web.Texts;

/**
 * A list of somebody else: what taking it would do, or that it was decided.
 *
 * @param rows new, changed and faulty ones; what stays the same is only counted
 * @param digest of the preview; blank once it is decided
 * @param takes whether every row can be taken
 * @param undoes whether it can be taken back
 */
public record ImportView(
        String title,
        String path,
        String state,
        String tone,
        String message,
        String summary,
        List<Row> rows,
        List<String> gone,
        String unknown,
        String digest,
        boolean takes,
        boolean undoes) {

    public ImportView {
        rows = List.copyOf(rows);
        gone = List.copyOf(gone);
    }

    /**
     * A row of the list.
     *
     * @param notes what would change, or what is wrong, each with its column
     */
    public record Row(String line, String name, String what, String tone, List<String> notes) {
        public Row {
            notes = List.copyOf(notes);
        }
    }

    static ImportView waiting(Intake intake, Preview preview, String message, Texts t) {
        return new ImportView(
                intake.source(),
                SentListPages.PATH + "/" + intake.id(),
                t.of("opendata.state.waiting"),
                ImportListView.tone(intake.state()),
                message,
                t.of(
                        "opendata.import.summary",
                        preview.count(Preview.Deed.NEW),
                        preview.count(Preview.Deed.CHANGED),
                        preview.count(Preview.Deed.SAME),
                        preview.count(Preview.Deed.FAULTY)),
                preview.items().stream()
                        .filter(item -> item.deed() != Preview.Deed.SAME)
                        .map(item -> row(item, t))
                        .toList(),
                preview.gone().stream()
                        .map(entry -> entry.content().title().ja())
                        .toList(),
                String.join("、", preview.unknown()),
                preview.digest(),
                preview.count(Preview.Deed.FAULTY) == 0,
                false);
    }

    static ImportView decided(Intake intake, String message, Texts t) {
        return new ImportView(
                intake.source(),
                SentListPages.PATH + "/" + intake.id(),
                t.of("opendata.state." + intake.state().key()),
                ImportListView.tone(intake.state()),
                message,
                "",
                List.of(),
                List.of(),
                "",
                "",
                false,
                intake.state() == Intake.State.TAKEN);
    }

    private static Row row(Preview.Item item, Texts t) {
        var notes = new ArrayList<String>();
        item.changes()
                .forEach(change ->
                        notes.add(t.of("opendata.import.change", change.head(), change.before(), change.after())));
        item.errors().forEach(error -> notes.add(fault(error, t)));
        return new Row(
                Integer.toString(item.line()),
                item.name(),
                t.of("opendata.deed." + item.deed().key()),
                switch (item.deed()) {
                    case NEW -> "new";
                    case CHANGED -> "info";
                    case SAME -> "neutral";
                    case FAULTY -> "error";
                },
                notes);
    }

    private static String fault(FieldError error, Texts t) {
        String words = t.of(error.key(), error.arguments().toArray());
        return Stream.of(error.field(), words)
                .filter(text -> !text.isEmpty())
                .reduce((column, said) -> t.of("opendata.import.fault", column, said))
                .orElse(words);
    }
}
