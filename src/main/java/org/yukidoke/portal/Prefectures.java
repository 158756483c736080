package org.yukidoke.portal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.Japan;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.plan.Platform;

/** In which prefecture each council works. */
@Component
public class Prefectures {

    private final Plans plans;
    private final Municipalities municipalities;
    private final Clock clock;

    Prefectures(Plans plans, Municipalities municipalities, Clock clock) {
        this.plans = plans;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Prefectures by key of the council. */
    public Map<String, AreaCode> byCouncil() {
        return plans.list().stream()
                .map(Plan::platform)
                .collect(Collectors.toMap(
                        Platform::key, platform -> AreaCode.of(platform.prefecture() + "000"), (one, same) -> one));
    }

    /** The prefectures this installation knows municipalities of, by code. */
    public List<Municipality> known() {
        return municipalities.gazetteer().prefectures(Japan.day(clock.instant()));
    }
}
