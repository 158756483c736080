package org.yukidoke.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.OrganisationNames.Named;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.web.Texts;

/** The councils of this installation, by the names they bear now. */
@Component
final class PlanPlatforms implements PlatformNames {

    private final PlanStore store;

    PlanPlatforms(PlanStore store) {
        this.store = store;
    }

    @Override
    public List<Named> list(Texts texts) {
        return store.listPlatforms().stream()
                .map(platform -> {
                    Name name = platform.called().name();
                    return new Named(platform.key(), texts.pick(name.ja(), name.en()));
                })
                .toList();
    }
}
