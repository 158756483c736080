package org.yukidoke.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.casework.handing.HandingFile.Standing;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Basis;
import org.yukidoke.person.Confirmation;
import org.yukidoke.person.Consents;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** A confirmed basis passes whoever could not be asked, and never whoever said no. */
@PageTest(laidOut = {Councils.class, People.class})
class LawfulIT {

    private static final Handings.Outcome REFUSED =
            new Handings.Outcome.Refused(List.of(FieldError.of("answer", "handing.fault.declined")));

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Handings handings;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Consents consents;

    private final Kits kits;
    private final Kits.Kit kit;
    private final Said lawful;

    @Autowired
    LawfulIT(Kits kits, People people, LegalGrounds grounds) {
        this.kits = kits;
        this.kit = kits.kit();
        UUID basis = grounds.confirm(
                people.administrator(),
                new Confirmation.Claim(
                        "saitama",
                        Basis.ENTRUSTED,
                        "見本の委託",
                        "委託契約書（見本）",
                        "法務担当",
                        List.of(kit.goes().organisation(), kit.comes().organisation()),
                        today.minusYears(1),
                        today.plusYears(1)));
        this.lawful =
                Kits.said(new Said.Told.Lawful("basis:" + basis, new Said.Passing(Kits.PARTS, today.plusDays(60), "")));
    }

    private Handings.Outcome say(UUID person, int seen, Said.Told told) {
        return kits.say(kit, person, seen, Kits.said(told));
    }

    private Standing standing(UUID person) {
        return handings.find(kit.goes(), kits.end(kit.goes(), kit), person)
                .orElseThrow()
                .standing();
    }

    @Test
    void whoCouldNotBeAskedPassesOnABasisAndWhoSaidNoNeverDoes() {
        UUID unreached = kits.file(kit);
        UUID no = kits.file(kit);
        say(unreached, 0, new Said.Told.Unreached());
        say(no, 0, new Said.Told.Declined());

        assertThat(kits.say(kit, unreached, 1, lawful)).isEqualTo(new Handings.Outcome.Done());
        assertThat(kits.say(kit, no, 1, lawful)).isEqualTo(REFUSED);
        assertThat(standing(no)).isEqualTo(Standing.DECLINED);
        say(no, 1, new Said.Told.Unreached());
        assertThat(kits.say(kit, no, 2, lawful))
                .as("not reaching them again takes back nothing they said")
                .isEqualTo(REFUSED);
        kits.theDayComes(kit);
        assertThat(arrivals.list(kit.comes())).hasSize(1);
    }

    @Test
    void whoTookBackTheirYesDoesNotPassOnABasisEither() {
        UUID person = kits.file(kit);
        kits.say(kit, person, 0, Kits.yes(kit));
        UUID line = consents.list(kit.goes(), person).getFirst().line();
        consents.withdraw(kit.goes(), person, line, People.spoken());

        assertThat(kits.say(kit, person, 1, lawful)).isEqualTo(REFUSED);
        assertThat(standing(person)).isEqualTo(Standing.LAPSED);
    }

    @Test
    void whoChangesTheirMindSaysYes() {
        UUID person = kits.file(kit);
        say(person, 0, new Said.Told.Declined());

        assertThat(kits.say(kit, person, 1, Kits.yes(kit))).isEqualTo(new Handings.Outcome.Done());
        assertThat(standing(person)).isEqualTo(Standing.AGREED);
    }
}
