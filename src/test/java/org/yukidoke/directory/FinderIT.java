package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.support.PageTest;

/** What a body enters can be found at once. */
@PageTest
class FinderIT {

    private static final String CITY = "saitama.kawagoe";

    @Autowired
    private Entries entries;

    @Autowired
    private Finder finder;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Staff staff;

    @Test
    void aWindowIsFoundAsSoonAsItIsPublished() {
        organisations.enter(new Organisation(CITY, "saitama", "川越市", "Kawagoe City", "", "city"));
        Scope keeper = staff.scope(Set.of(new Grant(Role.MEMBER, "saitama")), CITY);
        String key = "kawagoe-" + UUID.randomUUID();
        assertThat(finder.find(Query.of("やまびこ相談室")).hits())
                .extracting(Findings.Hit::key)
                .doesNotContain(key);

        entries.add(keeper, new Entries.Draft(key, "saitama", CITY, Windows.named("やまびこ相談室"), Origin.DESK, ""));

        assertThat(finder.find(Query.of("山びこ相談室")).hits())
                .extracting(Findings.Hit::key)
                .contains(key);
    }
}
