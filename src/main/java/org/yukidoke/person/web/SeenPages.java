package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.directory.Organisation;
import org.yukidoke.person.AccessStatements;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Who looked at a file; and the same on paper for the person whose file it is. */
@Controller
final class SeenPages {

    private static final int MOST = 500;

    private final Counter counter;
    private final AccessStatements statements;
    private final Shares shares;
    private final Bodies bodies;
    private final Clock clock;

    SeenPages(Counter counter, AccessStatements statements, Shares shares, Bodies bodies, Clock clock) {
        this.counter = counter;
        this.statements = statements;
        this.shares = shares;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/seen")
    View seen(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, id, "person/seen");
    }

    @GetMapping("/persons/{id}/statement")
    View statement(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, id, "person/statement");
    }

    private View show(HttpServletRequest request, UUID id, String template) {
        Texts t = counter.texts(request);
        PersonFile file = counter.kept(id);
        var entries = statements.of(counter.scope(), id, MOST);
        Map<String, String> names = bodies.every().stream()
                .collect(Collectors.toMap(Organisation::key, body -> t.pick(body.name(), body.nameEn())));
        Map<UUID, String> grounds = shares.list(counter.scope(), id).stream()
                .collect(Collectors.toMap(Share::id, share -> words(share, t)));
        return counter.show(
                template,
                new SeenView(
                        counter.frame(file, FileTab.SEEN, t),
                        SeenView.rows(entries, new SeenView.Names(names, grounds), t),
                        entries.size() < MOST,
                        bodies.name(file.cover().owner(), t),
                        Moments.day(clock.instant(), t)));
    }

    private static String words(Share share, Texts t) {
        return t.of(
                "personpage.seen.share.of",
                t.of(share.wanted().ground().basis().text()),
                share.wanted().purpose());
    }
}
