package org.yukidoke.casework.web.caseload;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yukidoke.person.LooseForms;

/** What is typed to collect a request, and to hand cases over. */
@Component
final class CaseTyped implements LooseForms {

    CaseTyped() {}

    @Override
    public Set<String> about() {
        return Set.of("collect");
    }

    @Override
    public Set<String> fresh() {
        return Set.of("handover");
    }
}
