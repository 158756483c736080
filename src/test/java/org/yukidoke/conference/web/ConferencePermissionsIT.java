package org.yukidoke.conference.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Account;
import org.yukidoke.access.PageMatrix;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.conference.Rooms;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and action of case conferences, asked by everybody. */
@PageTest(laidOut = {Councils.class, People.class})
class ConferencePermissionsIT extends PageMatrix {

    private static final String MATRIX = """
            GET  /conferences                          admitted,called,elsewhere 200
            GET  /conferences/new                      admitted,called,elsewhere 200
            POST /conferences                          admitted,called,elsewhere 422 name=
            GET  /conferences/{id}                     admitted,called 200
            GET  /conferences/held                     admitted,called,elsewhere 200
            POST /conferences/held                     admitted,called,elsewhere 422 name=
            GET  /conferences/{id}/change              admitted 200
            POST /conferences/{id}/change              admitted 422 name=
            GET  /conferences/{id}/off                 admitted 200
            POST /conferences/{id}/off                 admitted 422 why=
            POST /conferences/{id}/bodies              admitted 422 body=
            POST /conferences/{id}/bodies/off          admitted 303 body=NOBODY
            GET  /conferences/{id}/reply               called 200
            POST /conferences/{id}/reply               called 422 who=
            POST /conferences/{id}/heard               called 303 x=y
            POST /conferences/{id}/paper               admitted 422 paper-name=
            POST /conferences/{id}/paper/off           admitted 303 attendee=NOBODY
            POST /conferences/{id}/prints              admitted 303 x=y
            GET  /conferences/{id}/prints/{number}     admitted 200
            GET  /conferences/{id}/items/{item}/words  admitted 200
            POST /conferences/{id}/items/{item}/words  admitted 422 title=
            GET  /conferences/{id}/items/{item}/file   admitted 200
            POST /conferences/{id}/items/{item}/file   admitted 422 nickname=
            POST /conferences/{id}/items/{item}/file/tie admitted 422 reference=
            POST /conferences/{id}/acknowledge         admitted,called 422 x=y
            POST /conferences/{id}/members             admitted 303 account=NOBODY&deed=admit
            POST /conferences/{id}/held                admitted 303 x=y
            GET  /conferences/{id}/bring               admitted 200
            POST /conferences/{id}/items               admitted 422 title=
            GET  /conferences/{id}/items/{item}        admitted 200
            POST /conferences/{id}/items/{item}/told   admitted 422 told-what=
            POST /conferences/{id}/items/{item}/decisions            admitted 422 decide-what=
            POST /conferences/{id}/items/{item}/decisions/{decision} admitted 409 x=y
            POST /conferences/{id}/items/{item}/path   admitted 422 version=1
            GET  /conferences/{id}/items/{item}/minutes admitted 200
            POST /conferences/{id}/items/{item}/minutes admitted 422 version=0
            GET  /persons/{person}/conferences         admitted 200
            """;

    @Autowired
    private Staff staff;

    @Autowired
    private People files;

    @Autowired
    private Rooms rooms;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private UUID meeting = new UUID(0, 0);
    private UUID late = new UUID(0, 0);
    private UUID item = new UUID(0, 0);
    private UUID person = new UUID(0, 0);

    @BeforeAll
    void aMeeting() {
        people.put("admitted", staff.holding(Role.COUNSELLOR, People.CENTRE));
        people.put("called", staff.holding(Role.COUNSELLOR, People.OFFICE));
        people.put("elsewhere", staff.holding(Role.COUNSELLOR, People.CITY));
        people.putAll(bystanders(staff, People.CENTRE));
        var convenor = staff.scopeOf(people.getOrDefault("admitted", staff.with(Set.of(), "")));
        meeting = rooms.statutory(convenor, LocalDate.ofInstant(Instant.now(), Japan.ZONE), People.OFFICE);
        late = rooms.late(convenor, LocalDate.ofInstant(Instant.now(), Japan.ZONE), People.OFFICE);
        item = rooms.bring(convenor, meeting, "姿を見ない人");
        rooms.consented(convenor, meeting, item);
        person = files.file(convenor);
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
        return path.replace("{id}", (path.contains("/paper") ? late : meeting).toString())
                .replace("{item}", item.toString())
                .replace("{number}", "1")
                .replace("{decision}", new UUID(0, 7).toString())
                .replace("{person}", person.toString());
    }

    @Override
    protected String filled(String form) {
        return form.replace("NOBODY", new UUID(0, 9).toString());
    }

    // To counsellors who were not called or not admitted a meeting is one that is not there, and whoever called it has
    // no
    // call to answer.
    @Override
    protected int refused(String method, String path, String who) {
        return Set.of("admitted", "called", "elsewhere").contains(who) ? 404 : 403;
    }
}
