package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanStandings.Standing;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** One body: what the plan gives it by name, what it gives it as one of many, and how it is printed. */
public record OrganisationView(
        Frame frame,
        String name,
        String officialName,
        String kind,
        Link above,
        List<OrganisationListView.Owner> below,
        List<Owned> direct,
        List<Owned> section,
        List<Owned> throughAlias,
        List<Target> kpis,
        List<Target> kpisThroughAlias,
        List<Link> grants,
        String unlisted,
        List<Spelling> spellings,
        Cited cited) {

    public OrganisationView {
        below = List.copyOf(below);
        direct = List.copyOf(direct);
        section = List.copyOf(section);
        throughAlias = List.copyOf(throughAlias);
        kpis = List.copyOf(kpis);
        kpisThroughAlias = List.copyOf(kpisThroughAlias);
        grants = List.copyOf(grants);
        spellings = List.copyOf(spellings);
    }

    /** A measure it owns; {@code as} is what the plan prints as its owner, with the sections. */
    public record Owned(Link measure, String chapter, String as, List<String> marks) {
        public Owned {
            marks = List.copyOf(marks);
        }
    }

    /** A KPI it owns. */
    public record Target(Link kpi, String target, String owners, List<Standing> standing) {
        public Target {
            standing = List.copyOf(standing);
        }
    }

    /** Another way the same body is printed. */
    public record Spelling(String name, String why, String place) {}

    static OrganisationView of(Plan plan, Actors.Organisation organisation, Standings standings, Texts t) {
        var board = BoardWords.of(plan, t);
        var holding = OwnershipRules.of(plan, organisation);
        String name = board.words().name(organisation.name());
        return new OrganisationView(
                PlanFrames.of(plan, t, PlanTab.ORGANISATIONS, name),
                name,
                organisation.officialName(),
                t.of("planboard.organisation.kind." + organisation.kind()),
                plan.actors().organisations().stream()
                        .filter(other -> other.key().equals(organisation.parent()))
                        .map(other -> OrganisationListView.link(other, board))
                        .findFirst()
                        .orElse(Link.words("")),
                below(plan, organisation).stream()
                        .map(other -> OrganisationListView.owner(other, 1, board))
                        .toList(),
                owned(holding.direct(), board),
                owned(holding.section(), board),
                owned(holding.throughAlias(), board),
                targets(holding.kpis(), standings, board),
                targets(holding.kpisThroughAlias(), standings, board),
                plan.actors().grantProjects().stream()
                        .filter(project -> OwnershipRules.names(organisation).contains(project.implementer()))
                        .map(project -> new Link(
                                board.words().name(project.name()),
                                PlanPaths.page(plan.key(), "programmes") + "#j-" + project.key()))
                        .toList(),
                unlisted(board),
                organisation.variants().stream()
                        .map(variant -> spelling(variant, board))
                        .toList(),
                board.cited(organisation.source()));
    }

    /** Everything under a body, sections of sections included, in the order of the document. */
    static List<Actors.Organisation> below(Plan plan, Actors.Organisation organisation) {
        var found = new ArrayList<Actors.Organisation>();
        for (Actors.Organisation other : plan.actors().organisations()) {
            if (other.parent().equals(organisation.key())) {
                found.add(other);
                found.addAll(below(plan, other));
            }
        }
        return found;
    }

    private static List<Owned> owned(List<Measure> measures, BoardWords board) {
        var schedule = new ScheduleWords(board);
        return measures.stream()
                .map(measure -> new Owned(
                        board.link(measure),
                        board.findChapter(measure.chapter()).map(board::title).orElse(""),
                        measure.owned().detail().isEmpty()
                                ? board.list(measure.owned().owners())
                                : measure.owned().detail(),
                        schedule.marks(measure)))
                .toList();
    }

    private static List<Target> targets(List<Kpi> kpis, Standings standings, BoardWords board) {
        return kpis.stream()
                .map(kpi -> new Target(
                        board.link(kpi),
                        board.words().target(kpi),
                        board.list(kpi.place().owners()),
                        standings.of(kpi)))
                .toList();
    }

    /** Whether the plan has a word that may or may not mean this body. */
    private static String unlisted(BoardWords board) {
        var words = board.plan().actors().aliases().stream()
                .filter(alias -> !alias.perRow())
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        long measures = words.stream()
                .flatMap(alias -> OwnershipRules.of(board.plan(), alias).stream())
                .distinct()
                .count();
        return board.t()
                .of(
                        "planboard.organisation.unlisted",
                        board.list(words.stream()
                                .map(alias -> board.words().name(alias.name()))
                                .toList()),
                        measures);
    }

    private static Spelling spelling(Actors.Variant variant, BoardWords board) {
        var source = variant.source();
        return new Spelling(
                variant.name(),
                variant.why(),
                source == null ? "" : board.words().lines(source));
    }
}
