package org.yukidoke.casework.web.note;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Account;
import org.yukidoke.access.PageMatrix;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;

/** Every page and action about records, asked by everybody. */
@PageTest(laidOut = {Councils.class, People.class})
class NotePermissionsIT extends PageMatrix {

    private static final String MATRIX = """
            GET  /persons/{id}/records                counsellor 200
            GET  /persons/{id}/records/new            counsellor 200
            POST /persons/{id}/records                counsellor 422 way=phone
            GET  /persons/{id}/records/{line}         counsellor 404
            GET  /persons/{id}/records/{line}/edit    counsellor 404
            POST /persons/{id}/records/{line}         counsellor 404 way=phone
            POST /persons/{id}/records/{line}/step    counsellor 404 version=NOBODY
            GET  /persons/{id}/records/confidants     counsellor 200
            POST /persons/{id}/records/confidants     counsellor 422 author=NOBODY&account=NOBODY
            POST /persons/{id}/records/confidants/end counsellor 404 named=NOBODY
            GET  /casework/records/new                counsellor,elsewhere 200
            POST /casework/records/find               counsellor,elsewhere 200 q=x
            GET  /casework/records/mine               counsellor,elsewhere 200
            GET  /casework/records/mine.csv           counsellor,elsewhere 200
            GET  /casework/records/blank              counsellor,elsewhere 200
            GET  /casework/counts                     counsellor,elsewhere 200
            GET  /casework/templates                  counsellor,elsewhere 200
            POST /casework/templates                  counsellor,elsewhere 422 way=phone
            GET  /casework/templates/{template}       counsellor,elsewhere 404
            POST /casework/templates/{template}       counsellor,elsewhere 404 retire=yes
            """;

    @Autowired
    private Staff staff;

    @Autowired
    private People files;

    private final Map<String, Account> people = new LinkedHashMap<>();
    private UUID person = new UUID(0, 0);

    @BeforeAll
    void oneOfEach() {
        for (Role role : Role.values()) {
            people.put(role.key(), staff.holding(role, People.CENTRE));
        }
        people.put("elsewhere", staff.holding(Role.COUNSELLOR, People.OFFICE));
        person = files.file(files.counsellor(People.CENTRE));
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
        return path.replace("{id}", person.toString()).replaceAll("\\{(line|template)}", new UUID(0, 9).toString());
    }

    @Override
    protected String filled(String form) {
        return form.replace("NOBODY", new UUID(0, 9).toString());
    }

    // To counsellors of another body a file is one that is not there.
    @Override
    protected int refused(String method, String path, String who) {
        return who.equals("elsewhere") ? 404 : 403;
    }
}
