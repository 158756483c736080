package org.yukidoke.casework.web.caseload;

import java.time.Instant;
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
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.caseload.Handover;
import org.yukidoke.casework.caseload.Handovers;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and action of the caseload, asked by everybody. */
@PageTest(laidOut = {Councils.class, People.class})
class CaseloadPermissionsIT extends PageMatrix {

    private static final String MATRIX = """
            GET  /casework                        keeper,receiver,elsewhere 200
            GET  /casework/cases                  keeper,receiver,elsewhere 200
            GET  /casework/unbegun                keeper,receiver,elsewhere 200
            POST /casework/cases/views            keeper,receiver,elsewhere 422 name=
            POST /casework/cases/views/{id}/remove keeper,receiver,elsewhere 303 x=y
            GET  /casework/handovers              keeper,receiver,elsewhere 200
            GET  /casework/handovers/new          keeper,receiver,elsewhere 303
            POST /casework/handovers/new          keeper,receiver,elsewhere 303 x=y
            POST /casework/handovers              keeper,receiver,elsewhere 303 x=y
            GET  /casework/handovers/{id}   keeper,receiver 200
            POST /casework/handovers/{id}/read receiver 303 x=y
            GET  /casework/settings               keeper,receiver,elsewhere 200
            POST /casework/settings               keeper,receiver,elsewhere 422 quiet=1
            GET  /casework/requests/{id}     keeper,receiver,elsewhere 404
            POST /casework/requests/{id}     keeper,receiver,elsewhere 404 x=y
            GET  /persons/{id}/outcomes           keeper,receiver 200
            POST /persons/{id}/outcomes           keeper,receiver 422 kind=x
            GET  /persons/{id}/registrations           keeper,receiver 200
            POST /persons/{id}/registrations           keeper,receiver 422 on=x
            POST /persons/{id}/registrations/take-back keeper,receiver 422 registration=NOBODY&why=
            POST /persons/{id}/registrations/correct   keeper,receiver 303 registration=NOBODY
            POST /persons/{id}/outcomes/take-back keeper,receiver 303 outcome=NOBODY
            POST /persons/{id}/outcomes/follow    keeper,receiver 422 outcome=NOBODY&state=x
            GET  /persons/{id}/period             keeper,receiver 200
            POST /persons/{id}/period             keeper,receiver 422 kind=x
            POST /persons/{id}/period/assign      keeper,receiver 303/409 responsible=
            POST /persons/{id}/period/close       keeper,receiver 422 ending=x
            POST /persons/{id}/period/reopen      keeper,receiver 409 period=NOBODY&reason=x
            """;

    @Autowired
    private Staff staff;

    @Autowired
    private People files;

    @Autowired
    private Periods periods;

    @Autowired
    private Handovers handovers;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private UUID person = new UUID(0, 0);
    private UUID handover = new UUID(0, 0);

    @BeforeAll
    void aCase() {
        people.put("keeper", staff.holding(Role.COUNSELLOR, People.CENTRE));
        people.put("receiver", staff.holding(Role.COUNSELLOR, People.CENTRE));
        people.put("elsewhere", staff.holding(Role.COUNSELLOR, People.OFFICE));
        people.putAll(bystanders(staff, People.CENTRE));
        Scope keeper = staff.scopeOf(Objects.requireNonNull(people.get("keeper")));
        person = files.file(keeper);
        var start = new Periods.Start(Japan.day(Instant.now()), Period.Kind.ADVICE, keeper.requireAccount(), "");
        var period = ((Periods.Opening.Opened) periods.open(keeper, person, start)).period();
        UUID receiver = Objects.requireNonNull(people.get("receiver")).id();
        var wanted = new Handover.Wanted(List.of(period), receiver, Handover.Reason.LOAD, "", false);
        handover = ((Handover.Outcome.Done) handovers.handOver(keeper, wanted)).id();
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
        UUID id = path.startsWith("/persons")
                ? person
                : path.startsWith("/casework/handovers") ? handover : new UUID(0, 7);
        return path.replace("{id}", id.toString());
    }

    @Override
    protected String filled(String form) {
        return form.replace("NOBODY", new UUID(0, 9).toString());
    }

    // What another body keeps, or another colleague receives, is not there.
    @Override
    protected int refused(String method, String path, String who) {
        return who.equals("elsewhere") || who.equals("keeper") ? 404 : 403;
    }
}
