package org.yukidoke.outreach.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Account;
import org.yukidoke.access.PageMatrix;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.Japan;
import org.yukidoke.outreach.Entered;
import org.yukidoke.outreach.HomeVisit;
import org.yukidoke.outreach.HomeVisits;
import org.yukidoke.outreach.Trip;
import org.yukidoke.outreach.Trips;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and action about trips, asked by everybody. */
@PageTest(laidOut = {Councils.class, People.class})
class OutreachPermissionsIT extends PageMatrix {

    private static final String MATRIX = """
            GET  /outreach                              here,elsewhere 200
            GET  /outreach/found                        here,elsewhere 200
            GET  /outreach/trips/new                    here,elsewhere 200
            POST /outreach/trips                        here,elsewhere 422 on=
            GET  /outreach/trips/{id}                   here 200
            GET  /outreach/trips/{id}/edit              here 200
            POST /outreach/trips/{id}                   here 422 version=1&on=
            POST /outreach/trips/{id}/held              here 422 version=1&came=
            POST /outreach/trips/{id}/back              here 303 x=y
            POST /outreach/trips/{id}/cancel            here 422 reason=
            POST /outreach/trips/{id}/begin             here 422 called=
            GET  /persons/{person}/visits               here 200
            GET  /persons/{person}/visits/new           here 200
            POST /persons/{person}/visits               here 422 on=
            GET  /persons/{person}/visits/{visit}       here 200
            GET  /persons/{person}/visits/{visit}/edit  here 200
            POST /persons/{person}/visits/{visit}       here 422 version=1&on=
            POST /persons/{person}/visits/{visit}/met   here 303 x=y
            POST /persons/{person}/visits/{visit}/cancel here 303 x=y
            GET  /outreach/unheard                      administrator 200
            POST /outreach/unheard/{trip}/back          administrator 303 x=y
            """;

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Staff staff;

    @Autowired
    private People files;

    @Autowired
    private Trips trips;

    @Autowired
    private HomeVisits visits;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private UUID trip = new UUID(0, 0);
    private UUID visit = new UUID(0, 0);
    private UUID person = new UUID(0, 0);

    @BeforeAll
    void aTrip() {
        people.put("here", staff.holding(Role.COUNSELLOR, People.CENTRE));
        people.put("elsewhere", staff.holding(Role.COUNSELLOR, People.OFFICE));
        people.putAll(bystanders(staff, People.CENTRE));
        Scope here = staff.scopeOf(Objects.requireNonNull(people.get("here")));
        Scope colleague = files.counsellor(People.CENTRE);
        trip = id(trips.plan(
                here,
                Trip.Kind.CONSULTATION,
                new Trip.Plan(
                        new Trip.When(today, null, null),
                        new Trip.Where("112011", "", "", ""),
                        new Trip.Party(List.of(here.requireAccount()), "", null),
                        ""),
                null));
        person = files.file(here);
        Instant begins = Japan.start(today);
        visit = id(visits.plan(
                here,
                person,
                new HomeVisits.Wanted(
                        new Trip.When(today, begins, begins.plusSeconds(3600)),
                        new Trip.Party(List.of(here.requireAccount()), "", colleague.requireAccount()),
                        "",
                        new HomeVisit.Words("", "", "", "一人で足りる"),
                        null)));
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
        return path.replace("{id}", trip.toString())
                .replace("{trip}", trip.toString())
                .replace("{visit}", visit.toString())
                .replace("{person}", person.toString());
    }

    // To counsellors of another body what is ours is not there.
    @Override
    protected int refused(String method, String path, String who) {
        return who.equals("elsewhere") && !path.contains("unheard") ? 404 : 403;
    }

    private static UUID id(Entered entered) {
        return entered instanceof Entered.Done(UUID id) ? id : new UUID(0, 0);
    }
}
