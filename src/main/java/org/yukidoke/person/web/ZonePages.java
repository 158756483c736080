package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.Known;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Records;
import org.yukidoke.person.Statement;
import org.yukidoke.person.Topics;
import org.yukidoke.person.Written;
import org.yukidoke.person.Zone;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** What was said about a situation, zone by zone: work and welfare are two pages, because they serve two purposes. */
@Controller
final class ZonePages {

    private static final Typed NEW = Typed.known(Map.of("known", "stated"));

    private final Counter counter;
    private final Records records;
    private final DraftDesk drafts;
    private final Clock clock;

    ZonePages(Counter counter, Records records, DraftDesk drafts, Clock clock) {
        this.counter = counter;
        this.records = records;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/{zone:general|employment|welfare}")
    View show(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String zone,
            @RequestParam(defaultValue = "") String correct) {
        Zone of = zone(zone);
        PersonFile file = counter.kept(id, of.part());
        Typed form = find(file, of, correct).map(ZonePages::typed).orElse(NEW);
        var asked = new Asked(file, of, correct);
        var shown = drafts.open(request, counter.scope(), asked.draft(), form, counter.texts(request));
        return show(request, asked, shown, List.of(), HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/{zone:general|employment|welfare}")
    View add(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String zone,
            @RequestParam(defaultValue = "") String correct) {
        Zone of = zone(zone);
        var form = new Form(request);
        Optional<Statement.Said> said = read(form, of);
        if (said.isEmpty()) {
            var asked = new Asked(counter.kept(id, of.part()), of, correct);
            return again(request, asked, form.shown(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID corrects = Form.id(correct).orElse(null);
        Draft.Form sent = form(id, of, corrects == null ? "" : correct);
        Written written = drafts.once(
                request,
                counter.scope(),
                sent,
                () -> records.state(counter.scope(), id, said.get(), corrects),
                DraftDesk.Once.of(Written.Done.class, Written.Done::id, Written.Done::new));
        return switch (written) {
            case Written.Done done -> Redirect.done("/persons/" + id + "/" + of.key(), "statement");
            case Written.Clash clash -> {
                PersonFile file = counter.kept(id, of.part());
                List<Statement> newer = newest(file, of, correct);
                String next = newer.isEmpty() ? "" : newer.getFirst().id().toString();
                // What is typed goes on beside the newer statement; under the one it was begun for nobody looks for it.
                yield drafts.finish(
                        counter.scope(),
                        DraftDesk.ending(request, sent),
                        () -> again(request, new Asked(file, of, next), form.shown(), newer, HttpStatus.CONFLICT),
                        shown -> true);
            }
            case Written.Gone gone -> throw new Absent("person", id.toString());
            case Written.NotKept not -> throw new Absent("person", id.toString());
        };
    }

    private static Zone zone(String key) {
        return Stream.of(Zone.values())
                .filter(zone -> zone.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent("zone", key));
    }

    private static Optional<Statement.Said> read(Form form, Zone zone) {
        var topic = form.choice(
                "topic", key -> Topics.of(zone).contains(key) ? Optional.of(key) : Optional.<String>empty());
        var known = form.choice("known", Known::find);
        String value = form.text("statement", Form.TEXT);
        LocalDate since = form.day("since");
        LocalDate until = form.day("until");
        if (value.isEmpty() && known.filter(how -> how == Known.UNKNOWN).isEmpty()) {
            form.fault("statement", "web.fault.missing");
        }
        if (since != null && until != null && until.isBefore(since)) {
            form.fault("until", "personpage.fault.order");
        }
        return form.good()
                ? Optional.of(new Statement.Said(zone, topic.orElseThrow(), value, since, until, known.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Statement> find(PersonFile file, Zone zone, String id) {
        return file.contents().statements(zone).stream()
                .filter(one -> one.current() && one.id().toString().equals(id))
                .findFirst();
    }

    // What the statement somebody wanted to correct has become.
    private static List<Statement> newest(PersonFile file, Zone zone, String id) {
        String at = id;
        for (Statement one : file.contents().statements(zone).reversed()) {
            if (one.id().toString().equals(at) && !one.current()) {
                at = String.valueOf(one.correctedBy());
            }
        }
        return find(file, zone, at).stream().toList();
    }

    private static Typed typed(Statement statement) {
        var said = statement.said();
        return Typed.known(Map.of(
                "topic", said.topic(),
                "statement", said.value(),
                "known", said.known().key(),
                "since", Objects.toString(said.since(), ""),
                "until", Objects.toString(said.until(), "")));
    }

    /** Which page is asked for; {@code correct} is the id of the statement to correct, blank for none. */
    private record Asked(PersonFile file, Zone zone, String correct) {

        DraftDesk.Asked draft() {
            UUID id = file.cover().id();
            return new DraftDesk.Asked(
                    form(id, zone, Form.id(correct).isPresent() ? correct : ""),
                    "/persons/" + id + "/" + zone.key()
                            + Form.id(correct).map(old -> "?correct=" + old).orElse(""),
                    "");
        }
    }

    private static Draft.Form form(UUID person, Zone zone, String correct) {
        return new Draft.Form(person, "zone." + zone.key() + (correct.isEmpty() ? "" : ":" + correct));
    }

    private View again(HttpServletRequest request, Asked asked, Typed form, List<Statement> newer, HttpStatus status) {
        var draft = drafts.again(request, counter.scope(), asked.draft(), counter.texts(request));
        return show(request, asked, new DraftDesk.Shown(draft, form), newer, status);
    }

    private View show(
            HttpServletRequest request, Asked asked, DraftDesk.Shown form, List<Statement> newer, HttpStatus status) {
        Texts t = counter.texts(request);
        var words = new PersonWords(t, Map.of(), clock.instant());
        Zone zone = asked.zone();
        var lines = asked.file().contents().statements(zone).stream()
                .map(words::statement)
                .toList();
        return counter.show(
                "person/zone",
                new ZoneView(
                        counter.frame(asked.file(), tab(zone), t),
                        zone.key(),
                        t.of(zone.part().text()),
                        t.of("personpage.zone.purpose." + zone.key()),
                        asked.file().shows(zone.part()),
                        new ZoneView.Statements(
                                lines.stream()
                                        .filter(Shown.StatementLine::current)
                                        .toList(),
                                lines.stream().filter(line -> !line.current()).toList()),
                        form.typed(),
                        new ZoneView.Fields(topics(zone, t), known(t)),
                        find(asked.file(), zone, asked.correct()).stream()
                                .map(words::statement)
                                .toList(),
                        newer.stream().map(words::statement).toList(),
                        form.draft(),
                        Done.key(request.getParameter("done"))),
                status);
    }

    private static FileTab tab(Zone zone) {
        return switch (zone) {
            case GENERAL -> FileTab.OVERVIEW;
            case EMPLOYMENT -> FileTab.EMPLOYMENT;
            case WELFARE -> FileTab.WELFARE;
        };
    }

    private static List<Choice> topics(Zone zone, Texts t) {
        return Topics.of(zone).stream()
                .map(topic -> new Choice(topic, t.of(Topics.text(zone, topic))))
                .toList();
    }

    static List<Choice> known(Texts t) {
        return Stream.of(Known.values())
                .map(known -> new Choice(known.key(), t.of(known.text())))
                .toList();
    }
}
