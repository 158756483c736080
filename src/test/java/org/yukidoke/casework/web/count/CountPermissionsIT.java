package org.yukidoke.casework.web.count;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.PageMatrix;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page of a body's totals, asked by everybody. */
@PageTest(laidOut = {Councils.class, People.class})
class CountPermissionsIT extends PageMatrix {

    private static final String MATRIX = """
            GET  /casework/counts/year                counsellor,elsewhere 200
            """;

    @Autowired
    private Staff staff;

    private final Map<String, Account> people = new LinkedHashMap<>();

    @BeforeAll
    void oneOfEach() {
        for (Role role : Role.values()) {
            people.put(role.key(), somebody(role, People.CENTRE));
        }
        people.put("elsewhere", somebody(Role.COUNSELLOR, People.OFFICE));
    }

    private Account somebody(Role role, String body) {
        return staff.with(
                Set.of(new Grant(
                        role, role == Role.AUDITOR || role == Role.ADMINISTRATOR ? Grant.EVERYWHERE : "saitama")),
                body);
    }

    @Override
    protected String matrix() {
        return MATRIX;
    }

    @Override
    protected Map<String, Account> people() {
        return people;
    }

    @Override
    protected String address(String path) {
        return path;
    }
}
