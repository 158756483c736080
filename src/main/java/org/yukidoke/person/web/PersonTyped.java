package org.yukidoke.person.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yukidoke.person.LooseForms;

/** What is typed to open a file: nobody has one yet whose key could keep it. */
@Component
final class PersonTyped implements LooseForms {

    static final String INTAKE = "intake";

    PersonTyped() {}

    @Override
    public Set<String> about() {
        return Set.of();
    }

    @Override
    public Set<String> fresh() {
        return Set.of(INTAKE);
    }
}
