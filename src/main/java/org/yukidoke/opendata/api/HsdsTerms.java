package org.yukidoke.opendata.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.yukidoke.api.About;
import org.yukidoke.api.Standard;

/** How HSDS sorts services: lists of words, and which of them hold for one. */
final class HsdsTerms {

    private HsdsTerms() {}

    @Standard("hsds")
    record HsdsAttributeJson(
            @JsonProperty(required = true) String id,
            String linkId,
            String taxonomyTermId,
            String linkType,
            String linkEntity,
            String value,
            HsdsTaxonomyTermJson taxonomyTerm) {}

    @Standard("hsds")
    record HsdsTaxonomyTermJson(
            @JsonProperty(required = true) String id,
            String code,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String description,
            String taxonomy,
            String language,
            String taxonomyId,
            @About(origin = About.Origin.EDITED) String nameEn) {}

    @Standard("hsds")
    record HsdsTaxonomyJson(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String description,
            @About(origin = About.Origin.EDITED) String nameEn) {}
}
