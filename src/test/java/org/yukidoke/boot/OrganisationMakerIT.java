package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.support.PageTest;

@PageTest
class OrganisationMakerIT {

    @Autowired
    private OrganisationMaker maker;

    @Autowired
    private Organisations organisations;

    @Test
    void theSameSeedMakesTheSameBodiesAndNoneTwice() {
        organisations.enter(new Organisation("nagano.office", "nagano", "事務局", "Office", "", "other"));
        maker.make(new FactMaker.Size(1, 0), new Random(7));
        var first = organisations.list("nagano");
        maker.make(new FactMaker.Size(1, 0), new Random(7));
        assertThat(organisations.list("nagano")).isEqualTo(first).hasSize(41);
    }
}
