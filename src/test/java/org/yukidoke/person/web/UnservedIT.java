package org.yukidoke.person.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.person.People;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Reference;
import org.yukidoke.person.Restrictions;
import org.yukidoke.person.Unserved;
import org.yukidoke.person.Written;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** A restricted file all named have left: who may name somebody else, and that nobody does it alone. */
@PageTest(laidOut = {Councils.class, People.class})
class UnservedIT {

    @Autowired
    private Unserved unserved;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Persons persons;

    @Autowired
    private Staff staff;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private TestDatabase database;

    private final People people;
    private final Scope keeper;
    private final Scope colleague;
    private final UUID id;
    private final Reference reference;

    @Autowired
    UnservedIT(People people, Persons persons, Restrictions restrictions) {
        this.people = people;
        keeper = people.counsellor(People.CENTRE);
        colleague = people.counsellor(People.CENTRE);
        id = people.file(keeper, People.named("秘匿", "花子"));
        reference = persons.find(keeper, id, Persons.everything())
                .orElseThrow()
                .cover()
                .reference();
        restrictions.restrict(keeper, id);
    }

    private void leaves(Scope who) {
        database.owner().sql("""
                        update access.account
                           set state = 'disabled', disabled_reason = 'left', disabled_text = 'x'
                         where id = :id
                        """).param("id", who.requireAccount()).update();
    }

    private Scope auditor() {
        return people.with(Role.AUDITOR, People.CENTRE);
    }

    private UUID proposal(Scope scope) {
        var proposal = unserved.find(scope, reference).orElseThrow().proposal();
        assertThat(proposal).isNotNull();
        return Objects.requireNonNull(proposal).id();
    }

    @Test
    void ofAllFilesTheRestrictedOnesAreLookedAtAlone() {
        database.owner()
                .sql("""
                        insert into person.person (id, owner, reference, kind, opened_at, opened_by)
                        select gen_random_uuid(), :body,
                               'XXXX-' || translate(upper(lpad(to_hex(n), 4, '0')), 'ILOU', '1100'), 'person', now(), :me
                          from generate_series(1, 9000) n
                            on conflict do nothing
                        """)
                .param("body", People.CENTRE)
                .param("me", keeper.requireAccount())
                .update();
        database.owner().sql("analyze person.person").update();

        assertThat(database.owner().sql("""
                                explain select p.reference
                                          from person.person p
                                          left join person.naming n on n.person = p.id and n.decided_at is null
                                         where p.restricted
                                           and person.sees_to(p.owner)
                                           and not person.served(p.id, p.owner)
                                """).query(String.class).list())
                .anyMatch(line -> line.contains("person_restricted"));
    }

    @Test
    void whoHasLeftDoesNotCountWhereTheLastOneWouldGo() {
        restrictions.admit(keeper, id, colleague.requireAccount());
        leaves(colleague);

        assertThat(restrictions.dismiss(keeper, id, keeper.requireAccount())).isEqualTo(new Written.Clash());
        assertThat(restrictions.dismiss(keeper, id, colleague.requireAccount())).isInstanceOf(Written.Done.class);
    }

    @Test
    void aSecondOneLetsInWhomTheFirstProposed() {
        Scope first = people.administrator();
        assertThat(unserved.find(first, reference)).as("somebody serves it").isEmpty();
        assertThat(unserved.propose(first, reference, colleague.requireAccount()))
                .isFalse();
        leaves(keeper);

        assertThat(unserved.nameable(first, reference))
                .extracting(one -> one.id())
                .contains(colleague.requireAccount())
                .doesNotContain(keeper.requireAccount());
        assertThat(unserved.propose(first, reference, keeper.requireAccount()))
                .as("they left")
                .isFalse();
        assertThat(unserved.propose(
                        first, reference, people.counsellor(People.OFFICE).requireAccount()))
                .as("of another body")
                .isFalse();
        assertThat(unserved.propose(first, reference, colleague.requireAccount()))
                .isTrue();
        assertThat(unserved.propose(auditor(), reference, colleague.requireAccount()))
                .as("somebody is proposed")
                .isFalse();
        assertThat(persons.find(colleague, id, Persons.everything())).isEmpty();
        assertThat(unserved.confirm(first, proposal(first))).as("alone").isFalse();
        assertThat(persons.find(colleague, id, Persons.everything())).isEmpty();

        assertThat(unserved.confirm(auditor(), proposal(first))).isTrue();
        assertThat(persons.find(colleague, id, Persons.everything())).isPresent();
        assertThat(unserved.find(first, reference)).isEmpty();
        assertThat(database.owner()
                        .sql("select action || ' ' || permitted from audit.event where subject = :person "
                                + "and action like 'person.naming.%' order by id")
                        .param("person", id)
                        .query(String.class)
                        .list())
                .containsSubsequence(
                        "person.naming.propose true", "person.naming.confirm false", "person.naming.confirm true");
    }

    @Test
    void nobodyConfirmsThemselvesNorWhomAnybodyElsewhereProposed() {
        Account both = staff.with(
                Set.of(Grant.everywhere(Role.ADMINISTRATOR), new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
        Scope acting = staff.scopeOf(both);
        Scope first = people.administrator();
        leaves(keeper);

        assertThat(unserved.propose(acting, reference, acting.requireAccount()))
                .as("oneself")
                .isFalse();
        assertThat(unserved.propose(first, reference, acting.requireAccount())).isTrue();
        UUID proposed = proposal(first);
        assertThat(unserved.confirm(acting, proposed)).as("whom it lets in").isFalse();
        Scope elsewhere = people.with(Role.AUDITOR, People.OFFICE);
        assertThat(unserved.list(elsewhere)).isEmpty();
        assertThat(unserved.confirm(elsewhere, proposed)).isFalse();
        assertThatThrownBy(() -> unserved.list(colleague)).isInstanceOf(AccessDeniedException.class);
        assertThat(unserved.drop(first, proposed)).isTrue();
        assertThat(unserved.confirm(auditor(), proposed)).as("taken back").isFalse();
        assertThat(unserved.propose(auditor(), reference, colleague.requireAccount()))
                .isTrue();
    }

    @Test
    void thePagesTellTheNumberAndNothingElse() {
        Account first = staff.with(Set.of(Grant.everywhere(Role.ADMINISTRATOR)), People.CENTRE);
        Account second = staff.with(Set.of(Grant.everywhere(Role.ADMINISTRATOR)), People.CENTRE);
        leaves(keeper);
        String path = "/unserved/" + reference.text();

        assertThat(get(first, "/desk")).contains("/unserved");
        assertThat(get(first, "/unserved")).contains(reference.text()).doesNotContain("秘匿");
        assertThat(get(first, path))
                .contains(colleague.requireAccount().toString())
                .doesNotContain("秘匿");
        assertThat(post(first, path, "account", colleague.requireAccount().toString()))
                .isEqualTo(303);
        assertThat(get(first, path)).doesNotContain(path + "/confirm").contains(path + "/drop");
        assertThat(get(second, path)).contains(path + "/confirm");
        String proposed = proposal(staff.scopeOf(second)).toString();
        assertThat(post(first, path + "/confirm", "naming", proposed)).isEqualTo(409);
        assertThat(post(second, path + "/confirm", "naming", proposed)).isEqualTo(303);
        assertThat(get(first, "/unserved")).doesNotContain(reference.text());
    }

    private String get(Account who, String path) {
        var result = browser.perform(MockMvcRequestBuilders.get(path).with(Staff.as(staff.get(who))));
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int post(Account who, String path, String field, String value) {
        return browser.perform(MockMvcRequestBuilders.post(path)
                        .param(field, value)
                        .with(Staff.as(staff.get(who)))
                        .with(Staff.form()))
                .getResponse()
                .getStatus();
    }
}
