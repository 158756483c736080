package org.yukidoke.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The catalogue that ships is in order. */
class CatalogueTest {

    @Test
    void theFivePlansAreReadWithoutAFault() throws Exception {
        var reading = new Catalogue(new ClassPathResource("catalogue/")).read();
        if (reading instanceof Catalogue.Reading.Faulty faulty) {
            assertThat(faulty.faults()).isEmpty();
        }
        assertThat(reading).isInstanceOf(Catalogue.Reading.Complete.class);
    }
}
