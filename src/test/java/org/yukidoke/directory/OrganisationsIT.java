package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yukidoke.support.TestDatabase;

class OrganisationsIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private final Organisations organisations = new Organisations(DATABASE.application());

    private static Organisation labourBureau(String key, String officialName) {
        return new Organisation(key, "saitama", "労働局", "Labour Bureau", officialName, "labour_bureau");
    }

    @Test
    void aBodyNamedByTwoEditionsStandsOnceAndKeepsItsKeyAndFullName() {
        organisations.enter(labourBureau("saitama.labour-bureau", "埼玉労働局"));
        organisations.enter(labourBureau("saitama.bureau", ""));

        assertThat(organisations.list("saitama")).containsExactly(labourBureau("saitama.labour-bureau", "埼玉労働局"));
        assertThat(organisations.find("saitama.bureau")).isEmpty();
        assertThat(organisations.find("saitama.labour-bureau"))
                .hasValueSatisfying(found -> assertThat(found.fullName()).isEqualTo("埼玉労働局"));
    }

    @Test
    void aCouncilSeesItsOwnBodiesOnly() {
        organisations.enter(new Organisation("akita.ken", "akita", "県", "Prefecture", "", "prefecture"));

        assertThat(organisations.list("mie")).isEmpty();
        assertThat(organisations.list("akita")).extracting(Organisation::key).containsExactly("akita.ken");
    }
}
