package org.yukidoke.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.handing.GivingOut.Beside;
import org.yukidoke.casework.handing.GivingOut.Wanted;
import org.yukidoke.casework.handing.GivingOut.Why;
import org.yukidoke.casework.handing.HandingFile.Receiver;
import org.yukidoke.casework.sheet.Assessments;
import org.yukidoke.casework.sheet.SheetForms;
import org.yukidoke.db.Transactions;
import org.yukidoke.document.Bytes;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Estates;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Restrictions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What is put down for the copy somebody gets of their own file, and when the copy of the commissioner is whole. */
@PageTest(laidOut = {Councils.class, People.class})
class CopiesIT {

    private static final Wanted COMMISSIONER = Wanted.of(Receiver.COMMISSIONER);

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private GivingOut giving;

    @Autowired
    private Clearings clearings;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Assessments sheets;

    @Autowired
    private SheetForms forms;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Persons persons;

    @Autowired
    private Periods periods;

    @Autowired
    private Transactions transactions;

    private final Kits kits;
    private final People people;
    private final Kits.Kit kit;

    @Autowired
    CopiesIT(Kits kits, People people, LegalGrounds grounds) {
        this.kits = kits;
        this.people = people;
        this.kit = kits.kit();
        grounds.keepFor(
                people.administrator(),
                new LegalGrounds.Retention(kit.goes().organisation(), today.minusYears(1), 60, "見本の文書管理規程"));
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        CopiesIT.class.getResourceAsStream("/i18n/handing/texts_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private List<String> places(String of) {
        return kits.owner()
                .sql("select distinct place from " + of + " order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void everyPlaceIsPutDownForTheCopyOfThePersonAndHasAName() throws IOException {
        List<String> places = places("person.places()");
        assertThat(places).contains("person.person", "outreach.home_visit", "referral.letter", "conference.item");
        assertThat(places("person.copy_places()")).isEqualTo(places);
        for (String language : List.of("ja", "en")) {
            assertThat(words(language).stringPropertyNames())
                    .as(language)
                    .filteredOn(key -> key.startsWith("handing.table."))
                    .containsExactlyInAnyOrderElementsOf(places.stream()
                            .map(place -> "handing.table." + place)
                            .toList());
        }
    }

    @Test
    void whatNobodyPutDownIsAboutOthers() {
        Map<String, String> kinds = Map.of(
                "somewhere.new", "others",
                "outreach.home_visit", "risk",
                "person.glass_note", "risk",
                "casework.period_event", "others",
                "casework.handed_over", "others");
        kinds.forEach((place, kind) -> assertThat(kin(place, "{}")).as(place).isEqualTo(kind));
        assertThat(kin("casework.sheet_answer", "{\"item\": \"added-later\"}")).isEqualTo("others");
        assertThat(kin("person.statement", "{\"topic\": \"added-later\"}")).isEqualTo("others");
        assertThat(kin("person.share", "{\"basis\": \"emergency\"}")).isEqualTo("risk");
        assertThat(kin("casework.seen", "{\"how\": \"home\"}")).isEqualTo("risk");
        assertThat(kin("casework.seen", "{\"how\": \"place\"}")).isEqualTo("own");
        assertThat(kin("casework.contact", "{\"took_part\": [], \"topics\": []}"))
                .isEqualTo("others");
        assertThat(kin("casework.contact", "{\"took_part\": [\"person\"], \"topics\": []}"))
                .isEqualTo("own");
    }

    private String kin(String place, String held) {
        return kits.owner()
                .sql("select coalesce(person.kin_in(:place, :held::jsonb), 'own')")
                .param("place", place)
                .param("held", held)
                .query(String.class)
                .single();
    }

    @Test
    void thePersonGetsNothingOfThirdPeopleOrSafetyThatNobodyTicked() {
        UUID person = kits.file(kit);
        var reception = forms.find("reception", today).orElseThrow();
        var assessment = forms.find("assessment", today).orElseThrow();
        sheets.write(
                kit.goes(),
                person,
                reception,
                0,
                Map.of(
                        "request", "話したい",
                        "visitor", "見本の母",
                        "visitor-phone", "048-111-1111",
                        "visitor-tie", "実の母",
                        "concerns", "violence\njob"));
        sheets.write(kit.goes(), person, assessment, 0, Map.of("story", "本人の話", "household", "兄の借金", "ties", "隣の人"));
        periods.close(kit.goes(), person, new Periods.Closing(today, Period.Ending.WISH, "父が怒るので", true));
        restrictions.restrict(kit.goes(), person);
        var reference = persons.find(kit.goes(), person, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        restrictions.breakGlass(
                people.counsellor(kit.goes().organisation()), reference, Restrictions.Reason.DANGER, "夫が探している");

        assertThat(given(person))
                .contains("話したい", "本人の話", "job")
                .doesNotContain("見本の母", "048-111-1111", "実の母", "violence", "兄の借金", "隣の人", "父が怒るので", "夫が探している");
        assertThat(given(person, Beside.OTHERS))
                .contains("見本の母", "兄の借金", "隣の人", "父が怒るので")
                .doesNotContain("violence", "夫が探している");
        assertThat(given(person, Beside.RISK)).contains("violence", "夫が探している").doesNotContain("見本の母");
    }

    private String given(UUID person, Beside... beside) {
        var wanted = new Wanted(Receiver.PERSON, List.of(beside), beside.length == 0 ? null : Why.LOOKED);
        return giving.read(kit.goes(), person, wanted).orElseThrow().rows().toString();
    }

    private UUID copied(Scope scope, UUID person) {
        Estates.Estate estate = giving.read(scope, person, COMMISSIONER).orElseThrow();
        assertThat(estate.leftOut()).isZero();
        assertThat(giving.note(scope, kits.end(scope, kit), COMMISSIONER, estate, Bytes.of(new byte[] {1})))
                .isTrue();
        return person;
    }

    private List<UUID> ready(Scope scope) {
        return clearings.choice(scope, kits.end(scope, kit)).ready().stream()
                .map(HandingFile::person)
                .toList();
    }

    private UUID unwilling() {
        UUID person = kits.file(kit);
        kits.say(kit, person, 0, Kits.said(new Said.Told.Declined()));
        return copied(kit.goes(), person);
    }

    @Test
    void whateverTheBodyWritesAfterACopyIsLackingInIt() {
        UUID whole = unwilling();
        UUID closed = unwilling();
        UUID told = unwilling();
        UUID agreed = unwilling();
        UUID shown = unwilling();
        periods.close(kit.goes(), closed, Periods.Closing.transferred(today, "あとで書いた"));
        kits.say(kit, told, 1, Kits.said(new Said.Told.Declined()));
        people.consent(kit.goes(), agreed, kit.notice());
        people.share(kit.goes(), shown, EnumSet.of(Part.IDENTITY), People.CITY);
        assertThat(ready(kit.goes())).containsExactly(whole);

        // Where its author works later is no matter.
        Scope author = people.counsellor(kit.goes().organisation());
        UUID late = unwilling();
        people.consent(author, late, kit.notice());
        kits.owner()
                .sql("update access.account set organisation = :to where id = :author")
                .param("to", kit.comes().organisation())
                .param("author", author.requireAccount())
                .update();
        assertThat(ready(kit.goes())).containsExactly(whole);
    }

    @Test
    void whatTheProgramAndTheOtherBodyNoteLeavesACopyWhole() {
        UUID passes = kits.file(kit);
        kits.say(kit, passes, 0, Kits.yes(kit));
        Scope finisher = kits.finisher(kit);
        kits.theDayComes(kit);
        copied(finisher, passes);
        arrivals.take(kit.comes(), arrivals.list(kit.comes()).getFirst().id(), told -> "");

        assertThat(ready(finisher)).containsExactly(passes);
    }

    @Test
    void whatIsWrittenWhileAFileIsErasedIsSeenFirst() throws Exception {
        UUID person = unwilling();
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        // Both wait for each other, so neither may wait for the thread of the other.
        Executor each = task -> Thread.ofPlatform().start(task);
        var writing = CompletableFuture.runAsync(
                () -> transactions.run(kit.goes(), () -> {
                    periods.assign(kit.goes(), person, null, "まだ書いている");
                    written.countDown();
                    await(goOn);
                }),
                each);
        await(written);
        var erasing = CompletableFuture.supplyAsync(
                () -> clearings.erase(
                        kit.goes(), kits.end(kit.goes(), kit), Clearings.Chosen.of(List.of(person)), done -> "x"),
                each);
        while (!erasing.isDone() && waiting() == 0) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        writing.get(20, TimeUnit.SECONDS);

        assertThat(erasing.get(20, TimeUnit.SECONDS)).isEqualTo(new Clearings.Outcome.Moved());
        assertThat(persons.find(kit.goes(), person, Persons.everything())).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long waiting() {
        return kits.owner()
                .sql("select count(*) from pg_locks l join pg_stat_activity a using (pid) "
                        + "where not l.granted and a.datname = current_database()")
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsNotWholeAnyMoreIsErasedOnlyWhereThatIsMeant() {
        UUID person = unwilling();
        kits.say(kit, person, 1, Kits.said(new Said.Told.Declined()));
        var end = kits.end(kit.goes(), kit);

        assertThat(clearings.erase(kit.goes(), end, Clearings.Chosen.of(List.of(person)), done -> "x"))
                .isEqualTo(new Clearings.Outcome.Moved());
        assertThat(clearings.erase(kit.goes(), end, new Clearings.Chosen(List.of(), List.of(person)), done -> "x"))
                .isInstanceOf(Clearings.Outcome.Certified.class);
    }
}
