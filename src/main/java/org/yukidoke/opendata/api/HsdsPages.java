package org.yukidoke.opendata.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.yukidoke.api.Standard;

/** What HSDS answers around lists, and about itself. */
final class HsdsPages {

    private HsdsPages() {}

    /** Where a page of a list stands. */
    @Standard("hsds")
    record Head(
            @JsonProperty(required = true) int totalItems,
            @JsonProperty(required = true) int totalPages,
            @JsonProperty(required = true) int pageNumber,
            @JsonProperty(required = true) int size,
            @JsonProperty(required = true) boolean firstPage,
            @JsonProperty(required = true) boolean lastPage,
            @JsonProperty(required = true) boolean empty) {}

    /** About the interface. */
    @Standard("hsds")
    record HsdsAboutJson(
            @JsonProperty(required = true) String version,
            @JsonProperty(required = true) String profile,
            @JsonProperty(required = true) String openapiUrl,
            String description) {}

    @Standard("hsds")
    record HsdsServicePageJson(
            @JsonUnwrapped Head head,
            @Always @JsonProperty(required = true) List<HsdsServiceJson> contents) {}

    @Standard("hsds")
    record HsdsOrganizationPageJson(
            @JsonUnwrapped Head head,
            @Always @JsonProperty(required = true) List<HsdsOrganizationJson> contents) {}

    @Standard("hsds")
    record HsdsServiceAtLocationPageJson(
            @JsonUnwrapped Head head,
            @Always @JsonProperty(required = true) List<HsdsServiceAtLocationJson> contents) {}

    @Standard("hsds")
    record HsdsTaxonomyPageJson(
            @JsonUnwrapped Head head,
            @Always @JsonProperty(required = true) List<HsdsTerms.HsdsTaxonomyJson> contents) {}

    @Standard("hsds")
    record HsdsTaxonomyTermPageJson(
            @JsonUnwrapped Head head,
            @Always @JsonProperty(required = true) List<HsdsTerms.HsdsTaxonomyTermJson> contents) {}
}
