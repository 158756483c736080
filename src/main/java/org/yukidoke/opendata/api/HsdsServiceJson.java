package org.yukidoke.opendata.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.api.Standard;

/** A window as HSDS tells a service, with everything around it; in lists without what there may be several of. */
@Standard("hsds")
record HsdsServiceJson(
        @JsonProperty(required = true) String id,
        String organizationId,
        @JsonProperty(required = true) String name,
        String alternateName,
        String description,
        String url,
        String email,
        @JsonProperty(required = true) String status,
        @JsonUnwrapped Access access,
        String assuredDate,
        String alert,
        String lastModified,
        @Nullable HsdsOrganizationJson organization,
        @JsonUnwrapped HsdsNested nested,
        @JsonUnwrapped HsdsProfile ours) {

    /** What one wants to know before going. */
    @Standard("hsds")
    record Access(
            String interpretationServices,
            String applicationProcess,
            String feesDescription,
            String eligibilityDescription,
            @Nullable Integer minimumAge,
            @Nullable Integer maximumAge) {}

    /** What there may be several of. */
    @Standard("hsds")
    record HsdsNested(
            List<HsdsParts.HsdsUrlJson> additionalUrls,
            List<HsdsParts.HsdsPhoneJson> phones,
            List<HsdsParts.HsdsScheduleJson> schedules,
            List<HsdsParts.HsdsServiceAreaJson> serviceAreas,
            List<HsdsServiceAtLocationJson> serviceAtLocations,
            List<HsdsParts.HsdsLanguageJson> languages,
            List<HsdsParts.HsdsCostOptionJson> costOptions,
            List<HsdsParts.HsdsRequiredDocumentJson> requiredDocuments,
            List<HsdsParts.HsdsServiceCapacityJson> capacities,
            List<HsdsTerms.HsdsAttributeJson> attributes,
            @About(origin = About.Origin.REPORTED) List<HsdsParts.HsdsAgeRuleJson> ageRules,
            @About(origin = About.Origin.REPORTED) List<HsdsParts.HsdsScheduleExceptionJson> scheduleExceptions) {

        static final HsdsNested NONE = new HsdsNested(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    /** What the profile adds. */
    @Standard("hsds")
    record HsdsProfile(
            @About(origin = About.Origin.DERIVED) String key,
            @About(origin = About.Origin.REPORTED) String nameKana,
            @About(origin = About.Origin.REPORTED) String nameEn,
            @About(origin = About.Origin.REPORTED) String descriptionPlain,
            @About(origin = About.Origin.REPORTED) String descriptionEn,
            @About(origin = About.Origin.REPORTED) String openOnHolidays,
            @About(origin = About.Origin.REPORTED) String capacityState,
            @About(origin = About.Origin.REPORTED) String capacityCheckedOn,
            @About(origin = About.Origin.DERIVED) String assurer,
            @About(origin = About.Origin.DERIVED) String freshness) {}
}
