package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Form;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Finds a file. What is typed to find somebody is posted, so that no name ever stands in an address or a log. */
@Controller
final class ListPages {

    private static final int MOST_DUE = 100;
    private static final Set<String> DONE = Set.of("erased");

    private final Counter counter;
    private final Persons persons;
    private final Erasures erasures;
    private final Bodies bodies;
    private final Clock clock;

    ListPages(Counter counter, Persons persons, Erasures erasures, Bodies bodies, Clock clock) {
        this.counter = counter;
        this.persons = persons;
        this.erasures = erasures;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/persons")
    View list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String closed,
            @RequestParam(defaultValue = "") String done) {
        Scope scope = counter.scope();
        Texts t = counter.texts(request);
        boolean closedToo = closed.equals("yes");
        List<Line> lines = persons.newest(scope, after(after), closedToo);
        return counter.show(
                "person/list",
                new PersonsView(
                        Typed.NOTHING,
                        "",
                        rows(lines.stream().limit(Persons.PAGE).toList(), t),
                        PersonsView.more(lines, closedToo),
                        closedToo,
                        rows(persons.lent(scope), t),
                        erasures.due(scope, MOST_DUE).size(),
                        DONE.contains(done) ? "personpage.done." + done : ""));
    }

    @PostMapping("/persons/search")
    View search(HttpServletRequest request) {
        Scope scope = counter.scope();
        Texts t = counter.texts(request);
        var form = new Form(request);
        String typed = form.text("q", Form.LINE);
        List<Line> found = typed.isEmpty() || !form.good() ? List.of() : persons.search(scope, typed);
        return counter.show(
                "person/list",
                new PersonsView(
                        form.shown(),
                        t.of("personpage.search.found", found.size()),
                        rows(found, t),
                        "",
                        false,
                        List.of(),
                        0,
                        ""));
    }

    /** Closed files whose time is over: somebody has to look at each and decide. */
    @GetMapping("/persons/due")
    View due(HttpServletRequest request) {
        Texts t = counter.texts(request);
        return counter.show("person/due", DueView.of(erasures.due(counter.scope(), MOST_DUE), t));
    }

    private List<PersonsView.Row> rows(List<Line> lines, Texts t) {
        var words = new PersonWords(t, Map.of(), clock.instant());
        return lines.stream()
                .map(line -> PersonsView.row(line, bodies.name(line.owner(), t), words))
                .toList();
    }

    // Nonsense in the address shows the newest.
    private static Persons.@Nullable After after(String text) {
        int cut = text.indexOf('_');
        if (cut < 0) {
            return null;
        }
        try {
            Instant openedAt = Instant.parse(text.substring(0, cut));
            return Optional.of(text.substring(cut + 1))
                    .flatMap(Form::id)
                    .map(id -> new Persons.After(openedAt, id))
                    .orElse(null);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
