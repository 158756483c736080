package org.yukidoke.opendata.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.Standard;

/** A window at a place as HSDS tells it; the service only where somebody asks for the pair itself. */
@Standard("hsds")
record HsdsServiceAtLocationJson(
        @JsonProperty(required = true) String id,
        String serviceId,
        String locationId,
        String description,
        List<HsdsParts.HsdsScheduleJson> schedules,
        HsdsLocationJson location,
        @Nullable HsdsServiceJson service) {

    HsdsServiceAtLocationJson with(HsdsServiceJson of) {
        return new HsdsServiceAtLocationJson(id, serviceId, locationId, description, schedules, location, of);
    }

    /** Without what there may be several of. */
    HsdsServiceAtLocationJson alone() {
        return new HsdsServiceAtLocationJson(
                id, serviceId, locationId, description, List.of(), location.alone(), service);
    }
}
