package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

@PageTest(laidOut = {Councils.class, People.class})
class GroupCountsIT {

    private static final String GROUP = "saitama-r7.t.g1";

    @Autowired
    private People people;

    @Autowired
    private Persons persons;

    @Autowired
    private Records records;

    @Autowired
    private Erasures erasures;

    @Autowired
    private GroupCounts counts;

    @Test
    void whatNobodyKnowsIsCountedAndWhoIsErasedStaysInTheNumbers() {
        Scope keeper = people.counsellor("saitama.jeed");
        UUID stated = people.file(keeper);
        belong(keeper, stated, GROUP, Known.STATED);
        UUID corrected = people.file(keeper);
        belong(keeper, corrected, GROUP, Known.ESTIMATED);
        UUID wrong = persons.find(keeper, corrected, Persons.everything())
                .orElseThrow()
                .contents()
                .memberships()
                .getFirst()
                .id();
        records.belong(keeper, corrected, new Membership.Belonging("", null, null, Known.UNKNOWN), wrong);
        people.file(keeper);
        var before = counts.count(keeper);

        assertThat(before.files()).isEqualTo(3);
        assertThat(before.unasked()).isEqualTo(1);
        assertThat(before.lines())
                .isEqualTo(List.of(
                        new GroupCounts.Line("", Known.UNKNOWN, 1), new GroupCounts.Line(GROUP, Known.STATED, 1)));
        assertThat(before.unknownPercent()).isBetween(66.6, 66.7);

        Reference reference = persons.find(keeper, stated, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        erasures.erase(keeper, stated, reference, Erasures.Reason.REQUEST);

        assertThat(counts.count(keeper)).isEqualTo(new GroupCounts.Counts(3, 1, 1, before.lines()));
        assertThat(counts.count(people.counsellor(People.STRANGER)).files()).isZero();
    }

    private void belong(Scope keeper, UUID person, String target, Known known) {
        records.belong(keeper, person, new Membership.Belonging(target, null, null, known), null);
    }
}
