package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanStandings.Standing;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** Every KPI of a plan, arranged so that nothing looks addable that must not be added. */
public record KpiListView(Frame frame, String count, boolean standings, List<Group> groups) {

    public KpiListView {
        groups = List.copyOf(groups);
    }

    /** The KPIs about one group of people. */
    public record Group(String id, String title, List<Basket> baskets) {
        public Group {
            baskets = List.copyOf(baskets);
        }
    }

    /** KPIs of one stage, of the body or of the annex; {@code caution} says why they are not added. */
    public record Basket(String id, String title, String caution, List<Row> rows) {
        public Basket {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One KPI.
     *
     * @param chapter heading it stands under, where it differs from the row above; else empty
     * @param level 2 for a part of the KPI above
     */
    public record Row(
            String chapter,
            int level,
            Link kpi,
            boolean figure,
            String target,
            String window,
            String ages,
            String owners,
            List<Mark> marks,
            String relation,
            List<Standing> standing) {
        public Row {
            marks = List.copyOf(marks);
            standing = List.copyOf(standing);
        }
    }

    static KpiListView of(Plan plan, Standings standings, Texts t) {
        var board = BoardWords.of(plan, t);
        var words = new KpiWords(board);
        var groups = KpiListRules.of(plan).stream()
                .map(group -> new Group(
                        group.group().key(),
                        board.title(group.group()),
                        group.baskets().stream()
                                .map(basket -> basket(group, basket, words, standings))
                                .toList()))
                .toList();
        long annex = plan.kpis().stream().filter(Kpi::inAnnex).count();
        String count = annex == 0
                ? t.of("planboard.kpis.count", plan.kpis().size())
                : t.of(
                        "planboard.kpis.count.annex",
                        plan.kpis().size(),
                        plan.kpis().size() - annex,
                        annex);
        return new KpiListView(PlanFrames.of(plan, t, PlanTab.KPIS), count, standings.any(), groups);
    }

    private static Basket basket(
            KpiListRules.Group group, KpiListRules.Basket basket, KpiWords words, Standings standings) {
        Texts t = words.board().t();
        var kpis = basket.entries().stream().map(KpiListRules.Entry::kpi).toList();
        String stage = kpis.stream().map(words::stage).findFirst().orElse("");
        String part = t.of(basket.annex() ? "planboard.kpis.annex" : "planboard.kpis.body");
        String title = stage.isEmpty() ? part : t.of("planboard.kpis.stage", stage, words.years(kpis.getFirst()));
        var rows = new ArrayList<Row>();
        String above = "";
        for (KpiListRules.Entry entry : basket.entries()) {
            String chapter = heading(entry.kpi(), words);
            rows.add(row(entry, chapter.equals(above) ? "" : chapter, words, standings));
            above = chapter;
        }
        boolean oneHeading = rows.stream().skip(1).allMatch(row -> row.chapter().isEmpty());
        return new Basket(
                group.group().key() + "-" + basket.stage() + (basket.annex() ? "annex" : "body"),
                title,
                caution(kpis, t),
                oneHeading ? rows.stream().map(KpiListView::withoutHeading).toList() : rows);
    }

    private static Row withoutHeading(Row row) {
        return new Row(
                "",
                row.level(),
                row.kpi(),
                row.figure(),
                row.target(),
                row.window(),
                row.ages(),
                row.owners(),
                row.marks(),
                row.relation(),
                row.standing());
    }

    private static String heading(Kpi kpi, KpiWords words) {
        return words.board()
                .findChapter(kpi.place().chapter())
                .map(words.board()::title)
                .orElse("");
    }

    /** The strongest reason why the figures of a table have no sum; empty for a single figure. */
    private static String caution(List<Kpi> kpis, Texts t) {
        var figures = kpis.stream().filter(kpi -> kpi.target().value() != null).toList();
        if (figures.size() < 2) {
            return "";
        }
        if (figures.stream().map(kpi -> kpi.target().unit()).distinct().count() > 1) {
            return t.of("planboard.kpis.caution.unit");
        }
        if (figures.stream().map(kpi -> kpi.window().basis()).distinct().count() > 1) {
            return t.of("planboard.kpis.caution.window");
        }
        return t.of("planboard.kpis.caution.event");
    }

    private static Row row(KpiListRules.Entry entry, String chapter, KpiWords words, Standings standings) {
        Kpi kpi = entry.kpi();
        BoardWords board = words.board();
        return new Row(
                chapter,
                entry.level(),
                board.link(kpi),
                kpi.target().value() != null,
                words.target(kpi),
                words.basis(kpi),
                words.ages(kpi),
                words.owners(kpi),
                words.marks(kpi),
                relation(kpi, board),
                standings.of(kpi));
    }

    private static String relation(Kpi kpi, BoardWords board) {
        String whole = named(kpi.relations().subsetOf(), board);
        if (!whole.isEmpty()) {
            return board.t().of("planboard.kpis.part-of", whole);
        }
        String same = named(kpi.relations().duplicateOf(), board);
        return same.isEmpty() ? "" : board.t().of("planboard.kpis.same-as", same);
    }

    private static String named(String key, BoardWords board) {
        return board.findKpi(key).map(Kpi::name).map(board.words()::name).orElse("");
    }
}
