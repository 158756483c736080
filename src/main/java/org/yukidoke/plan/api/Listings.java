package org.yukidoke.plan.api;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yukidoke.api.Code;
import org.yukidoke.api.Filter;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.TargetGroup;

/** Every list under a plan. Addresses, answers, tables and the description of all three are made from this. */
final class Listings {

    private static final List<String> GROUPS = List.of("g1", "g2", "g3", "all");

    static final Listing<MeasureJson> MEASURES = Listing.of(
                    "measures", MeasureJson.class, plan -> plan.measures(), MeasureJson::of, MeasureJson::id)
            .filteredBy(List.of(
                    Filter.text(
                            "owner",
                            (measure, owner) -> measure.owners().contains(owner)
                                    || measure.ownersExpanded().contains(owner)),
                    new Filter<>(
                            "group",
                            GROUPS,
                            (measure, group) -> measure.targetGroup().equals(group)),
                    Filter.text(
                            "programme",
                            (measure, programme) ->
                                    programme.equals(measure.programme()) || programme.equals(measure.programmeId())),
                    Filter.code(
                            "reprise",
                            Measure.Reprise.class,
                            (measure, reprise) -> Code.of(measure.reprise()).equals(reprise)),
                    new Filter<>(
                            "funding",
                            List.of("yes", "no"),
                            (measure, funding) -> funding.equals("yes") == (measure.fundingScheme() != null)),
                    Filter.text("q", Listings::mentions)));

    static final Listing<KpiJson> KPIS = Listing.of(
                    "kpis", KpiJson.class, plan -> plan.kpis(), KpiJson::of, KpiJson::id)
            .filteredBy(List.of(
                    new Filter<>("group", GROUPS, (kpi, group) -> group.equals(kpi.targetGroup())),
                    Filter.text("concept", (kpi, concept) -> concept.equals(kpi.concept())),
                    Filter.code(
                            "kind",
                            Kpi.Kind.class,
                            (kpi, kind) -> Code.of(kpi.kind()).equals(kind))));

    static final Listing<TargetGroupJson> TARGET_GROUPS = Listing.of(
                    "target-groups",
                    TargetGroupJson.class,
                    plan -> plan.targetGroups(),
                    TargetGroupJson::of,
                    TargetGroupJson::id)
            .filteredBy(List.of(Filter.code(
                    "kind",
                    TargetGroup.Kind.class,
                    (group, kind) -> Code.of(group.kind()).equals(kind))));

    static final Listing<FrontJson.ChapterJson> CHAPTERS = Listing.of(
            "chapters",
            FrontJson.ChapterJson.class,
            plan -> plan.front().chapters(),
            FrontJson::of,
            FrontJson.ChapterJson::id);

    static final Listing<FrontJson.VersionJson> VERSIONS =
            keyless("versions", FrontJson.VersionJson.class, in -> FrontJson.versions(in));

    static final Listing<FrontJson.StageJson> STAGES = Listing.of(
            "stages",
            FrontJson.StageJson.class,
            plan -> plan.front().stages(),
            FrontJson::of,
            FrontJson.StageJson::key);

    static final Listing<FrontJson.AgesJson> COHORT_AGES = keyless(
            "cohort-ages",
            FrontJson.AgesJson.class,
            in -> in.plan().front().cohort().ages().stream()
                    .map(ages -> FrontJson.of(ages, in))
                    .toList());

    static final Listing<FrontJson.FootnoteJson> FOOTNOTES = Listing.of(
            "footnotes",
            FrontJson.FootnoteJson.class,
            plan -> plan.front().footnotes(),
            FrontJson::of,
            FrontJson.FootnoteJson::id);

    static final Listing<FrontJson.DecisionJson> DECISIONS = Listing.of(
            "decisions",
            FrontJson.DecisionJson.class,
            plan -> plan.front().decisions(),
            FrontJson::of,
            FrontJson.DecisionJson::id);

    static final Listing<FrontJson.RepairJson> REPAIRS = keyless(
            "repairs",
            FrontJson.RepairJson.class,
            in -> in.plan().front().repairs().stream()
                    .map(repair -> FrontJson.of(repair, in))
                    .toList());

    static final Listing<FrontJson.ObservationJson> OBSERVATIONS = Listing.of(
            "observations",
            FrontJson.ObservationJson.class,
            plan -> plan.front().observations(),
            FrontJson::of,
            FrontJson.ObservationJson::id);

    static final List<Listing<?>> ALL = List.of(
            MEASURES,
            KPIS,
            Listing.of("goals", GoalJson.class, plan -> plan.goals(), GoalJson::of, GoalJson::id),
            Listing.of("formulas", FormulaJson.class, plan -> plan.formulas(), FormulaJson::of, FormulaJson::id),
            new Listing<>(
                    "organisations", OrganisationJson.class, OrganisationJson::list, OrganisationJson::id, List.of()),
            Listing.of(
                    "services", ServiceJson.class, plan -> plan.actors().services(), ServiceJson::of, ServiceJson::id),
            TARGET_GROUPS,
            Listing.of(
                    "programmes",
                    ProgrammeJson.class,
                    plan -> plan.actors().programmes(),
                    ProgrammeJson::of,
                    ProgrammeJson::id),
            Listing.of(
                    "funding-schemes",
                    GrantJson.SchemeJson.class,
                    plan -> plan.actors().schemes(),
                    GrantJson::of,
                    GrantJson.SchemeJson::id),
            Listing.of(
                    "grant-projects",
                    GrantJson.ProjectJson.class,
                    plan -> plan.actors().grantProjects(),
                    GrantJson::of,
                    GrantJson.ProjectJson::id),
            Listing.of(
                    "procedures",
                    ProcedureJson.class,
                    plan -> plan.actors().procedures(),
                    ProcedureJson::of,
                    ProcedureJson::id),
            CHAPTERS,
            VERSIONS,
            STAGES,
            COHORT_AGES,
            FOOTNOTES,
            DECISIONS,
            REPAIRS,
            OBSERVATIONS);

    private Listings() {}

    private static <T> Listing<T> keyless(String name, Class<T> type, Function<InPlan, List<T>> items) {
        return new Listing<>(name, type, items, item -> "", List.of());
    }

    static Optional<Listing<?>> find(String name) {
        return ALL.stream().filter(listing -> listing.name().equals(name)).findFirst();
    }

    // Every word of the query must occur; full and half width, capitals and small letters are the same.
    private static boolean mentions(MeasureJson measure, String query) {
        String text = folded(Stream.of(
                        Stream.of(measure.title(), measure.titleEn(), measure.gist(), measure.wording()),
                        measure.owners().stream(),
                        measure.sectionPath().stream())
                .flatMap(Function.identity())
                .filter(part -> part != null)
                .reduce("", (left, right) -> left + "\n" + right));
        return Stream.of(folded(query).strip().split("\\s+")).allMatch(text::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
