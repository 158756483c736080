package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.note.OwnRecords;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Form;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** From anywhere to a record in two steps: whom it is about, and the record. Names are posted, never in an address. */
@Controller
final class QuickPages {

    private static final int SHOWN = 12;

    private final NoteDesk desk;
    private final Persons persons;
    private final OwnRecords own;

    QuickPages(NoteDesk desk, Persons persons, OwnRecords own) {
        this.desk = desk;
        this.persons = persons;
        this.own = own;
    }

    @GetMapping("/casework/records/new")
    View choose(HttpServletRequest request) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        List<QuickView.Row> recent = persons.list(scope, own.recent(scope)).stream()
                .map(line -> row(line, t))
                .toList();
        List<QuickView.Row> rows = recent.isEmpty()
                ? persons.newest(scope, null, false).stream()
                        .limit(SHOWN)
                        .map(line -> row(line, t))
                        .toList()
                : recent;
        return desk.show("quick", new QuickView(Typed.NOTHING, "", rows));
    }

    @PostMapping("/casework/records/find")
    View find(HttpServletRequest request) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        var form = new Form(request);
        String typed = form.text("q", Form.LINE);
        List<QuickView.Row> rows = typed.isEmpty() || !form.good()
                ? List.of()
                : persons.search(scope, typed).stream()
                        .map(line -> row(line, t))
                        .toList();
        return desk.show("quick", new QuickView(form.shown(), t.of("caseworknote.quick.found", rows.size()), rows));
    }

    private static QuickView.Row row(Line line, Texts t) {
        Optional<Identity> identity = line.identity();
        return new QuickView.Row(
                "/persons/" + line.id() + "/records/new",
                identity.map(one -> one.name().shown())
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> t.of("personpage.name.hidden")),
                identity.map(one -> Stream.of(
                                        one.name().familyReading(), one.name().givenReading())
                                .filter(part -> !part.isEmpty())
                                .reduce("", (a, b) -> (a + " " + b).strip()))
                        .orElse(""),
                line.reference().text());
    }
}
