package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.api.Code;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;

/** A body a plan names, or a word it uses for many bodies, as the open interface tells it. */
record OrganisationJson(
        String id,
        String plan,
        @Nullable String key,
        String name,
        @About(origin = EDITED) @Nullable String nameEn,
        @Nullable String officialName,
        @About(origin = EDITED) Kind kind,
        @About(origin = DERIVED) @Nullable String parentId,
        @About(origin = DERIVED) boolean isOwner,
        boolean isAlias,
        List<VariantJson> variants,
        @About(origin = DERIVED) List<String> measureIds,
        @About(origin = DERIVED) List<String> kpiIds,
        List<ExpansionJson> expansions,
        SourceJson source,
        List<SourceJson> alsoAt) {

    /** What sort of body it is. */
    enum Kind {
        LABOUR_BUREAU,
        NATIONAL_BUREAU,
        PREFECTURE,
        PREFECTURE_DEPARTMENT,
        CITY,
        MUNICIPALITIES,
        ECONOMIC,
        LABOUR_UNION,
        EMPLOYMENT_COUNCIL,
        SUPPORT_BODY,
        PUBLIC_CORPORATION,
        WELFARE_COUNCIL,
        PLATFORM,
        HELLO_WORK,
        GROUP,
        OTHER,
        ALIAS
    }

    /** Another spelling in the same document. */
    record VariantJson(
            String name,
            @About(origin = EDITED) @Nullable String why,
            @Nullable SourceJson source) {
        static List<VariantJson> of(List<Actors.Variant> variants, InPlan in) {
            return variants.stream()
                    .map(variant -> new VariantJson(
                            variant.name(), InPlan.textIfAny(variant.why()), in.sourceIfAny(variant.source())))
                    .toList();
        }
    }

    /** What an alias stands for in some measures. */
    record ExpansionJson(List<String> members, List<String> measureIds, SourceJson source) {}

    static List<OrganisationJson> list(InPlan in) {
        var actors = in.plan().actors();
        return Stream.concat(
                        actors.organisations().stream().map(organisation -> of(organisation, in)),
                        actors.aliases().stream().map(alias -> of(alias, in)))
                .toList();
    }

    private static OrganisationJson of(Actors.Organisation organisation, InPlan in) {
        var owners = new Owners(in.plan());
        return new OrganisationJson(
                organisation.id(),
                in.key(),
                organisation.key(),
                organisation.name().ja(),
                InPlan.english(organisation.name()),
                InPlan.textIfAny(organisation.officialName()),
                Code.of(Kind.class, organisation.kind()),
                InPlan.idIfAny(organisation.parent(), in.ids()::organisation),
                organisation.owner(),
                false,
                VariantJson.of(organisation.variants(), in),
                owners.measuresOf(organisation).stream().map(Measure::id).toList(),
                owners.kpisOf(organisation).stream().map(Kpi::id).toList(),
                List.of(),
                in.source(organisation.source()),
                in.also(organisation.source()));
    }

    private static OrganisationJson of(Actors.Alias alias, InPlan in) {
        String name = alias.name().ja();
        return new OrganisationJson(
                alias.id(),
                in.key(),
                null,
                name,
                InPlan.english(alias.name()),
                null,
                Kind.ALIAS,
                null,
                true,
                true,
                List.of(),
                in.plan().measures().stream()
                        .filter(measure -> measure.owned().owners().contains(name))
                        .map(Measure::id)
                        .toList(),
                in.plan().kpis().stream()
                        .filter(kpi -> kpi.place().owners().contains(name))
                        .map(Kpi::id)
                        .toList(),
                alias.rows().stream()
                        .map(row ->
                                new ExpansionJson(row.members(), in.measureIds(row.measures()), in.source(row.at())))
                        .toList(),
                in.source(alias.source()),
                in.also(alias.source()));
    }
}
