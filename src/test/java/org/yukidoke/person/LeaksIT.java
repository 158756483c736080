package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

@PageTest(laidOut = {Councils.class, People.class})
class LeaksIT {

    @Autowired
    private People people;

    @Autowired
    private Persons persons;

    @Autowired
    private Leaks leaks;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private AccessStatements statements;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    private final Instant now = Instant.now();

    private Leak.Happened looksOf(UUID account) {
        return new Leak.Happened(
                now,
                false,
                true,
                new Leak.Window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), account, ""));
    }

    @Test
    void theRecordTellsWhoseDataOneAccountLookedAt() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID seen = people.file(keeper);
        UUID listed = people.file(keeper);
        UUID untouched = people.file(keeper);
        Scope thief = people.counsellor(People.OFFICE);
        people.share(keeper, seen, EnumSet.of(Part.IDENTITY), People.OFFICE);
        persons.find(thief, seen, Persons.everything());
        persons.find(thief, untouched, Persons.everything());
        Scope auditor = people.with(Role.AUDITOR, People.CENTRE);

        UUID leak = leaks.open(auditor, looksOf(thief.requireAccount()));

        assertThat(affected(keeper, leak)).containsExactly(seen).doesNotContain(listed, untouched);
        assertThat(leaks.size(auditor, leak)).isEqualTo(new Leak.Size(1, 0));
        assertThat(leaks.told(keeper, leak, seen, Consent.Method.PHONE)).isInstanceOf(Written.Done.class);
        assertThat(leaks.affected(keeper, leak).getFirst().toldAt()).isNotNull();
        assertThat(leaks.size(auditor, leak)).isEqualTo(new Leak.Size(1, 1));
        assertThat(leaks.clock(auditor, leaks.find(auditor, leak).orElseThrow()).reasons())
                .containsExactly("sensitive");
    }

    @Test
    void aCounsellorLearnsNothingOfRestrictedPeopleFromALeak() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        restrictions.restrict(keeper, id);
        Scope auditor = people.with(Role.AUDITOR, People.CENTRE);
        UUID leak = leaks.open(auditor, looksOf(keeper.requireAccount()));
        Scope colleague = people.counsellor(People.CENTRE);

        assertThat(affected(keeper, leak)).containsExactly(id);
        assertThat(affected(colleague, leak)).isEmpty();
        assertThat(rows(colleague, "incident_person where incident = '" + leak + "'"))
                .isZero();
        assertThat(rows(colleague, "incident_size")).isZero();
        assertThat(rows(colleague, "looked_into('-infinity', 'infinity', null, null)"))
                .isZero();
        assertThat(rows(auditor, "looked_into('-infinity', 'infinity', null, null)"))
                .isPositive();
        assertThatThrownBy(() -> leaks.size(colleague, leak)).isInstanceOf(AccessDeniedException.class);
        assertThat(leaks.size(auditor, leak).people()).isEqualTo(1);
    }

    @Test
    void whoSeesWhoseDataLeakedIsWrittenDown() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        persons.find(keeper, id, Persons.everything());
        UUID leak = leaks.open(people.with(Role.AUDITOR, People.CENTRE), looksOf(keeper.requireAccount()));

        leaks.affected(keeper, leak);

        assertThat(statements.of(keeper, id, 10))
                .extracting(AccessStatements.Entry::action)
                .contains("person.leak.affected");
    }

    private List<UUID> affected(Scope scope, UUID leak) {
        return leaks.affected(scope, leak).stream().map(one -> one.line().id()).toList();
    }

    private long rows(Scope scope, String from) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select count(*) from person." + from)
                        .query(Long.class)
                        .single());
    }

    @Test
    void whatIsWrittenOnTheReportIsSealedAndNotOverwrittenUnseen() {
        Scope auditor = people.with(Role.AUDITOR, People.CENTRE);
        UUID leak = leaks.open(auditor, looksOf(auditor.requireAccount()));

        assertThat(leaks.write(auditor, leak, 1, new Leak.Report(Map.of("summary", "窓口で画面が見えた"))))
                .isInstanceOf(Written.Done.class);
        assertThat(leaks.write(auditor, leak, 1, new Leak.Report(Map.of("summary", "別の文"))))
                .isEqualTo(new Written.Clash());
        assertThat(leaks.find(auditor, leak).orElseThrow().report().item("summary"))
                .isEqualTo("窓口で画面が見えた");
    }

    @Test
    void leaksStayInsideTheBody() {
        Scope auditor = people.with(Role.AUDITOR, People.CENTRE);
        UUID leak = leaks.open(auditor, looksOf(auditor.requireAccount()));

        assertThat(leaks.find(people.with(Role.AUDITOR, People.OFFICE), leak)).isEmpty();
        assertThat(leaks.find(people.counsellor(People.OFFICE), leak)).isEmpty();
        assertThat(leaks.affected(people.counsellor(People.OFFICE), leak)).isEmpty();
        assertThatThrownBy(() -> leaks.list(people.with(Role.SECRETARIAT, People.CENTRE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> leaks.open(people.counsellor(People.CENTRE), looksOf(auditor.requireAccount())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
