package org.yukidoke.casework.web.handing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Account;
import org.yukidoke.access.Grant;
import org.yukidoke.access.PageMatrix;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.casework.handing.Kits;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and action of a change of contractor, asked by everybody. */
@PageTest(laidOut = {Councils.class, People.class})
class HandingPermissionsIT extends PageMatrix {

    private static final String MATRIX = """
            GET  /handing                       goes,comes,elsewhere,administrator 200
            POST /handing                       administrator 422 x=y
            GET  /handing/{id}                  goes,comes,administrator 200
            POST /handing/{id}/arrivals/{word}  goes,comes 409 x=y
            GET  /handing/{id}/arrivals/{word}/no goes,comes 404
            POST /handing/{id}/arrivals/{word}/no goes,comes 404 x=y
            GET  /handing/{id}/files/{person}/no goes 404
            POST /handing/{id}/files/{person}/no goes 404 x=y
            GET  /handing/{id}/certificates/{clearing} administrator 404
            GET  /handing/{id}/erase            goes 200
            POST /handing/{id}/erase            goes 422 count=1
            POST /handing/{id}/finishers        administrator 422 x=y
            POST /handing/{id}/finishers/{finisher}/end administrator 303 x=y
            GET  /handing/{id}/give/{person}    goes 200
            POST /handing/{id}/give/{person}    goes 422 receiver=x
            GET  /persons/{id}/handing          goes 200
            POST /persons/{id}/handing          goes 422 answer=x
            GET  /persons/{id}/handing/letter   goes 200
            POST /handing/{id}/undo             administrator 422 x=y
            POST /handing/{id}/withdraw         administrator 303 x=y
            """;

    @Autowired
    private Staff staff;

    @Autowired
    private Kits kits;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private UUID person = new UUID(0, 0);
    private UUID end = new UUID(0, 0);

    @BeforeAll
    void aChange() {
        Kits.Kit kit = kits.kit();
        end = kit.end();
        person = kits.file(kit);
        people.put("goes", somebody(Role.COUNSELLOR, kit.goes().organisation()));
        people.put("comes", somebody(Role.COUNSELLOR, kit.comes().organisation()));
        people.put("elsewhere", somebody(Role.COUNSELLOR, People.STRANGER));
        for (Role role : List.of(Role.SECRETARIAT, Role.MEMBER, Role.VIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            people.put(role.key(), somebody(role, People.STRANGER));
        }
    }

    private Account somebody(Role role, String organisation) {
        return staff.with(Set.of(role.ofCouncil() ? new Grant(role, "saitama") : Grant.everywhere(role)), organisation);
    }

    @Override
    protected String matrix() {
        return MATRIX;
    }

    @Override
    protected Map<String, Account> people() {
        return people;
    }

    /** To another body neither a change nor a file is there. */
    @Override
    protected int refused(String method, String path, String who) {
        boolean works = who.equals("goes") || who.equals("comes") || who.equals("elsewhere");
        boolean ofAdministrator = method.equals("POST")
                && (path.equals("/handing")
                        || path.endsWith("/withdraw")
                        || path.endsWith("/undo")
                        || path.contains("/finishers"));
        boolean ofThoseWhoGo = path.contains("/erase") || path.contains("/give") || path.contains("/files/");
        if (ofThoseWhoGo && !who.equals("elsewhere")) {
            return 403;
        }
        return works && !ofAdministrator ? 404 : 403;
    }

    @Override
    protected String address(String path) {
        return path.replace("{id}", (path.startsWith("/persons") ? person : end).toString())
                .replace("{word}", UUID.randomUUID().toString())
                .replace("{person}", person.toString())
                .replace("{clearing}", UUID.randomUUID().toString())
                .replace("{finisher}", UUID.randomUUID().toString());
    }
}
