package org.yukidoke.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Consents;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** With how many somebody still has to speak, and how one of them stands: as the list of all says. */
@PageTest(laidOut = {Councils.class, People.class})
class StillToAskIT {

    @Autowired
    private Handings handings;

    @Autowired
    private Kits kits;

    @Autowired
    private People people;

    @Autowired
    private Persons persons;

    @Autowired
    private Consents consents;

    @Autowired
    private Restrictions restrictions;

    private Kits.Kit kit;
    private UUID hidden;

    @BeforeEach
    void everyStanding() {
        kit = kits.kit();
        kits.file(kit);
        kits.say(kit, kits.file(kit), 0, Kits.said(new Said.Told.Asked()));
        kits.say(kit, kits.file(kit), 0, Kits.said(new Said.Told.Unreached()));
        kits.say(kit, kits.file(kit), 0, Kits.said(new Said.Told.Declined()));
        kits.say(kit, kits.file(kit), 0, Kits.yes(kit));
        UUID lapsed = kits.file(kit);
        kits.say(kit, lapsed, 0, Kits.yes(kit));
        consents.list(kit.goes(), lapsed)
                .forEach(one -> consents.withdraw(kit.goes(), lapsed, one.line(), People.spoken()));
        UUID closed = people.file(kit.goes());
        persons.close(kit.goes(), closed, 1, Instant.now());
        hidden = people.file(kit.goes());
        restrictions.restrict(kit.goes(), hidden);
    }

    private long listed(Scope scope) {
        return handings.list(scope, kits.end(scope, kit)).stream()
                .filter(line -> line.standing().open() && line.file().cover().closedAt() == null)
                .count();
    }

    @Test
    void asManyAreCountedAsAreInTheList() {
        Scope colleague = people.counsellor(kit.goes().organisation());

        assertThat(handings.open(kit.goes(), kits.end(kit.goes(), kit)))
                .isEqualTo(5)
                .isEqualTo((int) listed(kit.goes()));
        assertThat(handings.open(colleague, kits.end(colleague, kit)))
                .as("whom the list leaves out is not counted")
                .isEqualTo(4)
                .isEqualTo((int) listed(colleague));
        assertThat(handings.open(kit.comes(), kits.end(kit.comes(), kit))).isZero();
        Scope member = people.with(Role.MEMBER, kit.goes().organisation());
        assertThat(handings.open(member, kits.end(kit.goes(), kit))).isZero();
    }

    @Test
    void oneIsAsInTheListOfAll() {
        var end = kits.end(kit.goes(), kit);
        var list = handings.list(kit.goes(), end);

        assertThat(list)
                .hasSize(8)
                .allSatisfy(line -> assertThat(
                                handings.find(kit.goes(), end, line.file().person()))
                        .contains(line));
        Scope colleague = people.counsellor(kit.goes().organisation());
        assertThat(handings.find(colleague, end, hidden)).isEmpty();
        assertThat(handings.find(kit.comes(), end, hidden)).isEmpty();
    }
}
