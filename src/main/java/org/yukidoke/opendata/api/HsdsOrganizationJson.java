package org.yukidoke.opendata.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.yukidoke.api.About;
import org.yukidoke.api.Standard;

/** A body as HSDS tells an organization; its services only where somebody asks for the one body. */
@Standard("hsds")
record HsdsOrganizationJson(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String name,
        String alternateName,
        @JsonProperty(required = true) String description,
        @About(origin = About.Origin.DERIVED) String key,
        @About(origin = About.Origin.PRINTED) String nameEn,
        List<HsdsServiceJson> services) {

    HsdsOrganizationJson with(List<HsdsServiceJson> provided) {
        return new HsdsOrganizationJson(id, name, alternateName, description, key, nameEn, List.copyOf(provided));
    }
}
