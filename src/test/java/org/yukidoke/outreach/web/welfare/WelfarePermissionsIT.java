package org.yukidoke.outreach.web.welfare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.PageMatrix;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.Japan;
import org.yukidoke.outreach.Entered;
import org.yukidoke.outreach.welfare.Provider;
import org.yukidoke.outreach.welfare.TrainingProviders;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and action of the registers' keepers, asked by everybody. */
@PageTest(laidOut = {Councils.class, People.class})
class WelfarePermissionsIT extends PageMatrix {

    private static final String MATRIX = """
            GET  /desk/welfare                                 here,elsewhere 200
            GET  /desk/welfare/{council}                       here 200
            GET  /desk/welfare/{council}/visits                here 200
            GET  /desk/welfare/{council}/staff                 here 200
            POST /desk/welfare/{council}/staff                 here 422 agency=
            POST /desk/welfare/{council}/provisions            here 422 source=
            POST /desk/welfare/{council}/prompts               here 422 by=
            GET  /desk/welfare/{council}/providers/new         here 200
            POST /desk/welfare/{council}/providers             here 422 name=
            GET  /desk/welfare/{council}/providers/{provider}  here 200
            POST /desk/welfare/{council}/providers/{provider}  here 422 version=1&name=
            """;

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Staff staff;

    @Autowired
    private TrainingProviders providers;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private UUID provider = new UUID(0, 0);

    @BeforeAll
    void aPlace() {
        people.put("here", staff.with(Set.of(new Grant(Role.SECRETARIAT, "saitama")), People.CITY));
        people.put("elsewhere", staff.with(Set.of(new Grant(Role.SECRETARIAT, "mie")), ""));
        for (Role role : List.of(Role.COUNSELLOR, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            boolean everywhere = role == Role.AUDITOR || role == Role.ADMINISTRATOR;
            people.put(
                    role.key(),
                    staff.with(Set.of(new Grant(role, everywhere ? Grant.EVERYWHERE : "saitama")), People.CENTRE));
        }
        var place = new Provider(
                new UUID(0, 0),
                "saitama",
                new Provider.Called("", "見本作業所", "", "", "", "", ""),
                new Provider.Work("", false, true, null),
                new Provider.Dates(null, null, null, null, ""),
                false,
                new Provider.Source("県の名簿", today),
                1);
        var here = staff.scopeOf(Objects.requireNonNull(people.get("here")));
        provider = providers.add(here, place) instanceof Entered.Done(UUID id) ? id : new UUID(0, 0);
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
        return path.replace("{council}", "saitama").replace("{provider}", provider.toString());
    }

    // What everybody reads is asked by RegistersIT.
    @Override
    protected boolean mine(String path) {
        return path.startsWith("/desk/");
    }
}
