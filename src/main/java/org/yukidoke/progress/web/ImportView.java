package org.yukidoke.progress.web;

import java.util.List;
import java.util.Map;
import org.yukidoke.directory.Organisation;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Importing;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Proposal;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Figures from a table: the form, or what the table would change.
 *
 * @param text of the file, to be sent once more; blank while there is none to be taken
 * @param same how many rows change nothing, in words
 */
public record ImportView(
        ActualsView.Head head,
        String done,
        Typed form,
        List<Fault> faults,
        String text,
        List<Line> lines,
        String same) {

    public ImportView {
        faults = List.copyOf(faults);
        lines = List.copyOf(lines);
    }

    /** What is wrong, and where in the file. */
    public record Fault(String line, String column, String text) {}

    /** A row that changes something. */
    public record Line(String line, String what, String who, String when, String was, String figure) {}

    /** What the page is about. */
    record Of(Plan plan, Map<String, Organisation> bodies, String done) {}

    static String path(String plan) {
        return ActualsAsked.path(plan) + "/import";
    }

    static ImportView of(Of of, Importing.Preview preview, Texts t) {
        String done = of.done().matches("[0-9]{1,6}") ? t.of("progressentry.import.done", of.done()) : "";
        var head = DeskTabs.head(of.plan(), DeskTabs.Here.IMPORT, t);
        return switch (preview) {
            case Importing.Preview.Faulty(var errors) -> {
                boolean file = errors.stream().anyMatch(error -> error.field().equals("file"));
                yield new ImportView(
                        head,
                        "",
                        Typed.NOTHING.with(
                                file ? errors : List.of(FieldError.of("file", "progressentry.import.faulty"))),
                        file
                                ? List.of()
                                : errors.stream().map(error -> fault(error, t)).toList(),
                        "",
                        List.of(),
                        "");
            }
            case Importing.Preview.Ready(String text, var rows) -> {
                var changing = rows.stream().filter(row -> !row.same()).toList();
                yield new ImportView(
                        head,
                        done,
                        Typed.NOTHING,
                        List.of(),
                        changing.isEmpty() ? "" : text,
                        changing.stream().map(row -> line(of, row, t)).toList(),
                        rows.isEmpty()
                                ? ""
                                : t.of("progressentry.import.same", rows.size() - changing.size(), changing.size()));
            }
        };
    }

    private static Fault fault(FieldError error, Texts t) {
        int dot = error.field().indexOf('.');
        return new Fault(
                error.field().substring(0, Math.max(0, dot)),
                error.field().substring(dot + 1),
                Typed.NOTHING.with(List.of(error)).faults(t).getFirst().text());
    }

    private static Line line(Of of, Importing.Row row, Texts t) {
        var words = new EntryWords(t);
        Proposal proposal = row.proposal();
        Indicator indicator =
                Indicator.find(of.plan(), proposal.cell().indicator()).orElseThrow();
        String name = words.name(indicator.name());
        String part = proposal.cell().part();
        Entry before = row.before();
        return new Line(
                Integer.toString(row.line()),
                part.isEmpty() ? name : t.of("progressentry.part", name, part),
                words.body(of.bodies().get(proposal.cell().reporter()), of.plan()),
                words.period(proposal.cell().period()),
                before == null ? "" : words.reading(before.reading(), indicator.unit()),
                words.reading(proposal.reading(), indicator.unit()));
    }
}
