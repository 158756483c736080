package org.yukidoke.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** What a conference holds is for counsellors alone, table by table. */
@PageTest(laidOut = {Councils.class, People.class})
class OtherRolesIT {

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Conferences conferences;

    @Autowired
    private Matters matters;

    @Autowired
    private Rooms rooms;

    @Autowired
    private People people;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Test
    void noOtherRoleComesNear() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID meeting = rooms.statutory(centre, today, People.OFFICE);
        UUID item = rooms.bring(centre, meeting, "姿を見ない人");
        matters.tell(centre, meeting, item, new Matters.Told(Set.of(Part.GENERAL), "電話には出る"));
        matters.decide(centre, meeting, item, new Matters.Task("手紙を届ける", People.CENTRE, today));
        List<String> tables = List.of("meeting", "body", "member", "item", "disclosure", "decision");
        assertThat(tables)
                .as("it is all there")
                .allSatisfy(table -> assertThat(rows(centre, table)).isPositive());

        for (Role role : Role.values()) {
            if (role != Role.COUNSELLOR) {
                Scope scope = people.with(role, People.CENTRE);
                assertThatThrownBy(() -> conferences.list(scope)).isInstanceOf(AccessDeniedException.class);
                assertThat(tables)
                        .allSatisfy(table ->
                                assertThat(rows(scope, table)).as(role + table).isZero());
                assertThatThrownBy(() -> rows(scope, "key")).hasStackTraceContaining("permission denied");
            }
        }
    }

    private int rows(Scope scope, String table) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select count(*) from conference." + table)
                        .query(Integer.class)
                        .single());
    }
}
