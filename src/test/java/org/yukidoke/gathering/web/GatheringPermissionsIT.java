package org.yukidoke.gathering.web;

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
import org.yukidoke.gathering.Circle;
import org.yukidoke.gathering.Day;
import org.yukidoke.gathering.Gatherings;
import org.yukidoke.gathering.Kept;
import org.yukidoke.gathering.Supporter;
import org.yukidoke.gathering.Supporters;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and action about circles and supporters, asked by everybody. */
@PageTest(laidOut = {Councils.class, People.class})
class GatheringPermissionsIT extends PageMatrix {

    private static final String MATRIX = """
            GET  /gatherings                              here,elsewhere 200
            POST /gatherings                              here,elsewhere 422 name=
            GET  /gatherings/{id}                         here 200
            POST /gatherings/{id}/close                   here 422 on=
            GET  /gatherings/{id}/days/new                here 200
            POST /gatherings/{id}/days                    here 422 on=
            GET  /gatherings/{id}/days/{day}              here 200
            POST /gatherings/{id}/days/{day}              here 409 version=99
            GET  /gatherings/supporters                   here,elsewhere 200
            GET  /gatherings/supporters/new               here,elsewhere 200
            POST /gatherings/supporters                   here,elsewhere 422 name=
            GET  /gatherings/supporters/{supporter}       here 200
            POST /gatherings/supporters/{supporter}       here 422 version=1
            POST /gatherings/supporters/{supporter}/erase here 303 x=y
            GET  /persons/{person}/gatherings             here 200
            POST /persons/{person}/gatherings             here 422 x=y
            POST /persons/{person}/gatherings/{company}/part here 404 x=y
            """;

    private final LocalDate today = Japan.day(Instant.now());

    @Autowired
    private Staff staff;

    @Autowired
    private People files;

    @Autowired
    private Gatherings gatherings;

    @Autowired
    private Supporters supporters;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private UUID circle = new UUID(0, 0);
    private UUID day = new UUID(0, 0);
    private UUID person = new UUID(0, 0);

    @BeforeAll
    void aCircle() {
        people.put("here", staff.holding(Role.COUNSELLOR, People.CENTRE));
        people.put("elsewhere", staff.holding(Role.COUNSELLOR, People.OFFICE));
        people.putAll(bystanders(staff, People.CENTRE));
        Scope centre = here();
        circle = id(gatherings.open(centre, Circle.Kind.PLACE, new Circle.Called("木曜の居場所", "", today.minusYears(1))));
        day = id(gatherings.hold(
                centre, circle, new Day.Held(today, null, "", 1), new Gatherings.Present(List.of(), List.of())));
        person = files.file(centre);
    }

    private Scope here() {
        return staff.scopeOf(Objects.requireNonNull(people.get("here")));
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
        return path.replace("{id}", circle.toString())
                .replace("{day}", day.toString())
                .replace("{person}", person.toString())
                .replace("{company}", new UUID(0, 5).toString())
                .replace("{supporter}", path.contains("{supporter}") ? supporter() : "");
    }

    // One of its own for each, because some of what is asked erases it.
    private String supporter() {
        return id(supporters.add(
                        here(),
                        Supporter.Kind.PEER,
                        new Supporter.Words("見本 ピア", "", ""),
                        new Supporter.Active(null, today, null)))
                .toString();
    }

    // To counsellors of another body what is ours is not there.
    @Override
    protected int refused(String method, String path, String who) {
        return who.equals("elsewhere") ? 404 : 403;
    }

    private static UUID id(Kept kept) {
        return kept instanceof Kept.Done(UUID id) ? id : new UUID(0, 0);
    }
}
