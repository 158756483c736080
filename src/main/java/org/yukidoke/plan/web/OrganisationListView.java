package org.yukidoke.plan.web;

import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** The bodies a plan names: owners with what they own, words for many owners, and those it only mentions. */
public record OrganisationListView(
        Frame frame, String count, List<Owner> owners, List<AliasBox> aliases, List<Owner> mentioned) {

    public OrganisationListView {
        owners = List.copyOf(owners);
        aliases = List.copyOf(aliases);
        mentioned = List.copyOf(mentioned);
    }

    /**
     * One body.
     *
     * @param level 2 for a section of the body above
     */
    public record Owner(
            int level, Link organisation, String officialName, String kind, int measures, int kpis, int throughAlias) {}

    /** A word for many owners, and whom it covers where. */
    public record AliasBox(String name, String says, List<Cover> covers, List<Link> measures, Cited cited) {
        public AliasBox {
            covers = List.copyOf(covers);
            measures = List.copyOf(measures);
        }
    }

    /** Whom an alias covers in some measures. */
    public record Cover(List<Link> members, List<Link> measures, String place) {
        public Cover {
            members = List.copyOf(members);
            measures = List.copyOf(measures);
        }
    }

    static OrganisationListView of(Plan plan, Texts t) {
        var board = BoardWords.of(plan, t);
        var rows = plan.actors().organisations().stream()
                .filter(organisation -> !hasParent(plan, organisation))
                .flatMap(organisation -> Stream.concat(
                        Stream.of(owner(organisation, 1, board)),
                        OrganisationView.below(plan, organisation).stream().map(below -> owner(below, 2, board))))
                .toList();
        var owners = rows.stream().filter(OrganisationListView::owns).toList();
        return new OrganisationListView(
                PlanFrames.of(plan, t, PlanTab.ORGANISATIONS),
                t.of(
                        "planboard.organisations.count",
                        plan.actors().organisations().size(),
                        owners.size()),
                owners,
                plan.actors().aliases().stream()
                        .map(alias -> alias(alias, board))
                        .toList(),
                rows.stream().filter(row -> !owns(row)).toList());
    }

    private static boolean hasParent(Plan plan, Actors.Organisation organisation) {
        return plan.actors().organisations().stream()
                .anyMatch(other -> other.key().equals(organisation.parent()));
    }

    private static boolean owns(Owner owner) {
        return owner.measures() + owner.kpis() + owner.throughAlias() > 0;
    }

    static Owner owner(Actors.Organisation organisation, int level, BoardWords board) {
        var holding = OwnershipRules.of(board.plan(), organisation);
        return new Owner(
                level,
                link(organisation, board),
                organisation.officialName(),
                board.t().of("planboard.organisation.kind." + organisation.kind()),
                holding.direct().size() + holding.section().size(),
                holding.kpis().size(),
                holding.throughAlias().size());
    }

    static Link link(Actors.Organisation organisation, BoardWords board) {
        return new Link(
                board.words().name(organisation.name()), PlanPaths.organisation(board.key(), organisation.key()));
    }

    static AliasBox alias(Actors.Alias alias, BoardWords board) {
        Texts t = board.t();
        Plan plan = board.plan();
        var measures = OwnershipRules.of(plan, alias);
        return new AliasBox(
                board.words().name(alias.name()),
                t.of(alias.perRow() ? "planboard.alias.per-row" : "planboard.alias.unlisted", measures.size()),
                alias.rows().stream()
                        .map(row -> new Cover(
                                row.members().stream()
                                        .map(member -> member(plan, member, board))
                                        .toList(),
                                board.measures(row.measures()),
                                board.words().lines(row.at())))
                        .toList(),
                alias.perRow()
                        ? List.of()
                        : board.measures(measures.stream().map(Measure::key).toList()),
                board.cited(alias.source()));
    }

    private static Link member(Plan plan, String member, BoardWords board) {
        return OwnershipRules.named(plan, member).stream()
                .map(organisation -> link(organisation, board))
                .findFirst()
                .orElse(Link.words(member));
    }
}
