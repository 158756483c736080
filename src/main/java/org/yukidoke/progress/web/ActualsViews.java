package org.yukidoke.progress.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Drafts;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Evidence;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Lays out a sheet as a page. */
record ActualsViews(ActualsSheet sheet, ActualsAsked asked, Counted counted, Texts t) {

    /** What the body's own records come to, cell by cell. */
    interface Counted {

        /** Where nobody asks. */
        Counted NOTHING = columns -> Map.of();

        Map<Cell, OwnCount> of(List<Period> columns);
    }

    private EntryWords words() {
        return new EntryWords(t);
    }

    /** The grid, with a form as sent, or {@link Typed#NOTHING}. */
    ActualsView grid(String done, Typed sent) {
        var years = GridRules.years(sheet.plan(), sheet.indicators(), sheet.today());
        Period.Kind by = asked.rhythm(sheet.settings().rhythm());
        FiscalYear year = asked.year(years, by, sheet);
        var columns = GridRules.columns(year, by);
        var cells = new GridCells(sheet, asked, sent, counted.of(columns), words());
        return new ActualsView(
                head(),
                chooser(years, year, by),
                done,
                kept(columns),
                sent,
                columns.stream().map(this::column).toList(),
                groups(cells, columns),
                sheet.known().evidence().stream().map(this::proof).toList(),
                sent.faults(t).stream().map(this::named).toList());
    }

    /** A fault that says in which cell it lies. */
    private Typed.Fault named(Typed.Fault fault) {
        String cell = fault.field().substring(0, Math.max(0, fault.field().lastIndexOf('.')));
        return Slot.find(cell)
                .flatMap(slot -> sheet.find(slot.indicator())
                        .map(indicator -> new Typed.Fault(
                                fault.field(),
                                t.of(
                                        "progressentry.fault.at",
                                        words().name(indicator.name()),
                                        words().period(slot.period()),
                                        fault.text()))))
                .orElse(fault);
    }

    private ActualsView.Proof proof(Evidence file) {
        return new ActualsView.Proof(
                file.fileName(),
                sheet.proof(file.id()),
                t.of("progressentry.evidence.size", Math.max(1, file.size() / 1024)),
                words().moment(file.recorded()),
                file.sha256());
    }

    ActualsView.Head head() {
        String over = PlanFrames.over(sheet.plan(), t);
        String title = t.of("progressentry.title");
        return new ActualsView.Head(
                title,
                over,
                words().body(sheet.body(), sheet.plan()),
                List.of(
                        new Crumb(t.of("progressentry.desk"), "/desk"),
                        new Crumb(over, "/plans/" + sheet.plan().key()),
                        Crumb.here(title)),
                DeskTabs.of(sheet.plan(), sheet.secretariat(), DeskTabs.Here.ACTUALS, t),
                ActualsAsked.path(sheet.plan().key()));
    }

    private ActualsView.Chooser chooser(List<FiscalYear> years, FiscalYear year, Period.Kind by) {
        return new ActualsView.Chooser(
                sheet.body() == null ? ActualsDesk.COUNCIL : sheet.reporter(),
                year.toString(),
                ActualsAsked.key(by),
                asked.all(),
                sheet.secretariat() && sheet.body() != null,
                sheet.secretariat() ? ActualsAsked.path(sheet.plan().key()) : "",
                years.reversed().stream()
                        .map(each -> new Choice(each.toString(), words().year(each)))
                        .toList(),
                Stream.of(Period.Kind.YEAR, Period.Kind.HALF, Period.Kind.QUARTER, Period.Kind.MONTH)
                        .map(kind -> new Choice(ActualsAsked.key(kind), words().kind(kind)))
                        .toList());
    }

    private ActualsView.Kept kept(List<Period> columns) {
        var drafts = sheet.known().drafts().values();
        if (drafts.isEmpty()) {
            return new ActualsView.Kept("", false);
        }
        Instant newest = drafts.stream()
                .map(Drafts.Kept::saved)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean elsewhere = drafts.stream()
                .flatMap(draft -> Slot.find(draft.cell()).stream())
                .anyMatch(slot -> !columns.contains(slot.period()));
        return new ActualsView.Kept(
                t.of("progressentry.kept", Integer.toString(drafts.size()), words().moment(newest)), elsewhere);
    }

    private ActualsView.Column column(Period period) {
        return new ActualsView.Column(
                words().column(period),
                t.of("progressentry.due", words().day(sheet.settings().due(period))));
    }

    private List<ActualsView.Group> groups(GridCells cells, List<Period> columns) {
        Map<String, List<Indicator>> byGroup =
                sheet.indicators().stream().collect(Collectors.groupingBy(Indicator::targetGroup));
        var groups = new ArrayList<ActualsView.Group>();
        sheet.plan().targetGroups().forEach(group -> add(groups, byGroup, Optional.of(group), cells, columns));
        add(groups, byGroup, Optional.empty(), cells, columns);
        return groups;
    }

    private void add(
            List<ActualsView.Group> groups,
            Map<String, List<Indicator>> byGroup,
            Optional<TargetGroup> group,
            GridCells cells,
            List<Period> columns) {
        String key = group.map(TargetGroup::key).orElse("");
        var rows = byGroup.getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparing(indicator -> !sheet.owed().contains(indicator.id())))
                .flatMap(indicator ->
                        GridRules.parts(indicator).stream().map(part -> row(indicator, part, cells, columns)))
                .toList();
        if (!rows.isEmpty()) {
            groups.add(new ActualsView.Group(
                    "group-" + (key.isEmpty() ? "all" : key),
                    group.map(words()::group).orElseGet(() -> t.of("progressentry.group.none")),
                    rows));
        }
    }

    private ActualsView.Row row(Indicator indicator, int part, GridCells cells, List<Period> columns) {
        String named = part == 0 ? "" : indicator.aim().parts().get(part - 1);
        String name = words().name(indicator.name());
        String row = named.isEmpty() ? name : t.of("progressentry.part", name, named);
        Cell any = new Cell(indicator.id(), sheet.reporter(), columns.getFirst(), named);
        List<Entry> entries = GridRules.row(sheet.known().standing().values(), any);
        return new ActualsView.Row(
                name,
                named,
                "/plans/" + sheet.plan().key()
                        + (indicator.type() == Indicator.Type.KPI
                                ? "/kpis/" + indicator.key().substring(2)
                                : "/goals"),
                words().target(indicator),
                before(indicator, entries, columns.getFirst().year()),
                whose(indicator),
                columns.stream()
                        .map(period -> cells.cell(
                                new GridCells.At(new Slot(indicator.key(), period, part), indicator, row, entries)))
                        .toList());
    }

    private String whose(Indicator indicator) {
        if (sheet.body() == null || sheet.owed().contains(indicator.id())) {
            return "";
        }
        return indicator.owners().isEmpty()
                ? t.of("progressentry.whose.nobody")
                : t.of("progressentry.whose.other", String.join(t.of("plan.comma"), indicator.owners()));
    }

    private String before(Indicator indicator, List<Entry> entries, FiscalYear year) {
        return GridRules.said(entries, new FiscalYear(year.year() - 1))
                .map(said -> {
                    String reading = words().reading(said.reading(), indicator.unit());
                    return said.summed() ? t.of("progressentry.before.summed", reading) : reading;
                })
                .orElseGet(() -> t.of("progressentry.before.none"));
    }
}
