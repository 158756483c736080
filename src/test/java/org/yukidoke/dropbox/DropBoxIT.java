package org.yukidoke.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Holidays;
import org.yukidoke.dropbox.ContactRequest.Wishes;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.vault.KeyHolder;
import org.yukidoke.vault.Rotation;
import org.yukidoke.vault.Vault;

@PageTest(laidOut = {Councils.class, People.class})
class DropBoxIT {

    /** Words that stand nowhere else, so that finding one means finding this request. */
    private static final List<String> WORDS =
            List.of("名無しの雪女", "048-777-1234", "夜の十時だけ", "機関名は言わない", "雪見市", "三年ほど家を出ていない");

    @Autowired
    private DropBox dropBox;

    @Autowired
    private Requests requests;

    @Autowired
    private Boxes boxes;

    @Autowired
    private LaterOn laterOn;

    @Autowired
    private People people;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Vault vault;

    @Autowired
    private ObjectProvider<KeyHolder> holders;

    @Autowired
    private Clock clock;

    @Autowired
    private Holidays holidays;

    private Scope counsellor;

    @BeforeEach
    void theCentreTakesRequests() {
        counsellor = people.counsellor(People.CENTRE);
        boxes.decide(counsellor, new Box(true, Set.of(Role.COUNSELLOR), 3, 30));
        database.owner().sql("delete from dropbox.request").update();
    }

    @Test
    void whatIsPutInIsReadByTheBodyAskedAndTheReceiptSaysHowFarItIs() {
        ReceiptCode receipt = put(request(true));
        assertThat(state(receipt)).isInstanceOf(Standing.State.Arrived.class);
        UUID id = only(counsellor).id();
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isEqualTo(request(true));
        assertThat(state(receipt)).isInstanceOf(Standing.State.Seen.class);
        assertThat(requests.take(counsellor, id)).isInstanceOf(Answer.Done.class);
        assertThat(requests.take(people.counsellor(People.CENTRE), id))
                .as("taken by another")
                .isInstanceOf(Answer.Late.class);
        assertThat(requests.tried(counsellor, id)).isInstanceOf(Answer.Done.class);
        assertThat(state(receipt)).isInstanceOf(Standing.State.Tried.class);
        assertThat(requests.end(counsellor, id, true)).isInstanceOf(Answer.Done.class);
        assertThat(state(receipt)).isInstanceOf(Standing.State.Contacted.class);
        assertThat(requests.open(counsellor)).isEmpty();
        assertThat(requests.ended(counsellor)).hasSize(1);
    }

    @Test
    void itIsDueOnTheThirdDayOnWhichTheBodyWorks() {
        ReceiptCode receipt = put(request(true));
        Request request = only(counsellor);
        assertThat(request.due())
                .isEqualTo(holidays.nextWorkingDays(Japan.day(request.arrivedAt()), 3)
                        .getLast())
                .isEqualTo(dropBox.state(receipt).orElseThrow().due());
    }

    @Test
    void aFormSentTwicePutsInOneAndGivesTheSameReceipt() {
        FormToken form = FormToken.draw();
        var first = dropBox.put(request(false), form, UUID.randomUUID().toString());
        var second = dropBox.put(request(false), form, UUID.randomUUID().toString());
        assertThat(Stream.of(first, second)
                        .map(putting -> ((Putting.Kept) putting).receipt().shown())
                        .distinct())
                .hasSize(1);
        assertThat(requests.open(counsellor)).hasSize(1);
    }

    @Test
    void nothingOfItStandsInTheDatabaseInPlain() {
        put(request(true));
        UUID id = only(counsellor).id();
        requests.open(counsellor, id);
        requests.tried(counsellor, id);
        assertThat(found()).isEmpty();
        database.owner().sql("create table public.dropbox_control (words text)").update();
        database.owner()
                .sql("insert into public.dropbox_control values (:words)")
                .param("words", WORDS.getFirst())
                .update();
        assertThat(found()).as("what is there is found").containsExactly(WORDS.getFirst());
        database.owner().sql("drop table public.dropbox_control").update();
    }

    @Test
    void withdrawalLeavesNothingToReadAndATombstoneToCount() {
        ReceiptCode receipt = put(request(true));
        UUID id = only(counsellor).id();
        assertThat(dropBox.withdraw(receipt)).isTrue();
        assertThat(dropBox.withdraw(receipt)).as("twice does no harm").isTrue();
        assertThat(state(receipt)).isInstanceOf(Standing.State.Withdrawn.class);
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isNull();
        assertThat(requests.open(counsellor)).isEmpty();
        assertThat(requests.tried(counsellor, id)).isInstanceOf(Answer.Late.class);
        assertThat(database.owner()
                        .sql("select count(*) from dropbox.request where ending = 'withdrawn' and sealed is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(dropBox.withdraw(FormToken.draw().receipt()))
                .as("of no request")
                .isFalse();
        assertThat(dropBox.state(FormToken.draw().receipt())).isEmpty();
    }

    @Test
    void anotherBodySeesNothingDownToTheFactThatItIsThere() {
        put(request(true));
        UUID id = only(counsellor).id();
        UUID none = UUID.randomUUID();
        Scope other = people.counsellor(People.OFFICE);
        for (UUID asked : List.of(id, none)) {
            assertThat(requests.open(other)).isEmpty();
            assertThat(requests.ended(other)).isEmpty();
            assertThat(requests.find(other, asked)).isEmpty();
            assertThat(requests.open(other, asked)).isEmpty();
            assertThat(requests.take(other, asked)).isEqualTo(new Answer.Gone());
            assertThat(requests.layBack(other, asked)).isEqualTo(new Answer.Gone());
            assertThat(requests.tried(other, asked)).isEqualTo(new Answer.Gone());
            assertThat(requests.end(other, asked, true)).isEqualTo(new Answer.Gone());
            assertThat(requests.pass(other, asked, People.CENTRE)).isEqualTo(new Answer.Gone());
        }
        assertThat(only(counsellor).state()).isInstanceOf(Request.State.New.class);
    }

    @Test
    void onlyWhomTheBodyNamesReads() {
        put(request(true));
        for (Role role : List.of(Role.MEMBER, Role.SECRETARIAT, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Scope scope = people.with(role, People.CENTRE);
            assertThat(requests.reads(scope)).as("%s", role).isFalse();
            assertThatThrownBy(() -> requests.open(scope)).isInstanceOf(AccessDeniedException.class);
        }
        boxes.decide(counsellor, new Box(true, Set.of(Role.COUNSELLOR, Role.MEMBER), 3, 30));
        assertThat(requests.open(people.with(Role.MEMBER, People.CENTRE))).hasSize(1);
        assertThatThrownBy(() -> boxes.get(people.with(Role.VIEWER, People.CENTRE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyOpeningWritesALine() {
        put(request(true));
        UUID id = only(counsellor).id();
        requests.open(counsellor, id);
        requests.open(counsellor, id);
        requests.open(people.counsellor(People.OFFICE), id);
        assertThat(database.owner()
                        .sql("""
                        select organisation || ' ' || permitted || ' ' || owner || ' ' || basis
                          from audit.event
                         where action = 'dropbox.open' and object_id = :id
                         order by id
                        """)
                        .param("id", id.toString())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly(
                        "saitama.support-bodies true saitama.support-bodies asked",
                        "saitama.support-bodies true saitama.support-bodies asked",
                        "saitama.labour-bureau false saitama.support-bodies none");
    }

    @Test
    void itIsPassedOnOnlyIfItsSenderAllowedIt() {
        Scope other = people.counsellor(People.OFFICE);
        boxes.decide(other, new Box(true, Set.of(Role.COUNSELLOR), 1, 30));
        put(request(false));
        Request kept = only(counsellor);
        assertThat(requests.receivers(counsellor, kept)).containsExactly(People.OFFICE);
        assertThat(requests.pass(counsellor, kept.id(), People.OFFICE)).isEqualTo(new Answer.NotAllowed());
        assertThat(requests.open(other)).isEmpty();

        database.owner().sql("delete from dropbox.request").update();
        ReceiptCode receipt = put(request(true));
        Request passed = only(counsellor);
        assertThat(requests.pass(counsellor, passed.id(), People.CITY))
                .as("to a body that takes none")
                .isEqualTo(new Answer.NotAllowed());
        assertThat(requests.pass(counsellor, passed.id(), People.OFFICE)).isEqualTo(new Answer.Done());
        assertThat(requests.find(counsellor, passed.id())).isEmpty();
        assertThat(requests.open(other, passed.id()).orElseThrow().content())
                .isNotNull()
                .extracting(ContactRequest::name)
                .isEqualTo(WORDS.getFirst());
        assertThat(dropBox.state(receipt).orElseThrow().body()).isEqualTo(People.OFFICE);
        boxes.decide(other, new Box(false, Set.of(Role.COUNSELLOR), 1, 30));
    }

    @Test
    void aBodyThatTakesNoneIsNotAsked() {
        assertThat(dropBox.bodies()).contains(People.CENTRE).doesNotContain(People.CITY);
        assertThat(dropBox.promise(People.CITY)).isEmpty();
        var request = new ContactRequest(
                People.CITY, Sender.SELF, "ゆき", new Reach(Reach.Kind.VISIT, "明日"), Wishes.NONE, false);
        assertThat(dropBox.put(request, FormToken.draw(), UUID.randomUUID().toString()))
                .isInstanceOf(Putting.Refused.class);
    }

    @Test
    void aFloodFromManyAddressesIsStoppedByTheTable() {
        database.owner()
                .sql("update dropbox.box set hourly = 3 where organisation = :body")
                .param("body", People.CENTRE)
                .update();
        for (int number = 0; number < 3; number++) {
            put(request(false));
        }
        assertThat(dropBox.put(request(false), FormToken.draw(), "198.51.100.7"))
                .isInstanceOfSatisfying(
                        Putting.Refused.class,
                        refused -> assertThat(refused.errors().getFirst().key()).isEqualTo("dropbox.fault.flood"));
        assertThat(requests.open(counsellor)).hasSize(3);
        database.owner()
                .sql("update dropbox.box set hourly = 60 where organisation = :body")
                .param("body", People.CENTRE)
                .update();
    }

    @Test
    void whatWasWrittenIsErasedSomeDaysAfterItIsDone() {
        ReceiptCode receipt = put(request(false));
        UUID id = only(counsellor).id();
        Instant now = clock.instant();
        laterOn.tidied(now.plus(Duration.ofDays(300)));
        assertThat(requests.open(counsellor, id).orElseThrow().content())
                .as("what nobody answered stays until the body was told")
                .isNotNull();
        requests.end(counsellor, id, true);
        laterOn.tidied(now.plus(Duration.ofDays(29)));
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isNotNull();
        laterOn.tidied(now.plus(Duration.ofDays(31)));
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isNull();
        assertThat(state(receipt)).isInstanceOf(Standing.State.Contacted.class);
    }

    @Test
    void keysChangeAndGoWhenNothingNeedsThem() {
        put(request(false));
        UUID id = only(counsellor).id();
        Instant later = clock.instant().plus(Duration.ofDays(400));
        long before = openings();
        laterOn.tidied(later);
        laterOn.tidied(later.plus(Duration.ofDays(2)));
        assertThat(openings())
                .as("one more, for the request still needs the old")
                .isEqualTo(before + 1);
        put(request(false));
        Rotation.run(database.access(), vault, holders.orderedStream().toList(), (table, keys) -> {});
        assertThat(requests.open(counsellor, id).orElseThrow().content()).isNotNull();
        requests.open(counsellor).forEach(one -> requests.end(counsellor, one.id(), false));
        laterOn.tidied(later.plus(Duration.ofDays(20)));
        assertThat(openings()).isEqualTo(1);
        database.owner()
                .sql("update dropbox.seal set made_at = now() where ended_at is null")
                .update();
    }

    private long openings() {
        return database.owner()
                .sql("select count(*) from dropbox.opening")
                .query(Long.class)
                .single();
    }

    /** Which of the words stand in a row of any table, as text or as hexadecimal digits. */
    private List<String> found() {
        List<String> tables = database.owner()
                .sql("""
                        select c.oid::regclass::text
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
                        """)
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(tables).hasSizeGreaterThan(50);
        Set<String> there = tables.stream().flatMap(this::within).collect(Collectors.toSet());
        return WORDS.stream().filter(there::contains).toList();
    }

    private Stream<String> within(String table) {
        return database
                .owner()
                .sql("""
                        select word from unnest(:words, :hexes) as looked (word, hex)
                         where exists (select from %s t, lateral (select t::text as line) as x
                                        where strpos(x.line, looked.word) > 0 or strpos(x.line, looked.hex) > 0)
                        """.formatted(table))
                .param("words", WORDS.toArray(String[]::new))
                .param(
                        "hexes",
                        WORDS.stream()
                                .map(word -> HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)))
                                .toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list()
                .stream();
    }

    private Request only(Scope scope) {
        return requests.open(scope).getFirst();
    }

    private Standing.State state(ReceiptCode receipt) {
        return dropBox.state(receipt).orElseThrow().state();
    }

    private ReceiptCode put(ContactRequest request) {
        return switch (dropBox.put(request, FormToken.draw(), UUID.randomUUID().toString())) {
            case Putting.Kept(ReceiptCode receipt) -> receipt;
            case Putting.Earlier earlier -> throw new AssertionError(earlier);
            case Putting.Refused(var errors) -> throw new AssertionError(errors);
        };
    }

    private static ContactRequest request(boolean mayPass) {
        return new ContactRequest(
                People.CENTRE,
                Sender.FAMILY,
                WORDS.get(0),
                new Reach(Reach.Kind.TELEPHONE, WORDS.get(1)),
                new Wishes(WORDS.get(2), WORDS.get(3), WORDS.get(4), WORDS.get(5)),
                mayPass);
    }
}
