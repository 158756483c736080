package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** What can be asked of the judge, and that asking is written down. */
@PageTest(laidOut = {Councils.class, People.class})
class ReachIT {

    @Autowired
    private People people;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Ties links;

    @Autowired
    private AccessStatements statements;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TestDatabase database;

    @Test
    void noFunctionJudgesForABodyNamedByWhoeverAsks() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);
        people.share(keeper, id, EnumSet.of(Part.IDENTITY), People.CITY);

        assertThatThrownBy(() -> transactions.in(
                        people.counsellor(People.STRANGER),
                        () -> application
                                .sql("select * from person.reach(:id, :body)")
                                .param("id", id)
                                .param("body", People.CITY)
                                .query()
                                .listOfRows()))
                .hasStackTraceContaining("permission denied for function reach");
        List<String> open = database.owner()
                .sql("""
                        select distinct proname
                          from pg_proc
                         where pronamespace = 'person'::regnamespace
                           and has_function_privilege('yukidoke_app', oid, 'execute')
                         order by 1
                        """)
                .query((row, number) -> row.getObject(1, String.class))
                .list();
        assertThat(open)
                .containsExactly(
                        "acting_body",
                        "basis_of",
                        "break_glass",
                        "copy_places",
                        "decide_naming",
                        "decides",
                        "erase",
                        "erase_known",
                        "handles_leaks",
                        "hold",
                        "holds",
                        "is_forgotten",
                        "keeps",
                        "keeps_file",
                        "kin_in",
                        "lent",
                        "looked_into",
                        "looks",
                        "nameable",
                        "open_to_give",
                        "part_in",
                        "passing",
                        "places",
                        "promised",
                        "propose_naming",
                        "reached",
                        "release",
                        "rows_of",
                        "sees",
                        "size_of",
                        "state_of",
                        "sweep_drafts",
                        "unserved");
    }

    @Test
    void whoIsNamedAndWhatIsJoinedIsNotReadWithoutALineEither() {
        Scope keeper = people.counsellor(People.CENTRE);
        UUID id = people.file(keeper);

        restrictions.admitted(keeper, id);
        links.kin(keeper, id);
        links.judged(keeper, id);

        assertThat(statements.of(keeper, id, 100))
                .extracting(AccessStatements.Entry::action)
                .contains("person.admitted", "person.family", "person.same");
    }
}
