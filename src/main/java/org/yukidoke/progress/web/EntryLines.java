package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.web.BoardView.Link;
import org.yukidoke.progress.web.FigureView.Line;
import org.yukidoke.progress.web.FigureView.Old;
import org.yukidoke.progress.web.Viewing.Seen;
import org.yukidoke.web.Texts;

/**
 * The entries a figure is made of, in words. What a body wrote beside its figure is for the council alone.
 *
 * @param history of one indicator, the standing entry of a cell before those it corrects
 */
record EntryLines(Seen seen, List<Entry> history, String unit, ProgressWords words) {

    private Texts t() {
        return words.t();
    }

    List<Line> list() {
        return cells().values().stream().map(this::line).toList();
    }

    /** How many entries were corrected later. */
    int corrected() {
        return history.size() - cells().size();
    }

    /** How many standing entries withhold their figure. */
    long withheld() {
        return standing()
                .filter(entry -> entry.reading().state() == Reading.State.SUPPRESSED)
                .count();
    }

    private Stream<Entry> standing() {
        return cells().values().stream().map(List::getFirst);
    }

    private Map<Cell, List<Entry>> cells() {
        return history.stream().collect(Collectors.groupingBy(Entry::cell, LinkedHashMap::new, Collectors.toList()));
    }

    private Line line(List<Entry> cell) {
        Entry entry = cell.getFirst();
        return new Line(
                period(entry),
                body(entry),
                new Link(body(entry), bodyPage(entry)),
                reading(entry),
                words.day(entry.known()),
                words.day(entry.recorded()),
                by(entry),
                source(entry),
                proof(entry),
                seen.inside() ? entry.ground().comment() : "",
                entry.ground().sample(),
                cell.stream()
                        .skip(1)
                        .map(old -> new Old(reading(old), words.day(old.known()), by(old), source(old)))
                        .toList());
    }

    private String period(Entry entry) {
        String period = words.period(entry.cell().period());
        return entry.cell().part().isEmpty()
                ? period
                : t().of("progressboard.finding.of", entry.cell().part(), period);
    }

    private String reading(Entry entry) {
        String said = words.reading(entry.reading(), unit);
        return entry.reading() instanceof Reading.Assessed(var grade, String reason)
                ? t().of("progressboard.reading.assessed", said, reason)
                : said;
    }

    private String body(Entry entry) {
        return entry.cell().ofCouncil()
                ? t().of("progressboard.body.council")
                : seen.names(t()).apply(entry.cell().reporter());
    }

    private String bodyPage(Entry entry) {
        return entry.cell().ofCouncil() ? "" : BodyPage.href(seen, entry.cell().reporter());
    }

    /** By which body; who the person was is nobody's business here. */
    private String by(Entry entry) {
        if (!entry.recordedAs().isEmpty()) {
            return seen.names(t()).apply(entry.recordedAs());
        }
        return t().of(entry.recordedBy() == null ? "progressboard.by.operator" : "progressboard.body.council");
    }

    private String source(Entry entry) {
        String origin =
                t().of("progressboard.origin." + entry.ground().origin().name().toLowerCase(Locale.ROOT));
        return entry.ground().source().isEmpty()
                ? origin
                : t().of("progressboard.source", origin, entry.ground().source());
    }

    private String proof(Entry entry) {
        UUID file = entry.ground().evidence();
        return seen.inside() && file != null ? "/desk/plans/" + seen.plan().key() + "/evidence/" + file : "";
    }

    /** What stood in the older history and stands no more, and what came instead, cell by cell. */
    List<String> changedSince(List<Entry> older) {
        var before = new EntryLines(seen, older, unit, words).cells();
        var now = cells();
        Set<UUID> then =
                before.values().stream().map(cell -> cell.getFirst().id()).collect(Collectors.toSet());
        var told = new ArrayList<String>();
        now.forEach((cell, entries) -> {
            Entry entry = entries.getFirst();
            if (!then.contains(entry.id())) {
                var old = before.get(cell);
                told.add(
                        old == null
                                ? t().of(
                                                "progressboard.change.new",
                                                period(entry),
                                                body(entry),
                                                reading(entry),
                                                words.day(entry.known()))
                                : t().of(
                                                "progressboard.change.other",
                                                period(entry),
                                                body(entry),
                                                reading(Objects.requireNonNull(old)
                                                        .getFirst()),
                                                reading(entry),
                                                words.day(entry.known())));
            }
        });
        return told;
    }
}
