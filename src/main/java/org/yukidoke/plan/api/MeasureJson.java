package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.plan.Measure;

/** A measure (取組) as the open interface tells it. */
record MeasureJson(
        String id,
        String plan,
        String key,
        @Nullable String section,
        @Nullable String label,
        @About(origin = EDITED) String title,
        @About(origin = EDITED) @Nullable String titleEn,
        @About(origin = EDITED) @Nullable String gist,
        @Nullable String wording,
        List<String> sectionPath,
        List<String> owners,
        List<String> ownersExpanded,
        @Nullable String ownerDetail,
        boolean ownersFromHeading,
        Measure.Reprise reprise,
        @About(origin = DERIVED) boolean impliedReprise,
        @About(origin = DERIVED) @Nullable String repriseOf,
        boolean isNew,
        @Nullable String programme,
        @About(origin = DERIVED) @Nullable String programmeId,
        @About(origin = DERIVED) List<String> kpiIds,
        @About(origin = DERIVED) List<String> serviceIds,
        @About(codes = "target_group") String targetGroup,
        @Nullable String targetGroupName,
        @Nullable String fundingScheme,
        @About(origin = DERIVED) @Nullable String fundingSchemeId,
        @Nullable Boolean fundingPartial,
        @About(origin = EDITED) @Nullable String fundingNote,
        ScheduleJson schedule,
        List<EligibilityJson> eligibility,
        @About(origin = DERIVED) List<String> footnoteIds,
        @About(origin = DERIVED) @Nullable String predecessor,
        @About(origin = EDITED) List<String> changes,
        @About(origin = EDITED) List<String> notes,
        SourceJson source,
        List<SourceJson> alsoAt) {

    /** The fiscal years of the 工程表, twice: as lists, and one by one for tables. */
    record ScheduleJson(
            @About(unit = "fiscal_year", onlyJson = true) List<Integer> marked,
            @About(unit = "fiscal_year", onlyJson = true) List<Integer> inferred,
            Measure.Evidence evidence,
            List<YearJson> years) {

        static ScheduleJson of(Measure.Schedule schedule) {
            return new ScheduleJson(
                    InPlan.years(schedule.marked()),
                    InPlan.years(schedule.inferred()),
                    schedule.evidence(),
                    Stream.concat(
                                    schedule.marked().stream()
                                            .map(year -> new YearJson(year.year(), Measure.Evidence.MARKED)),
                                    schedule.inferred().stream()
                                            .map(year -> new YearJson(year.year(), Measure.Evidence.INFERRED)))
                            .toList());
        }
    }

    /** One fiscal year of a measure and how it is known. */
    record YearJson(@About(unit = "fiscal_year") int fiscalYear, Measure.Evidence state) {}

    /** A printed condition on who may take part. */
    record EligibilityJson(
            @About(origin = EDITED) String text,
            @About(unit = "age") @Nullable Integer ageFrom,
            @About(unit = "age") @Nullable Integer ageTo,
            @Nullable SourceJson source) {}

    static MeasureJson of(Measure measure, InPlan in) {
        var ids = in.ids();
        var funding = measure.funding();
        var scheme = funding == null ? null : in.findScheme(funding.scheme()).orElse(null);
        var programme = in.findProgramme(measure.links().programme()).orElse(null);
        var path = in.path(measure.chapter());
        return new MeasureJson(
                measure.id(),
                in.key(),
                measure.key(),
                path.isEmpty() ? null : path.getLast(),
                InPlan.textIfAny(measure.label()),
                measure.title().ja(),
                InPlan.english(measure.title()),
                InPlan.textIfAny(measure.gist()),
                in.wording(measure.source()),
                path,
                measure.owned().owners(),
                new Owners(in.plan()).expanded(measure),
                InPlan.textIfAny(measure.owned().detail()),
                measure.owned().fromHeading(),
                measure.repeat().reprise(),
                measure.repeat().implied(),
                InPlan.idIfAny(measure.repeat().of(), ids::measure),
                measure.isNew(),
                programme == null ? null : programme.name().ja(),
                programme == null ? null : programme.id(),
                in.plan().kpisOf(measure).stream().map(kpi -> kpi.id()).toList(),
                measure.links().services().stream().map(ids::service).toList(),
                measure.links().targetGroup(),
                in.groupName(measure.links().targetGroup()),
                scheme == null ? null : scheme.name().ja(),
                scheme == null ? null : scheme.id(),
                funding == null ? null : funding.partial(),
                funding == null ? null : InPlan.textIfAny(funding.note()),
                ScheduleJson.of(measure.schedule()),
                measure.eligibility().stream()
                        .map(condition -> new EligibilityJson(
                                condition.text(),
                                condition.ageFrom(),
                                condition.ageTo(),
                                in.sourceIfAny(condition.source())))
                        .toList(),
                measure.links().footnotes().stream().map(ids::footnote).toList(),
                Continuity.predecessor(in.plan(), measure.continuity().predecessor(), before -> before::measure),
                measure.continuity().changes(),
                measure.notes(),
                in.source(measure.source()),
                in.also(measure.source()));
    }
}
