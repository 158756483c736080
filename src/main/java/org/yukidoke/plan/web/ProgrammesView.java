package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** Programmes, subsidies and trainings a plan names, each with the measures it appears as, and what grants pay. */
public record ProgrammesView(
        Frame frame, List<Kind> kinds, List<SchemeBox> schemes, List<Project> projects, List<Funded> funded) {

    public ProgrammesView {
        kinds = List.copyOf(kinds);
        schemes = List.copyOf(schemes);
        projects = List.copyOf(projects);
        funded = List.copyOf(funded);
    }

    /** Programmes of one kind. */
    public record Kind(String id, String title, List<ProgrammeRow> programmes) {
        public Kind {
            programmes = List.copyOf(programmes);
        }
    }

    /** One programme; {@code appears} says as how many measures. */
    public record ProgrammeRow(
            String id,
            String name,
            String gist,
            String operators,
            String appears,
            List<Facet> facets,
            List<OrganisationView.Spelling> spellings,
            Cited cited) {
        public ProgrammeRow {
            facets = List.copyOf(facets);
            spellings = List.copyOf(spellings);
        }
    }

    /** A measure that is a facet of a programme, and the mark that says so. */
    public record Facet(Link measure, String chapter, String mark) {}

    /** A grant scheme and who pays it. */
    public record SchemeBox(String name, String authority, Cited cited) {}

    /** A project paid by a grant. */
    public record Project(
            String id,
            String number,
            String name,
            String scheme,
            String implementer,
            String gist,
            String period,
            String asOf,
            List<Link> kpis,
            List<Link> measures,
            List<String> notes,
            Cited cited) {
        public Project {
            kpis = List.copyOf(kpis);
            measures = List.copyOf(measures);
            notes = List.copyOf(notes);
        }
    }

    /** A measure with the footnote of a grant. */
    public record Funded(Link measure, String scheme, String part, String note) {}

    static ProgrammesView of(Plan plan, Texts t) {
        var board = BoardWords.of(plan, t);
        var kinds = new ArrayList<Kind>();
        for (String kind : List.of("programme", "subsidy", "training", "exam", "loan", "campaign")) {
            var programmes = plan.actors().programmes().stream()
                    .filter(programme -> programme.kind().equals(kind))
                    .map(programme -> programme(programme, board))
                    .toList();
            if (!programmes.isEmpty()) {
                kinds.add(new Kind(kind, t.of("planboard.programme.kind." + kind), programmes));
            }
        }
        return new ProgrammesView(
                PlanFrames.of(plan, t, PlanTab.MEASURES, t.of("planboard.programmes")),
                kinds,
                plan.actors().schemes().stream()
                        .map(scheme -> new SchemeBox(
                                board.words().name(scheme.name()), scheme.authority(), board.cited(scheme.source())))
                        .toList(),
                plan.actors().grantProjects().stream()
                        .map(project -> project(project, board))
                        .toList(),
                plan.measures().stream()
                        .flatMap(measure -> funded(measure, board).stream())
                        .toList());
    }

    private static ProgrammeRow programme(Actors.Programme programme, BoardWords board) {
        Texts t = board.t();
        var facets = board.plan().measures().stream()
                .filter(measure -> measure.links().programme().equals(programme.key()))
                .map(measure -> facet(measure, board))
                .toList();
        return new ProgrammeRow(
                "p-" + programme.key(),
                board.words().name(programme.name()),
                programme.gist(),
                programme.operators().isEmpty()
                        ? t.of("planboard.programmes.operators.none")
                        : board.list(programme.operators()),
                facets.isEmpty()
                        ? t.of("planboard.programmes.mentioned")
                        : t.of("planboard.programmes.appears", facets.size()),
                facets,
                programme.variants().stream()
                        .map(variant -> new OrganisationView.Spelling(
                                variant.name(),
                                variant.why(),
                                variant.source() == null ? "" : board.words().lines(variant.source())))
                        .toList(),
                board.cited(programme.source()));
    }

    private static Facet facet(Measure measure, BoardWords board) {
        return new Facet(
                board.link(measure),
                board.findChapter(measure.chapter()).map(board::title).orElse(""),
                reprise(measure.repeat().reprise(), board.t()));
    }

    private static String reprise(Measure.Reprise reprise, Texts t) {
        return switch (reprise) {
            case NONE -> "";
            case MEASURE -> t.of("planboard.reprise.measure");
            case PROGRAMME -> t.of("planboard.reprise.programme");
        };
    }

    private static Project project(Actors.GrantProject project, BoardWords board) {
        return new Project(
                "j-" + project.key(),
                project.number(),
                board.words().name(project.name()),
                schemeName(project.scheme(), board),
                project.implementer(),
                project.gist(),
                project.periodText().isEmpty() ? board.t().of("plan.date.unknown") : project.periodText(),
                board.words().date(project.asOf()),
                board.plan().kpis().stream()
                        .filter(kpi -> project.kpis().contains(kpi.key()))
                        .map(kpi -> new Link(
                                board.t()
                                        .of(
                                                "planboard.schedule.kpi",
                                                board.words().name(kpi.name()),
                                                board.words().target(kpi)),
                                board.link(kpi).href()))
                        .toList(),
                board.measures(project.measures()),
                project.notes(),
                board.cited(project.source()));
    }

    static String schemeName(String scheme, BoardWords board) {
        return board.plan().actors().schemes().stream()
                .filter(each -> each.key().equals(scheme))
                .map(each -> board.words().name(each.name()))
                .findFirst()
                .orElse(scheme);
    }

    private static List<Funded> funded(Measure measure, BoardWords board) {
        var funding = measure.funding();
        return funding == null
                ? List.of()
                : List.of(new Funded(
                        board.link(measure),
                        schemeName(funding.scheme(), board),
                        board.t().of(funding.partial() ? "planboard.funding.part" : "planboard.funding.whole"),
                        funding.note()));
    }
}
