package org.yukidoke.plan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.catalogue.Catalogue;
import org.yukidoke.plan.catalogue.Catalogue.Reading.Complete;

/** The five plans as the catalogue holds them, for tests that need no database. */
final class CataloguePlans {

    static final Complete ALL = read();

    private CataloguePlans() {}

    private static Complete read() {
        try {
            return (Complete) new Catalogue(new ClassPathResource("catalogue/")).read();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static List<Plan> list() {
        return ALL.plans();
    }

    static Plan get(String key) {
        return list().stream()
                .filter(plan -> plan.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Measure measure(String plan, String key) {
        return get(plan).measures().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
