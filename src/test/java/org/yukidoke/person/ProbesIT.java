package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/**
 * Ten thousand attempts to learn something about somebody else's people, as an outsider and as a curious insider would
 * make them: through every question the module answers, and by SQL as the application itself.
 */
@PageTest(laidOut = {Councils.class, People.class})
class ProbesIT {

    private static final Set<Part> ALL = Persons.everything();
    private static final Set<Part> WHO = EnumSet.of(Part.IDENTITY, Part.GENERAL);
    private static final int EACH = 12;

    @Autowired
    private People people;

    @Autowired
    private Persons persons;

    @Autowired
    private Records records;

    @Autowired
    private Risks risks;

    @Autowired
    private Consents consents;

    @Autowired
    private Shares shares;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Ties ties;

    @Autowired
    private AccessStatements statements;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    private final List<Victim> victims = new ArrayList<>();
    private final AtomicInteger probes = new AtomicInteger();
    private final Map<String, String> leaks = new TreeMap<>();

    /** Somebody who must not be found, and all that would give them away. */
    private record Victim(UUID id, Reference reference, Identity identity, UUID line, UUID share) {}

    @BeforeEach
    void peopleOfEveryKind() {
        Scope keeper = people.counsellor(People.CENTRE);
        for (int n = 0; n < EACH; n++) {
            victims.add(victim(keeper, "無縁" + n, victim -> {}));
            victims.add(victim(
                    keeper,
                    "撤回" + n,
                    victim -> consents.withdraw(keeper, victim.id(), victim.line(), People.spoken())));
            victims.add(victim(
                    keeper, "終了" + n, victim -> shares.end(keeper, victim.id(), victim.share(), Share.Reason.MISTAKE)));
            victims.add(victim(keeper, "限定" + n, victim -> restrictions.restrict(keeper, victim.id())));
        }
    }

    private Victim victim(Scope keeper, String family, Consumer<Victim> fate) {
        Identity identity = People.named(family, "某");
        UUID id = people.file(keeper, identity);
        Reference reference =
                persons.find(keeper, id, ALL).orElseThrow().cover().reference();
        People.Consented consented = family.startsWith("無縁")
                ? new People.Consented(new UUID(0, 1), new UUID(0, 2))
                : people.share(keeper, id, WHO, People.CITY);
        var victim = new Victim(id, reference, identity, consented.line(), consented.share());
        fate.accept(victim);
        return victim;
    }

    private Map<String, Scope> attackers() {
        return Map.of(
                "another body", people.counsellor(People.OFFICE),
                "a stranger", people.counsellor(People.STRANGER),
                "the recipient of before", people.counsellor(People.CITY),
                "the secretariat", people.with(Role.SECRETARIAT, People.CENTRE),
                "a member", people.with(Role.MEMBER, People.CENTRE),
                "a viewer", people.with(Role.VIEWER, People.CENTRE),
                "an auditor", people.with(Role.AUDITOR, People.CENTRE),
                "an administrator", people.administrator());
    }

    @Test
    void noneOfTenThousandProbesLeaks() {
        long before = refused();
        attackers().forEach((name, attacker) -> {
            for (Victim victim : victims) {
                askEverything(name, attacker, victim);
            }
            askTheDatabase(name, attacker);
        });
        Scope colleague = people.counsellor(People.CENTRE);
        victims.stream()
                .filter(victim -> victim.identity().name().family().startsWith("限定"))
                .forEach(victim -> askEverything("a colleague", colleague, victim));

        assertThat(leaks).isEmpty();
        assertThat(probes).hasValueGreaterThan(10_000);
        assertThat(refused() - before).as("attempts written down").isGreaterThan(2_000);
    }

    @Test
    void theSameProbesFindWhatIsOnesOwn() {
        Scope keeper = people.counsellor(People.CENTRE);

        askEverything("the keeper", keeper, victim(keeper, "手元", victim -> {}));

        assertThat(leaks).hasSizeGreaterThan(9);
    }

    private void askEverything(String who, Scope scope, Victim victim) {
        UUID id = victim.id();
        var said = new Statement.Said(Zone.GENERAL, "wish", "x", null, null, Known.STATED);
        var handling = new Risks.Handling("x", "", List.of());
        var agreed = new Ties.Agreement(Ties.Relation.PARENT, LocalDate.EPOCH, Consent.Method.OTHER);
        empty(who + " finds", () -> persons.find(scope, id, ALL).stream().toList());
        empty(
                who + " finds the cover",
                () -> persons.find(scope, id, Set.of()).stream().toList());
        empty(
                who + " searches a name",
                () -> persons.search(scope, victim.identity().name().full()));
        empty(
                who + " searches a family name",
                () -> persons.search(scope, victim.identity().name().family()));
        empty(
                who + " searches a reference",
                () -> persons.search(scope, victim.reference().text()));
        empty(who + " is hinted", () -> persons.hints(scope, victim.identity(), List.of()));
        empty(
                who + " lists",
                () -> persons.newest(scope, null, true).stream()
                        .filter(line -> line.id().equals(id))
                        .toList());
        empty(
                who + " is lent",
                () -> persons.lent(scope).stream()
                        .filter(line -> line.id().equals(id))
                        .toList());
        empty(who + " reads consents", () -> consents.list(scope, id));
        empty(who + " reads shares", () -> shares.list(scope, id));
        empty(who + " reads the admitted", () -> restrictions.admitted(scope, id));
        empty(who + " reads kin", () -> ties.kin(scope, id));
        empty(who + " reads judgements", () -> ties.judged(scope, id));
        empty(who + " reads the statement", () -> statements.of(scope, id, 10));
        empty(
                who + " erases",
                () -> erasures.erase(scope, id, victim.reference(), Erasures.Reason.OTHER).stream()
                        .toList());
        gone(who + " changes", () -> persons.change(scope, id, 1, victim.identity()));
        gone(who + " closes", () -> persons.close(scope, id, 1, null));
        gone(who + " states", () -> records.state(scope, id, said, null));
        gone(who + " adds a channel", () -> records.addChannel(scope, id, People.phone("1")));
        gone(
                who + " groups",
                () -> records.belong(scope, id, new Membership.Belonging("", null, null, Known.UNKNOWN), null));
        gone(who + " raises a risk", () -> risks.raise(scope, id, Risk.Kind.CRISIS, handling));
        gone(who + " restricts", () -> restrictions.restrict(scope, id));
        gone(who + " admits itself", () -> restrictions.admit(scope, id, scope.requireAccount()));
        gone(who + " ends a share", () -> shares.end(scope, id, victim.share(), Share.Reason.OTHER));
        gone(
                who + " joins a family",
                () -> ties.join(scope, id, victims.getFirst().id(), agreed));
        gone(who + " judges", () -> ties.judge(scope, id, UUID.randomUUID(), Ties.Verdict.SAME, Ties.Reason.OTHER));
    }

    private void empty(String probe, Supplier<List<?>> question) {
        probes.incrementAndGet();
        try {
            List<?> answer = question.get();
            if (!answer.isEmpty()) {
                leaks.put(probe, answer.size() + " answers");
            }
        } catch (AccessDeniedException refused) {
            assertThat(refused).hasMessageStartingWith("needs ");
        }
    }

    private void gone(String probe, Supplier<Written> deed) {
        probes.incrementAndGet();
        try {
            Written written = deed.get();
            if (!(written instanceof Written.Gone)) {
                leaks.put(probe, written.toString());
            }
        } catch (AccessDeniedException refused) {
            assertThat(refused).hasMessageStartingWith("needs ");
        }
    }

    /** Queries of code that forgot its condition, or was talked into another one. */
    private void askTheDatabase(String who, Scope scope) {
        Set<UUID> secret = new HashSet<>();
        victims.forEach(victim -> secret.addAll(List.of(victim.id(), victim.share(), victim.line())));
        for (String table : tables()) {
            for (String rest : List.of("", " limit 100000", " where true or random() < 2", " order by 1 desc")) {
                probes.incrementAndGet();
                List<Map<String, @Nullable Object>> rows = transactions.in(
                        scope,
                        () -> application
                                .sql("select * from person." + table + rest)
                                .query()
                                .listOfRows());
                if (rows.stream()
                        .flatMap(row -> row.values().stream())
                        .filter(Objects::nonNull)
                        .anyMatch(secret::contains)) {
                    leaks.put(who + " selects " + table + rest, "rows");
                }
            }
            probes.incrementAndGet();
            long counted = transactions.in(
                    scope,
                    () -> application
                            .sql("select count(*) from person." + table)
                            .query(Long.class)
                            .single());
            long visible = transactions.in(scope, () -> (long) application
                    .sql("select * from person." + table)
                    .query()
                    .listOfRows()
                    .size());
            if (counted != visible) {
                leaks.put(who + " counts " + table, counted + " of " + visible);
            }
        }
    }

    private List<String> tables() {
        return database.owner()
                .sql("""
                        select c.relname
                          from pg_class c
                         where c.relnamespace = 'person'::regnamespace
                           and c.relkind = 'r'
                           and has_table_privilege('yukidoke_app', c.oid, 'select')
                         order by 1
                        """)
                .query((row, number) -> row.getObject(1, String.class))
                .list();
    }

    private long refused() {
        return database.owner()
                .sql("select count(*) from audit.event where not permitted and object_type = 'person'")
                .query(Long.class)
                .single();
    }
}
