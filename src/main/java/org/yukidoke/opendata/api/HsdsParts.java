package org.yukidoke.opendata.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.api.Standard;

/** The parts of a service and of a place as HSDS tells them, each with the ids that lead back from a table. */
final class HsdsParts {

    private HsdsParts() {}

    @Standard("hsds")
    record HsdsUrlJson(
            @JsonProperty(required = true) String id,
            String label,
            @JsonProperty(required = true) String url,
            String serviceId) {}

    @Standard("hsds")
    record HsdsPhoneJson(
            @JsonProperty(required = true) String id,
            String locationId,
            String serviceId,
            @JsonProperty(required = true) String number,
            String type,
            String description) {}

    @Standard("hsds")
    record HsdsScheduleJson(
            @JsonProperty(required = true) String id,
            String serviceId,
            String locationId,
            String serviceAtLocationId,
            String validFrom,
            String validTo,
            String dtstart,
            @Nullable Integer timezone,
            String until,
            @Nullable Integer count,
            String wkst,
            String freq,
            @Nullable Integer interval,
            String byday,
            String bymonthday,
            String description,
            String opensAt,
            String closesAt,
            String attendingType) {}

    @Standard("hsds")
    record HsdsServiceAreaJson(
            @JsonProperty(required = true) String id,
            String serviceId,
            String name,
            @About(origin = About.Origin.REPORTED) String municipalityCode) {}

    @Standard("hsds")
    record HsdsLanguageJson(@JsonProperty(required = true) String id, String serviceId, String name, String code) {}

    @Standard("hsds")
    record HsdsCostOptionJson(
            @JsonProperty(required = true) String id,
            String serviceId,
            String currency,
            @Nullable BigDecimal amount,
            String amountDescription) {}

    @Standard("hsds")
    record HsdsRequiredDocumentJson(
            @JsonProperty(required = true) String id, String serviceId, String document) {}

    @Standard("hsds")
    record HsdsServiceCapacityJson(
            @JsonProperty(required = true) String id,
            String serviceId,
            @JsonProperty(required = true) HsdsUnitJson unit,
            String unitId,
            @JsonProperty(required = true) Integer available,
            @Nullable Integer maximum,
            String description,
            @JsonProperty(required = true) String updated) {}

    @Standard("hsds")
    record HsdsUnitJson(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name) {}

    @Standard("hsds")
    record HsdsAddressJson(
            @JsonProperty(required = true) String id,
            String locationId,

            @Always @JsonProperty(value = "address_1", required = true)
            String address1,

            @JsonProperty("address_2") String address2,
            @Always @JsonProperty(required = true) String city,
            @Always @JsonProperty(required = true) String stateProvince,
            @Always @JsonProperty(required = true) String postalCode,
            @JsonProperty(required = true) String country,
            @JsonProperty(required = true) String addressType,
            @About(origin = About.Origin.REPORTED) String municipalityCode) {}

    @Standard("hsds")
    record HsdsAccessibilityJson(
            @JsonProperty(required = true) String id, String locationId, String description) {}

    /** Whom a service is for by age, and at which day age counts. */
    @Standard("hsds")
    record HsdsAgeRuleJson(
            @About(origin = About.Origin.DERIVED) @JsonProperty(required = true)
            String id,

            @About(origin = About.Origin.DERIVED) String serviceId,

            @About(origin = About.Origin.REPORTED, unit = "age") @Nullable
            Integer minimumAge,

            @About(origin = About.Origin.REPORTED, unit = "age") @Nullable
            Integer maximumAge,

            @About(origin = About.Origin.REPORTED) String bornFrom,
            @About(origin = About.Origin.REPORTED) String bornTo,
            @About(origin = About.Origin.REPORTED) String referenceDate,
            @About(origin = About.Origin.REPORTED) boolean approximate,
            @About(origin = About.Origin.REPORTED) String validFrom,
            @About(origin = About.Origin.REPORTED) String validTo) {}

    /** Days on which a service opens otherwise, or not at all. */
    @Standard("hsds")
    record HsdsScheduleExceptionJson(
            @About(origin = About.Origin.DERIVED) @JsonProperty(required = true)
            String id,

            @About(origin = About.Origin.DERIVED) String serviceId,
            @About(origin = About.Origin.REPORTED) String validFrom,
            @About(origin = About.Origin.REPORTED) String validTo,
            @About(origin = About.Origin.REPORTED) String opensAt,
            @About(origin = About.Origin.REPORTED) String closesAt,
            @About(origin = About.Origin.REPORTED) String reason) {}
}
