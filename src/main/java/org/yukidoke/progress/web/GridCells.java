package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Drafts;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Grade;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/** Lays out the cells of a sheet: as typed in a form sent, else as kept in a draft, else as recorded. */
record GridCells(ActualsSheet sheet, ActualsAsked asked, Typed sent, Map<Cell, OwnCount> counted, EntryWords words) {

    /** A list in every cell: more than these are looked for below the sheet. */
    private static final int MOST_FILES = 12;

    private static final List<String> STATES = List.of("not_applicable", "suppressed", "pending", "not_reported");

    /** Where a cell stands: its row's indicator, what the row is called, and everything entered in the row. */
    record At(Slot slot, Indicator indicator, String row, Collection<Entry> entries) {

        String field(String field) {
            return slot.field(field);
        }
    }

    GridCell cell(At at) {
        var open = GridRules.open(at.indicator(), at.slot().period(), sheet.today());
        return switch (open) {
            case OPEN -> open(at);
            case OUTSIDE -> shut(at, words.t().of("progressentry.shut.outside"));
            case AHEAD -> shut(at, words.t().of("progressentry.shut.ahead"));
        };
    }

    private GridCell shut(At at, String why) {
        return GridCell.shut(at.slot().name(), words.column(at.slot().period()), why);
    }

    private GridCell open(At at) {
        @Nullable Entry entry = sheet.standing(at.slot(), at.indicator());
        Drafts.@Nullable Kept draft = sheet.known().drafts().get(at.slot().name());
        var values = values(at, entry, draft);
        return new GridCell(
                at.slot().name(),
                words.column(at.slot().period()),
                kind(at.indicator()),
                values.getOrDefault("seen", "none"),
                inputs(at, values),
                pick(at, values, "grade", grades()),
                pick(at, values, "state", states()),
                input(at, values, "expected", ""),
                extra(at, values, entry),
                notes(at, entry, draft),
                entry == null ? "" : recorded(at, entry),
                CellRules.FIELDS.stream()
                        .flatMap(field -> sent.faults(at.field(field), words.t()).stream())
                        .distinct()
                        .toList());
    }

    private Map<String, String> values(At at, @Nullable Entry entry, Drafts.@Nullable Kept draft) {
        String sentSeen = sent.value(at.field("seen"));
        if (!sentSeen.isEmpty()) {
            return with(CellRules.typed(sent, at.slot()), sentSeen);
        }
        if (draft != null) {
            return draft.typed();
        }
        return with(
                CellRules.filled(at.indicator(), entry, words.t().locale()),
                entry == null ? "none" : entry.id().toString());
    }

    private static Map<String, String> with(Map<String, String> values, String seen) {
        var all = new HashMap<>(values);
        all.put("seen", seen);
        return Map.copyOf(all);
    }

    private static String kind(Indicator indicator) {
        return switch (indicator.aim().kind()) {
            case COUNT, CAPACITY -> "number";
            case RATE, COVERAGE -> "share";
            case MILESTONE -> "day";
            case TEXT -> "grade";
        };
    }

    private List<GridCell.Input> inputs(At at, Map<String, String> values) {
        String unit = words.unit(at.indicator().unit());
        return switch (at.indicator().aim().kind()) {
            case COUNT, CAPACITY -> List.of(input(at, values, "quantity", unit));
            case RATE, COVERAGE -> List.of(input(at, values, "numerator", ""), input(at, values, "denominator", ""));
            case MILESTONE -> List.of(input(at, values, "on", ""));
            case TEXT -> List.of(input(at, values, "reason", ""));
        };
    }

    private GridCell.Input input(At at, Map<String, String> values, String field, String unit) {
        String named = words.t().of("progressentry.field." + field);
        String label = words.t()
                .of("progressentry.label", at.row(), words.period(at.slot().period()), named);
        return new GridCell.Input(
                at.field(field), label, unit, values.getOrDefault(field, ""), sent.wrong(at.field(field)));
    }

    private GridCell.Pick pick(At at, Map<String, String> values, String field, List<Choice> options) {
        var input = input(at, values, field, "");
        return new GridCell.Pick(input.name(), input.label(), input.value(), input.wrong(), options);
    }

    private List<Choice> states() {
        return Stream.concat(
                        Stream.of(new Choice("", words.t().of("progressentry.state.figure"))),
                        STATES.stream().map(state -> new Choice(state, words.t().of("progressentry.state." + state))))
                .toList();
    }

    private List<Choice> grades() {
        return Stream.concat(
                        Stream.of(new Choice("", words.t().of("progressentry.grade.none"))),
                        Stream.of(Grade.values())
                                .map(grade ->
                                        new Choice(grade.key(), words.t().of("progressentry.grade." + grade.key()))))
                .toList();
    }

    private GridCell.Extra extra(At at, Map<String, String> values, @Nullable Entry entry) {
        var inputs = new ArrayList<GridCell.Input>();
        if (at.indicator().aim().kind() == Kpi.Kind.RATE) {
            inputs.add(input(at, values, "quantity", "%"));
        }
        inputs.add(input(at, values, "source", ""));
        UUID proof = entry == null ? null : entry.ground().evidence();
        String before = entry == null || entry.ground().comment().isEmpty()
                ? ""
                : words.t().of("progressentry.comment.before", entry.ground().comment());
        boolean filled = Stream.of("source", "comment", "evidence").anyMatch(values::containsKey) || !before.isEmpty();
        boolean wrong = Stream.of("source", "comment", "evidence").anyMatch(field -> sent.wrong(at.field(field)));
        return new GridCell.Extra(
                wrong || (values.containsKey("comment") && !sent.values().isEmpty()),
                words.t().of(filled ? "progressentry.extra.filled" : "progressentry.extra"),
                inputs,
                input(at, values, "comment", ""),
                pick(at, values, "evidence", evidence(proof)),
                before,
                proof == null ? "" : sheet.proof(proof));
    }

    /** The newest files, and the one that is chosen; none while there is no file. */
    private List<Choice> evidence(@Nullable UUID chosen) {
        var files = sheet.known().evidence();
        if (files.isEmpty()) {
            return List.of();
        }
        var none = new Choice("", words.t().of("progressentry.evidence.none"));
        var newest = IntStream.range(0, files.size())
                .filter(place -> place < MOST_FILES || files.get(place).id().equals(chosen))
                .mapToObj(files::get)
                .map(file -> new Choice(file.id().toString(), file.fileName()));
        return Stream.concat(Stream.of(none), newest).toList();
    }

    private List<GridCell.Note> notes(At at, @Nullable Entry entry, Drafts.@Nullable Kept draft) {
        var t = words.t();
        var notes = new ArrayList<GridCell.Note>();
        if (draft != null) {
            notes.add(new GridCell.Note(t.of("progressentry.note.draft", words.clock(draft.saved())), "info", ""));
            String now = entry == null ? "none" : entry.id().toString();
            if (!now.equals(draft.typed().getOrDefault("seen", now))) {
                notes.add(new GridCell.Note(t.of("progressentry.note.overtaken"), "warning", ""));
            }
        }
        Period period = at.slot().period();
        var others = GridRules.others(at.entries(), period);
        boolean due = sheet.owed().contains(at.indicator().id())
                && sheet.settings().rhythm() == period.kind()
                && sheet.settings().due(period).isBefore(sheet.today());
        if (due && entry == null && others.isEmpty()) {
            notes.add(new GridCell.Note(t.of("progressentry.note.due"), "warning", ""));
        }
        for (Period.Kind kind : others) {
            notes.add(other(at, kind));
        }
        at.slot()
                .cell(at.indicator(), sheet.reporter())
                .flatMap(cell -> Optional.ofNullable(counted.get(cell)))
                .ifPresent(count -> notes.add(own(at, count)));
        return notes;
    }

    /** What the body's own records come to, and the way to what that stands on. */
    private GridCell.Note own(At at, OwnCount count) {
        return new GridCell.Note(
                words.t()
                        .of(
                                count.extent() == OwnCount.Extent.PART
                                        ? "progresscount.note.part"
                                        : "progresscount.note.cell",
                                words.withUnit(count.value(), at.indicator().unit())),
                "",
                CountedView.href(
                        sheet.plan().key(), at.indicator(), at.slot().period().code(), ""));
    }

    /** Figures of the same time by other periods: what they come to, and the way there. */
    private GridCell.Note other(At at, Period.Kind kind) {
        Period period = at.slot().period();
        String by = words.kind(kind);
        String href = asked.by(kind, period.year());
        BigDecimal sum = GridRules.sum(at.entries(), period.by(kind));
        return new GridCell.Note(
                sum == null
                        ? words.t().of("progressentry.note.other", by)
                        : words.t()
                                .of(
                                        "progressentry.note.summed",
                                        by,
                                        words.withUnit(sum, at.indicator().unit())),
                "",
                href);
    }

    private String recorded(At at, Entry entry) {
        String plain = words.reading(entry.reading(), at.indicator().unit());
        String reading = entry.ground().sample() ? words.t().of("progressentry.sample", plain) : plain;
        return words.t().of("progressentry.recorded", reading, sheet.by(entry, words), words.moment(entry.recorded()));
    }
}
