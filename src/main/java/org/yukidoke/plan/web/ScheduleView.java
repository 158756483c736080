package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanStandings.Standing;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.web.ScheduleSheet.Column;
import org.yukidoke.plan.web.ScheduleSheet.State;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/**
 * The 工程表 as the plan lays it out.
 *
 * @param derived the plan has no schedule; this one is put together from its measures
 * @param width columns of the whole table
 * @param itemWidth columns of the headings
 */
public record ScheduleView(
        Frame frame,
        String title,
        String lead,
        boolean derived,
        Heads heads,
        int width,
        int itemWidth,
        List<String> years,
        List<Band> bands,
        List<String> remarks,
        String download,
        Cited cited) {

    public ScheduleView {
        years = List.copyOf(years);
        bands = List.copyOf(bands);
        remarks = List.copyOf(remarks);
    }

    /** Headings of the columns; empty for a column this plan does not have. */
    public record Heads(
            String group,
            String item,
            String measure,
            String outline,
            String kpi,
            String years,
            String owners,
            String detail,
            String standing) {}

    /** The rows of one chapter; {@code kpis} hang on the group they are about. */
    public record Band(String title, List<Link> kpis, List<Reached> reached, List<Row> rows) {
        public Band {
            kpis = List.copyOf(kpis);
            reached = List.copyOf(reached);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One measure.
     *
     * @param kpiRows 0 when the cell above still holds
     */
    public record Row(
            List<Heading> items,
            Link measure,
            List<String> marks,
            String outline,
            List<Link> kpis,
            List<Reached> reached,
            int kpiRows,
            List<Bar> bars,
            String owners,
            String detail) {
        public Row {
            items = List.copyOf(items);
            marks = List.copyOf(marks);
            kpis = List.copyOf(kpis);
            reached = List.copyOf(reached);
            bars = List.copyOf(bars);
        }
    }

    /** Where a KPI of the row or group stands; {@code kpi} is blank where it is the only one. */
    public record Reached(String kpi, List<Standing> standing) {
        public Reached {
            standing = List.copyOf(standing);
        }
    }

    /** A heading over rows and columns; the first one of a row stays in sight. */
    public record Heading(String text, int rows, int columns, boolean stays) {}

    /** Neighbouring years in the same state. */
    public record Bar(String state, int years, String words) {}

    static ScheduleView of(Plan plan, Standings standings, Texts t) {
        var board = BoardWords.of(plan, t);
        var words = new ScheduleWords(board);
        ScheduleSheet sheet = ScheduleRules.of(plan);
        boolean derived = !plan.edition().schedule();
        var bands = sheet.blocks().stream()
                .map(block -> new Band(
                        words.band(block, sheet.has(Column.GROUP)),
                        block.kpis().stream().map(kpi -> link(kpi, words)).toList(),
                        reached(block.kpis(), standings, words),
                        block.lines().stream()
                                .map(line -> row(line, sheet, standings, words))
                                .toList()))
                .toList();
        return new ScheduleView(
                PlanFrames.of(plan, t, PlanTab.SCHEDULE),
                t.of(derived ? "planboard.schedule.derived" : "planboard.schedule"),
                t.of(derived ? "planboard.schedule.derived.lead" : "planboard.schedule.lead"),
                derived,
                heads(sheet, standings, words),
                sheet.width() + (standings.any() ? 1 : 0),
                sheet.depth(),
                sheet.years().stream().map(words::year).toList(),
                bands,
                words.remarks().stream().map(remark -> remark.text()).toList(),
                PlanPaths.page(plan.key(), "schedule.xlsx"),
                words.cited());
    }

    private static Heads heads(ScheduleSheet sheet, Standings standings, ScheduleWords words) {
        return new Heads(
                head(Column.GROUP, sheet, words),
                head(Column.ITEM, sheet, words),
                head(Column.MEASURE, sheet, words),
                head(Column.OUTLINE, sheet, words),
                head(Column.KPI, sheet, words),
                head(Column.YEARS, sheet, words),
                head(Column.OWNERS, sheet, words),
                head(Column.DETAIL, sheet, words),
                standings.any() ? words.board().t().of("planboard.standing") : "");
    }

    private static String head(Column column, ScheduleSheet sheet, ScheduleWords words) {
        return sheet.has(column) ? words.heading(column) : "";
    }

    private static Row row(ScheduleSheet.Line line, ScheduleSheet sheet, Standings standings, ScheduleWords words) {
        var measure = line.measure();
        return new Row(
                line.items().stream().map(item -> heading(item, sheet, words)).toList(),
                words.board().link(measure),
                words.marks(measure),
                measure.gist(),
                line.kpis().stream().map(kpi -> link(kpi, words)).toList(),
                reached(line.kpis(), standings, words),
                line.kpiRows(),
                bars(line.states(), words.board().t()),
                words.owners(measure),
                measure.owned().detail());
    }

    private static Heading heading(ScheduleSheet.Item item, ScheduleSheet sheet, ScheduleWords words) {
        var chapter = item.chapter();
        return new Heading(
                chapter == null ? "" : words.item(chapter),
                item.rows(),
                item.columns(),
                item.level() == 0 && !sheet.has(Column.GROUP));
    }

    private static List<Reached> reached(List<Kpi> kpis, Standings standings, ScheduleWords words) {
        return kpis.stream()
                .filter(kpi -> !standings.of(kpi).isEmpty())
                .map(kpi -> new Reached(
                        kpis.size() == 1 ? "" : words.board().words().name(kpi.name()), standings.of(kpi)))
                .toList();
    }

    private static Link link(Kpi kpi, ScheduleWords words) {
        return new Link(words.kpi(kpi), words.board().link(kpi).href());
    }

    private static List<Bar> bars(List<State> states, Texts t) {
        var bars = new ArrayList<Bar>();
        for (int at = 0; at < states.size(); ) {
            int end = at + 1;
            while (end < states.size() && states.get(end) == states.get(at)) {
                end++;
            }
            String state = states.get(at).name().toLowerCase(Locale.ROOT);
            bars.add(new Bar(state, end - at, t.of("planboard.schedule.state." + state)));
            at = end;
        }
        return bars;
    }
}
