package org.yukidoke.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.GivingOut.Beside;
import org.yukidoke.casework.handing.GivingOut.Wanted;
import org.yukidoke.casework.handing.GivingOut.Why;
import org.yukidoke.casework.handing.HandingFile.Receiver;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Way;
import org.yukidoke.document.Bytes;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Estates;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Restrictions;
import org.yukidoke.person.Risk;
import org.yukidoke.person.Risks;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What each receiver gets of a file and what not, and what a copy has to be to let the original go. */
@PageTest(laidOut = {Councils.class, People.class})
class GivingPartsIT {

    private static final Wanted SUCCESSOR = Wanted.of(Receiver.SUCCESSOR);
    private static final Wanted COMMISSIONER = Wanted.of(Receiver.COMMISSIONER);

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private GivingOut giving;

    @Autowired
    private Clearings clearings;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Risks risks;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private LegalGrounds grounds;

    private final Kits kits;
    private final People people;
    private final Kits.Kit kit;

    @Autowired
    GivingPartsIT(Kits kits, People people) {
        this.kits = kits;
        this.people = people;
        this.kit = kits.kit();
    }

    private Said yes(Part... parts) {
        return Kits.said(new Said.Told.Agreed(
                kit.notice().id(),
                Consent.Giver.SELF,
                "",
                new Said.Passing(Set.of(parts), today.plusDays(90), "朝は電話に出られない")));
    }

    private UUID contact(UUID person, String text, Party... with) {
        return contact(person, text, false, with);
    }

    private UUID contact(UUID person, String text, boolean strict, Party... with) {
        var facts = new Contact.Facts(Instant.now().minusSeconds(60), 30, Way.HERE, List.of(), List.of(with), false);
        var note = new Contact.Note(facts, text, "", new Contact.Next.Nothing());
        contacts.write(kit.goes(), person, new Contacts.Wanted(note, strict, null));
        return person;
    }

    private String whole(Scope scope, UUID person, Wanted wanted) {
        return giving.read(scope, person, wanted).orElseThrow().rows().toString();
    }

    private void give(Scope scope, UUID person) {
        Estates.Estate estate = giving.read(scope, person, COMMISSIONER).orElseThrow();
        assertThat(giving.note(scope, kits.end(scope, kit), COMMISSIONER, estate, Bytes.of(new byte[] {1})))
                .isTrue();
    }

    @Test
    void theBodyThatComesGetsWhatPassesAndNoMore() {
        UUID person = kits.file(kit);
        contact(person, "母の話", Party.FAMILY);
        risks.raise(kit.goes(), person, Risk.Kind.VIOLENCE, new Risks.Handling("家に電話しない", "見本さん", List.of()));
        kits.say(kit, person, 0, yes(Part.IDENTITY, Part.CONTACT));
        Scope finisher = kits.finisher(kit);
        kits.theDayComes(kit);

        Estates.Estate estate = giving.read(finisher, person, SUCCESSOR).orElseThrow();
        assertThat(estate.rows())
                .extracting(Estates.Held::place)
                .containsExactlyInAnyOrder("person.identity", "person.channel", "casework.handing_word");
        assertThat(estate.rows().toString())
                .contains("太郎", "048-000-0000", "朝は電話に出られない")
                .doesNotContain("しごとのことで話がしたい", "母の話", "家に電話しない", "見本の部屋で", "recorded_by");
        assertThat(estate.missing())
                .as("a number would tell of what does not pass")
                .isEqualTo(new Estates.Missing(java.util.Map.of(), java.util.Map.of(), 0));
        assertThat(giving.note(finisher, kits.end(finisher, kit), SUCCESSOR, estate, Bytes.of(new byte[] {1})))
                .isTrue();
    }

    @Test
    void theBodyThatComesGetsNothingOfWhoDidNotAgreeOrBeforeTheDay() {
        UUID unasked = kits.file(kit);
        UUID declined = kits.file(kit);
        UUID hidden = kits.file(kit);
        UUID agreed = kits.file(kit);
        kits.say(kit, declined, 0, yes(Part.IDENTITY));
        kits.say(kit, declined, 1, Kits.said(new Said.Told.Declined()));
        kits.say(kit, hidden, 0, yes(Part.IDENTITY));
        kits.say(kit, agreed, 0, yes(Part.IDENTITY));
        assertThat(giving.read(kit.goes(), agreed, SUCCESSOR))
                .as("until the day they may take it back")
                .isEmpty();
        Scope finisher = kits.finisher(kit);
        restrictions.restrict(kit.goes(), hidden);
        restrictions.admit(kit.goes(), hidden, finisher.requireAccount());
        kits.theDayComes(kit);

        for (UUID person : List.of(unasked, declined, hidden)) {
            assertThat(giving.read(finisher, person, SUCCESSOR)).isEmpty();
            Estates.Estate estate = giving.read(finisher, person, COMMISSIONER).orElseThrow();
            assertThat(giving.note(finisher, kits.end(finisher, kit), SUCCESSOR, estate, Bytes.of(new byte[] {1})))
                    .as("nor does the record say so")
                    .isFalse();
        }
        assertThat(giving.read(finisher, agreed, SUCCESSOR)).isPresent();
    }

    @Test
    void thePersonGetsWhatIsAboutNobodyElseUnlessItIsTickedWithAReason() {
        UUID person = kits.file(kit);
        contact(person, "本人と話した", Party.PERSON);
        contact(person, "母の話", Party.PERSON, Party.FAMILY);
        risks.raise(kit.goes(), person, Risk.Kind.VIOLENCE, new Risks.Handling("家に電話しない", "見本さん", List.of()));

        Estates.Estate estate =
                giving.read(kit.goes(), person, Wanted.of(Receiver.PERSON)).orElseThrow();
        assertThat(estate.rows().toString())
                .contains("太郎", "本人と話した")
                .doesNotContain(
                        "母の話", "家に電話しない", "見本さん", kit.goes().requireAccount().toString());
        assertThat(estate.missing().withheld()).as("and why it began").isEqualTo(3);
        assertThat(giving.read(kit.goes(), person, new Wanted(Receiver.PERSON, List.of(Beside.OTHERS), null)))
                .as("not without a reason")
                .isEmpty();
        assertThat(giving.read(kit.goes(), person, new Wanted(Receiver.COMMISSIONER, List.of(Beside.RISK), Why.LAW)))
                .as("for nobody but the person")
                .isEmpty();
        var ticked = new Wanted(Receiver.PERSON, List.of(Beside.OTHERS), Why.AGREED);
        assertThat(whole(kit.goes(), person, ticked)).contains("母の話").doesNotContain("家に電話しない");
        assertThat(kits.owner()
                        .sql("select detail ->> 'reason' from audit.event where subject = :person "
                                + "and action = 'person.give-out' and permitted order by id desc limit 1")
                        .param("person", person)
                        .query(String.class)
                        .single())
                .isEqualTo("agreed");
    }

    @Test
    void aReaderIsToldPlaceByPlaceWhatIsMissing() {
        UUID person = kits.file(kit);
        contact(person, "眠れない夜のこと", true, Party.PERSON);
        contact(person, "ふだんの記録", Party.PERSON);
        kits.owner()
                .sql("update casework.period_event set note = '\\x00' where person = :person")
                .param("person", person)
                .update();
        Scope colleague = people.counsellor(kit.goes().organisation());

        Estates.Estate estate = giving.read(colleague, person, COMMISSIONER).orElseThrow();
        assertThat(estate.missing().unread()).containsEntry("casework.contact", 1L);
        assertThat(estate.missing().unopened()).containsOnlyKeys("casework.period_event");
        assertThat(estate.leftOut()).isEqualTo(2);
    }

    @Test
    void aRuleOfKeepingGivesWayToAWholeCopyOfHowItIsNow() {
        grounds.keepFor(
                people.administrator(),
                new LegalGrounds.Retention(kit.goes().organisation(), today.minusYears(1), 60, "見本の文書管理規程"));
        UUID whole = kits.file(kit);
        UUID strict = contact(kits.file(kit), "面接の記録", true, Party.PERSON);
        UUID later = kits.file(kit);
        List.of(whole, strict, later).forEach(one -> kits.say(kit, one, 0, Kits.said(new Said.Told.Declined())));
        Scope colleague = people.counsellor(kit.goes().organisation());
        List.of(whole, strict, later).forEach(one -> give(colleague, one));
        contact(later, "あとで書いた", Party.PERSON);

        var choice = clearings.choice(colleague, kits.end(colleague, kit));
        assertThat(choice.ready()).extracting(HandingFile::person).containsExactly(whole);
        assertThat(choice.lacking())
                .extracting(one -> one.file().person(), Clearings.Lacking::copy)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(strict, new HandingFile.Copy(1, false)),
                        org.assertj.core.groups.Tuple.tuple(later, new HandingFile.Copy(0, true)));
        give(colleague, later);
        assertThat(clearings.choice(colleague, kits.end(colleague, kit)).ready())
                .as("given out again")
                .extracting(HandingFile::person)
                .containsExactlyInAnyOrder(whole, later);
    }

    @Test
    void theCertificateCountsAllThatStaysAlsoWhatNobodyThereSees() {
        UUID goes = kits.file(kit);
        UUID unchosen = kits.file(kit);
        UUID hidden = kits.file(kit);
        kits.say(kit, goes, 0, Kits.said(new Said.Told.Declined()));
        kits.say(kit, unchosen, 0, Kits.said(new Said.Told.Declined()));
        restrictions.restrict(kit.goes(), hidden);
        Scope colleague = people.counsellor(kit.goes().organisation());
        var end = kits.end(colleague, kit);

        assertThat(clearings.left(colleague, end)).isEqualTo(new Clearings.Left(3, 1));
        var certified = (Clearings.Outcome.Certified) clearings.erase(
                colleague,
                end,
                Clearings.Chosen.of(List.of(goes)),
                done -> done.left() + " " + done.kept().size() + " " + done.hidden());
        assertThat(clearings
                        .find(colleague, kit.end(), certified.id())
                        .orElseThrow()
                        .text())
                .isEqualTo(new Clearings.Left(2, 1) + " 1 1");
        assertThat(clearings.left(kit.comes(), kits.end(kit.comes(), kit))).isEqualTo(new Clearings.Left(0, 0));
        assertThat(clearings.left(people.counsellor(People.STRANGER), end)).isEqualTo(new Clearings.Left(0, 0));
    }

    @Test
    void whoMayStillAnswerIsNotErasedBeforeTheDay() {
        UUID unasked = kits.file(kit);
        UUID asked = kits.file(kit);
        kits.say(kit, asked, 0, Kits.said(new Said.Told.Asked()));

        var choice = clearings.choice(kit.goes(), kits.end(kit.goes(), kit));
        assertThat(choice.ready()).isEmpty();
        assertThat(choice.kept()).extracting(Clearings.Kept::why).containsExactly(Keeps.ASKED, Keeps.ASKED);
        assertThat(clearings.erase(
                        kit.goes(), kits.end(kit.goes(), kit), Clearings.Chosen.of(List.of(unasked)), done -> "x"))
                .isEqualTo(new Clearings.Outcome.Moved());
        Scope finisher = kits.finisher(kit);
        kits.theDayComes(kit);
        assertThat(clearings.choice(finisher, kits.end(finisher, kit)).ready()).hasSize(2);
    }
}
