package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.web.ScheduleSheet.Block;
import org.yukidoke.plan.web.ScheduleSheet.Column;
import org.yukidoke.web.Texts;

/** What the cells of a 工程表 say, on the page and in the workbook alike. */
record ScheduleWords(BoardWords board) {

    /** How far above its first row the head of a printed schedule reaches, in lines of the document. */
    private static final int HEAD = 6;

    private Texts t() {
        return board.t();
    }

    private Plan plan() {
        return board.plan();
    }

    /** The heading the plan itself prints, else the usual one. */
    String heading(Column column) {
        String usual = "planboard.schedule.column." + column.name().toLowerCase(Locale.ROOT);
        String own = usual + "." + plan().key();
        return t().of(t().has(own) ? own : usual);
    }

    /** The group as the plan calls it where the table names groups, else the heading. */
    String band(Block block, boolean groups) {
        return groups
                ? board.findGroup(block.band().targetGroup()).map(board::title).orElseGet(() -> item(block.band()))
                : item(block.band());
    }

    String item(Chapter chapter) {
        return board.title(chapter);
    }

    List<String> marks(Measure measure) {
        var marks = new ArrayList<String>();
        if (measure.isNew()) {
            marks.add(t().of("planboard.mark.new"));
        }
        if (measure.repeat().reprise() != Measure.Reprise.NONE) {
            marks.add(t().of("planboard.mark.reprise"));
        }
        if (measure.funding() != null) {
            marks.add(t().of(measure.funding().partial() ? "planboard.mark.funded-partly" : "planboard.mark.funded"));
        }
        return marks;
    }

    /** {@code ハローワークにおける職業紹介件数：年 3,500件}, with the period the plan prints beside the figure. */
    String kpi(Kpi kpi) {
        String target = board.words().target(kpi);
        String name = board.words().name(kpi.name());
        String period = kpi.window().text();
        String said = kpi.target().value() == null && target.equals(name)
                ? name
                : t().of("planboard.schedule.kpi", name, period.isEmpty() ? target : period + " " + target);
        String part = kpi.relations().subsetOf().isEmpty() ? said : t().of("planboard.schedule.kpi.subset", said);
        String stage = new KpiWords(board).stage(kpi);
        return stage.isEmpty() ? part : t().of("planboard.schedule.kpi.stage", stage, part);
    }

    String year(FiscalYear year) {
        return t().japanese() ? year.wareki() : t().of("plan.year.western", year.toString());
    }

    String owners(Measure measure) {
        return board.list(measure.owned().owners());
    }

    /** What a reader of this table must know: remarks on the lines it is printed on. */
    List<Front.Observation> remarks() {
        if (!plan().edition().schedule()) {
            return List.of();
        }
        Lines printed = printed();
        return plan().front().observations().stream()
                .filter(remark -> printed.contains(remark.source()))
                .toList();
    }

    private Lines printed() {
        var rows = plan().measures().stream()
                .flatMap(measure -> measure.source().also().stream())
                .sorted()
                .toList();
        if (rows.isEmpty()) {
            // The document is nothing but the schedule.
            return new Lines(1, Integer.MAX_VALUE);
        }
        return new Lines(
                Math.max(1, rows.getFirst().from() - HEAD), rows.getLast().to());
    }

    /** Where the schedule is printed. */
    Cited cited() {
        Lines printed = printed();
        return plan().edition().schedule() && printed.to() < Integer.MAX_VALUE
                ? new Cited(board.document(), board.words().lines(printed))
                : new Cited(board.document(), "");
    }
}
