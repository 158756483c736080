package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

@PageTest(laidOut = {Councils.class, People.class})
class WallIT {

    private static final Set<Part> ALL = Persons.everything();
    private static final Set<Part> WHO = EnumSet.of(Part.IDENTITY, Part.GENERAL);

    @Autowired
    private People people;

    @Autowired
    private Persons persons;

    @Autowired
    private Records records;

    @Autowired
    private Consents consents;

    @Autowired
    private Shares shares;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Ties links;

    @Autowired
    private Risks risks;

    @Autowired
    private AccessStatements statements;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private PersonFile see(Scope scope, UUID id) {
        return persons.find(scope, id, ALL).orElseThrow();
    }

    @Test
    void whoKeepsAFileSeesAllOfIt() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper, People.named("髙﨑", "一郎"));

        PersonFile file = see(people.counsellor(People.CENTRE), id);

        assertThat(file.named().orElseThrow().identity().name().shown()).isEqualTo("髙﨑 一郎");
        assertThat(file.contents().channels()).hasSize(1);
        assertThat(file.contents().statements(Zone.GENERAL))
                .extracting(one -> one.said().value())
                .containsExactly("しごとのことで話がしたい");
        assertThat(file.parts()).isEqualTo(ALL);
    }

    @Test
    void anotherBodyFindsNothingNotEvenThatThereIsAFile() {
        UUID id = people.file(people.counsellor(People.CENTRE), People.named("孤立", "次郎"));
        Scope other = people.counsellor(People.OFFICE);

        assertThat(persons.find(other, id, ALL)).isEmpty();
        assertThat(persons.search(other, "孤立 次郎")).isEmpty();
        assertThat(persons.hints(other, People.named("孤立", "次郎"), List.of())).isEmpty();
        assertThat(persons.newest(other, null, true)).extracting(Line::id).doesNotContain(id);
        assertThat(shares.list(other, id)).isEmpty();
        assertThat(consents.list(other, id)).isEmpty();
        assertThat(statements.of(other, id, 10)).isEmpty();
        assertThat(records.state(other, id, said(Zone.GENERAL, "wish", "x"), null))
                .isEqualTo(new Written.Gone());
        assertThat(erasures.erase(other, id, new Reference("0000-0000"), Erasures.Reason.OTHER))
                .isEmpty();
        assertThat(audited(id)).containsEntry("person.read false none", 3L);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNSELLOR")
    void nobodyButCounsellorsSeesPeople(Role role) {
        UUID id = people.file(people.counsellor(People.CENTRE));
        Scope scope = people.with(role, People.CENTRE);

        assertThatThrownBy(() -> persons.find(scope, id, ALL)).isInstanceOf(AccessDeniedException.class);
        // An auditor sees that something was erased, opened or leaked at the body, and never whose name it was.
        Set<String> proofs = role == Role.AUDITOR
                ? Set.of(
                        "person.certificate",
                        "person.glass",
                        "person.incident",
                        "person.incident_person",
                        "person.incident_size")
                : Set.of();
        assertThat(rowsSeenBy(scope).keySet()).as("tables with rows").isSubsetOf(proofs);
    }

    @Test
    void aQueryThatForgotItsWhereShowsNothingOfOthers() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        risks.raise(keeper, id, Risk.Kind.SAFETY, new Risks.Handling("x", "", List.of()));
        records.belong(keeper, id, new Membership.Belonging("", null, null, Known.UNKNOWN), null);
        people.share(keeper, id, WHO, People.CITY);

        assertThat(rowsSeenBy(people.counsellor(People.STRANGER))).isEmpty();
        assertThatThrownBy(() -> transactions.in(
                        keeper,
                        () -> application
                                .sql("select * from person.key")
                                .query()
                                .listOfRows()))
                .hasStackTraceContaining("permission denied for table key");
    }

    /** Tables about people in which somebody sees rows, asked as the application with no condition at all. */
    private Map<String, Long> rowsSeenBy(Scope scope) {
        var seen = new TreeMap<String, Long>();
        List<String> tables = database.owner()
                .sql("""
                        select format('%I.%I', schemaname, tablename)
                          from pg_tables
                         where schemaname = 'person'
                           and tablename not in ('key', 'body', 'confirmation', 'notice', 'retention', 'leak_rule')
                        """)
                .query((row, number) -> row.getObject(1, String.class))
                .list();
        for (String table : tables) {
            long rows = transactions.in(
                    scope,
                    () -> application
                            .sql("select count(*) from " + table + " where true")
                            .query(Long.class)
                            .single());
            if (rows > 0) {
                seen.put(table, rows);
            }
        }
        return seen;
    }

    @Test
    void aRestrictedPersonIsThereForThoseNamedOnly() {
        Scope keeper = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper, People.named("秘匿", "花子"));
        people.share(keeper, id, WHO, People.OFFICE);
        Scope recipient = people.counsellor(People.OFFICE);

        restrictions.restrict(keeper, id);

        assertThat(see(keeper, id).cover().seen()).isEqualTo(new Seen.Admitted());
        assertThat(persons.find(colleague, id, ALL)).isEmpty();
        assertThat(persons.search(colleague, "秘匿 花子")).isEmpty();
        assertThat(persons.hints(colleague, People.named("秘匿", "花子"), List.of()))
                .isEmpty();
        assertThat(persons.newest(colleague, null, true)).extracting(Line::id).doesNotContain(id);
        assertThat(persons.find(recipient, id, ALL)).isEmpty();

        restrictions.admit(keeper, id, colleague.requireAccount());
        assertThat(persons.find(colleague, id, ALL)).isPresent();
        restrictions.dismiss(keeper, id, colleague.requireAccount());
        assertThat(persons.find(colleague, id, ALL)).isEmpty();
        assertThat(restrictions.dismiss(keeper, id, keeper.requireAccount())).isEqualTo(new Written.Clash());
    }

    @Test
    void theGlassOpensForOneAccountOfTheSameBodyAndIsReported() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        Reference reference = see(keeper, id).cover().reference();
        Scope colleague = people.counsellor(People.CENTRE);
        Scope third = people.counsellor(People.CENTRE);
        assertThat(restrictions.breakGlass(colleague, reference, Restrictions.Reason.DANGER, "x"))
                .as("nothing to break while it is not restricted")
                .isEmpty();
        restrictions.restrict(keeper, id);

        Optional<UUID> opened = restrictions.breakGlass(colleague, reference, Restrictions.Reason.DANGER, "電話で助けを求めた");

        assertThat(opened).contains(id);
        assertThat(see(colleague, id).cover().seen()).isInstanceOf(Seen.Glass.class);
        assertThat(persons.find(third, id, ALL)).isEmpty();
        assertThat(restrictions.breakGlass(
                        people.counsellor(People.OFFICE), reference, Restrictions.Reason.DANGER, "x"))
                .isEmpty();
        assertThat(restrictions.openings(people.with(Role.AUDITOR, People.CENTRE), 1))
                .extracting(Restrictions.Opening::account)
                .contains(colleague.requireAccount());
        database.owner()
                .sql(
                        "update person.glass set opened_at = opened_at - interval '4 hours', until = until - interval '4 hours'")
                .update();
        assertThat(persons.find(colleague, id, ALL)).as("after three hours").isEmpty();
    }

    @Test
    void whoBrokeTheGlassMayHelpButNotDecide() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        Reference reference = see(keeper, id).cover().reference();
        UUID line = people.consent(keeper, id, people.notice(People.CENTRE, WHO, People.CITY));
        restrictions.restrict(keeper, id);
        Scope colleague = people.counsellor(People.CENTRE);
        restrictions.breakGlass(colleague, reference, Restrictions.Reason.ABSENCE, "x");

        assertThat(records.state(colleague, id, said(Zone.GENERAL, "wish", "x"), null))
                .isInstanceOf(Written.Done.class);
        assertThat(restrictions.admit(colleague, id, colleague.requireAccount()))
                .isEqualTo(new Written.Gone());
        assertThat(restrictions.lift(colleague, id)).isEqualTo(new Written.Gone());
        assertThat(erasures.erase(colleague, id, reference, Erasures.Reason.REQUEST))
                .isEmpty();
        assertThat(shares.make(colleague, id, People.wanted(new Share.Ground.Consented(line), WHO, People.CITY)))
                .isEqualTo(new Shares.Making.Gone());
        assertThatThrownBy(() -> transactions.run(
                        colleague,
                        () -> application
                                .sql("""
                                insert into person.admitted (person, account, admitted_at, admitted_by)
                                values (:id, :me, now(), :me)
                                """)
                                .param("id", id)
                                .param("me", colleague.requireAccount())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void similarFilesAreHintedAtLinkedAndPartedAgain() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID first = people.file(keeper, People.named("斎藤", "浜子"));

        List<Line> hints = persons.hints(keeper, People.named("齋藤", "濵子"), List.of());

        assertThat(hints).extracting(Line::id).contains(first);
        UUID second = people.file(keeper, People.named("齋藤", "濵子"));
        assertThat(links.judge(keeper, first, second, Ties.Verdict.SAME, Ties.Reason.ASKED))
                .isInstanceOf(Written.Done.class);
        assertThat(links.judge(keeper, second, first, Ties.Verdict.DIFFERENT, Ties.Reason.ASKED))
                .isEqualTo(new Written.Clash());
        assertThat(links.judged(keeper, second)).extracting(Ties.Judged::other).containsExactly(first);
        assertThat(links.undo(keeper, second, first)).isInstanceOf(Written.Done.class);
        assertThat(links.judged(keeper, first)).isEmpty();
    }

    @Test
    void everyLookIsWrittenDownByTheDatabaseWithItsBasis() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        People.Consented consented = people.share(keeper, id, WHO, People.OFFICE);
        Scope recipient = people.counsellor(People.OFFICE);
        persons.find(recipient, id, ALL);
        persons.find(people.counsellor(People.CITY), id, ALL);

        List<AccessStatements.Entry> entries = statements.of(keeper, id, 100);

        assertThat(entries)
                .filteredOn(entry -> entry.organisation().equals(People.OFFICE))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("person.read");
                    assertThat(entry.fields()).isEqualTo("identity,general");
                    assertThat(entry.basis()).isEqualTo("share:" + consented.share());
                });
        assertThat(entries).anyMatch(entry -> entry.organisation().equals(People.CITY) && !entry.permitted());
    }

    @Test
    void whoIsErasedLeavesNumbersAndACertificate() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper, People.named("消去", "三郎"));
        records.belong(keeper, id, new Membership.Belonging("", null, null, Known.UNKNOWN), null);
        people.share(keeper, id, WHO, People.OFFICE);
        Reference reference = see(keeper, id).cover().reference();
        assertThat(erasures.erase(keeper, id, new Reference("0000-0000"), Erasures.Reason.REQUEST))
                .as("another reference")
                .isEmpty();
        long before = tallied();

        Erasures.Certificate certificate =
                erasures.erase(keeper, id, reference, Erasures.Reason.REQUEST).orElseThrow();

        assertThat(certificate.records()).containsEntry("channels", 1).containsEntry("shares", 1);
        assertThat(persons.find(keeper, id, ALL)).isEmpty();
        assertThat(persons.search(keeper, "消去 三郎")).isEmpty();
        assertThat(tallied()).isEqualTo(before + 2);
        assertThat(erasures.find(keeper, certificate.id())).isPresent();
        assertThat(erasures.find(people.counsellor(People.OFFICE), certificate.id()))
                .isEmpty();
        long left = database.owner()
                .sql("select count(*) from person.person where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        assertThat(left).isZero();
    }

    private long tallied() {
        return database.owner()
                .sql("select coalesce(sum(n), 0) from person.tally")
                .query(Long.class)
                .single();
    }

    @Test
    void twoWhoChangeANameNoticeEachOther() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper, People.named("旧姓", "月子"));
        int seen = see(keeper, id).named().orElseThrow().version();

        assertThat(persons.change(keeper, id, seen, People.named("新姓", "月子"))).isInstanceOf(Written.Done.class);
        assertThat(persons.change(keeper, id, seen, People.named("別姓", "月子"))).isEqualTo(new Written.Clash());
        assertThat(persons.search(keeper, "新姓")).extracting(Line::id).contains(id);
        assertThat(persons.search(keeper, "旧姓")).extracting(Line::id).doesNotContain(id);
    }

    private static Statement.Said said(Zone zone, String topic, String value) {
        return new Statement.Said(zone, topic, value, null, null, Known.STATED);
    }

    private Map<String, Long> audited(UUID person) {
        return database
                .owner()
                .sql("""
                        select action || ' ' || permitted || ' ' || coalesce(basis, '') as what, count(*) as times
                          from audit.event
                         where subject = :person
                         group by 1
                        """)
                .param("person", person)
                .query((row, number) -> Map.entry(row.getString("what"), row.getLong("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
