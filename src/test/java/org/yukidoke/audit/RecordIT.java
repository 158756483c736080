package org.yukidoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.support.TestDatabase;

/** The record by itself: who acted is taken from the transaction, and who sees it is judged by the database. */
class RecordIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final UUID HANAKO = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID AUDITOR = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-00000000000a");

    private record Acting(UUID account, String role, String organisation) {}

    @BeforeAll
    static void fourEvents() {
        var audit = new Audit(DATABASE.application());
        var own = AuditEvent.done("person.read", "person", PERSON).about(PERSON, "saitama.support", "own");
        var shared = AuditEvent.done("person.read", "person", PERSON).about(PERSON, "saitama.support", "share:1");
        as(new Acting(HANAKO, "counsellor", "saitama.support"), () -> audit.write(own));
        as(new Acting(HANAKO, "counsellor", "akita.labour"), () -> audit.write(shared));
        as(new Acting(HANAKO, "member", "akita.labour"), () -> audit.write(event("plan.change")));
        as(new Acting(HANAKO, "member", ""), () -> audit.write(event("access.sign-in")));
    }

    @ParameterizedTest(name = "{0} of {1} sees {2}")
    @CsvSource(textBlock = """
            auditor,       saitama.support, 2
            auditor,       akita.labour,    2
            auditor,       mie.prefecture,  0
            auditor,       '',              0
            viewer,        saitama.support, 0
            counsellor,    saitama.support, 0
            administrator, '',              4
            """)
    void anAuditorSeesWhatConcernsTheOwnOrganisation(String role, String organisation, int events) {
        assertThat(seen(new Acting(AUDITOR, role, organisation))).isEqualTo(events);
        assertThat(seen(new Acting(HANAKO, role, organisation)))
                .as("and everybody their own")
                .isEqualTo(4);
    }

    @Test
    void anEventSaysForWhomAndByWhatRight() {
        assertThat(DATABASE.owner()
                        .sql("""
                        select organisation, owner, basis
                          from audit.event
                         where subject = :person
                         order by id
                        """)
                        .param("person", PERSON)
                        .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                        .list())
                .containsExactly(
                        List.of("saitama.support", "saitama.support", "own"),
                        List.of("akita.labour", "saitama.support", "share:1"));
    }

    @ParameterizedTest
    @CsvSource({"organisation, mie.prefecture", "transaction, 3", "happened_at, 2020-01-01"})
    void nobodySaysForWhomOrWhenTheyAct(String column, String value) {
        String statement = """
                insert into audit.event (action, object_type, object_id, permitted, %s)
                values ('access.page', 'page', '/', true, '%s')
                """.formatted(column, value);
        assertThatThrownBy(() -> DATABASE.application().sql(statement).update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anEventConcernsAPersonWhollyOrNotAtAll() {
        assertThatThrownBy(() -> DATABASE.application().sql("""
                        insert into audit.event (action, object_type, object_id, permitted, subject)
                        values ('person.read', 'person', '', true, gen_random_uuid())
                        """).update()).hasStackTraceContaining("whole_concern");
    }

    private static AuditEvent event(String action) {
        return AuditEvent.done(action, "account", HANAKO);
    }

    private static int seen(Acting acting) {
        int[] seen = new int[1];
        as(
                acting,
                () -> seen[0] = DATABASE.application()
                        .sql("select count(*) from audit.event")
                        .query(Integer.class)
                        .single());
        return seen[0];
    }

    private static void as(Acting acting, Runnable work) {
        Objects.requireNonNull(DATABASE.transactions().execute(status -> {
            DATABASE.application()
                    .sql("""
                            select set_config('yukidoke.account', :account, true),
                                   set_config('yukidoke.role', :role, true),
                                   set_config('yukidoke.organisation', :organisation, true)
                            """)
                    .param("account", acting.account().toString())
                    .param("role", acting.role())
                    .param("organisation", acting.organisation())
                    .query()
                    .singleRow();
            work.run();
            return acting;
        }));
    }
}
