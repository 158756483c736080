package org.yukidoke.opendata.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.api.Standard;

/** A place as HSDS tells a location. */
@Standard("hsds")
record HsdsLocationJson(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String locationType,
        String name,
        String description,
        String transportation,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        List<HsdsParts.HsdsAddressJson> addresses,
        List<HsdsParts.HsdsAccessibilityJson> accessibility,
        List<HsdsParts.HsdsPhoneJson> phones,
        List<HsdsParts.HsdsScheduleJson> schedules,
        @About(origin = About.Origin.DERIVED) String key,
        @About(origin = About.Origin.REPORTED) String nameKana,
        @About(origin = About.Origin.REPORTED) String nameEn) {

    /** Without what there may be several of. */
    HsdsLocationJson alone() {
        return new HsdsLocationJson(
                id,
                locationType,
                name,
                description,
                transportation,
                latitude,
                longitude,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                key,
                nameKana,
                nameEn);
    }
}
