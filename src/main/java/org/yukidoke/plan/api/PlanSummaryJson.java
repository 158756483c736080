package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.plan.Plan;

/** One edition of a plan in a list of plans. */
record PlanSummaryJson(
        String key,
        String name,
        @About(origin = EDITED) @Nullable String nameEn,
        PrefectureJson prefecture,
        PlatformJson platform,
        @Nullable String edition,
        @About(origin = EDITED) @Nullable String editionEn,
        @Nullable String adopted,
        PeriodJson period,
        @About(unit = "fiscal_year") List<Integer> fiscalYears,
        @About(origin = DERIVED) @Nullable String predecessor,
        @About(origin = DERIVED) @Nullable String successor,
        String document,
        Wording wording,
        boolean hasSchedule,
        @About(origin = DERIVED, onlyJson = true) Map<String, Integer> counts,
        @About(origin = DERIVED, onlyJson = true) Map<String, String> links,
        SourceJson source) {

    /** Whether the council's own document has been registered, so that items carry its wording. */
    enum Wording {
        REGISTERED,
        NOT_REGISTERED
    }

    /** A prefecture by its JIS X 0401 code. */
    record PrefectureJson(
            @About(codes = "prefecture") String code,
            @About(origin = EDITED) String name,
            @About(origin = EDITED) String nameEn) {}

    /** The council whose plan it is. */
    record PlatformJson(
            String key,
            String name,
            @About(origin = EDITED) @Nullable String nameEn,
            @JsonProperty("short") @Nullable String shortName,
            @Nullable String established) {
        static PlatformJson of(Plan plan) {
            var platform = plan.platform();
            var called = plan.council();
            return new PlatformJson(
                    platform.key(),
                    called.name().ja(),
                    InPlan.english(called.name()),
                    InPlan.textIfAny(called.shortName()),
                    InPlan.iso(platform.established()));
        }
    }

    /** From when to when the plan is in force. */
    record PeriodJson(
            @Nullable String from,
            @Nullable String to,
            @Nullable String text,
            boolean openStart,
            @About(origin = EDITED) @Nullable String note) {}

    static PlanSummaryJson of(InPlan in, PrefectureJson prefecture, @Nullable String successor) {
        var edition = in.plan().edition();
        var effective = edition.effective();
        var counts = new LinkedHashMap<String, Integer>();
        var links = new LinkedHashMap<String, String>();
        String self = Addresses.plan(in.key());
        links.put("self", self);
        links.put("page", "/plans/" + in.key());
        for (Listing<?> listing : Listings.ALL) {
            counts.put(listing.name(), in.items(listing).size());
            links.put(listing.name(), self + "/" + listing.name());
        }
        if (!edition.predecessor().isEmpty()) {
            links.put("diff", self + "/diff/" + edition.predecessor());
        }
        links.put("codes", self + "/codes.csv");
        links.put("dictionary", self + "/dictionary.csv");
        return new PlanSummaryJson(
                in.key(),
                edition.name().ja(),
                InPlan.english(edition.name()),
                prefecture,
                PlatformJson.of(in.plan()),
                InPlan.textIfAny(edition.label().ja()),
                InPlan.english(edition.label()),
                InPlan.iso(edition.adopted()),
                new PeriodJson(
                        InPlan.iso(effective.from()),
                        InPlan.iso(effective.to()),
                        InPlan.textIfAny(effective.text()),
                        effective.openStart(),
                        InPlan.textIfAny(effective.note())),
                InPlan.years(edition.fiscalYears()),
                InPlan.textIfAny(edition.predecessor()),
                successor,
                edition.document(),
                in.hasWording() ? Wording.REGISTERED : Wording.NOT_REGISTERED,
                edition.schedule(),
                counts,
                links,
                in.source(edition.source()));
    }
}
