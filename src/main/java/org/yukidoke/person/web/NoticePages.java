package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Notice;
import org.yukidoke.person.Part;
import org.yukidoke.person.Recipients;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** What people are told before they consent: one wording for ever, and a new wording is a new number. */
@Controller
final class NoticePages {

    private static final int LONGEST_MONTHS = 60;
    private static final int USUAL_MONTHS = 12;

    private final Counter counter;
    private final LegalGrounds ground;
    private final Bodies bodies;
    private final Clock clock;

    NoticePages(Counter counter, LegalGrounds ground, Bodies bodies, Clock clock) {
        this.counter = counter;
        this.ground = ground;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/sharing/notices")
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String body) {
        counter.scope().require(Role.ADMINISTRATOR);
        Typed form = ground.notices(counter.scope(), body).stream()
                .findFirst()
                .filter(notice -> !body.isEmpty())
                .map(notice -> typed(notice.wording()))
                .orElse(Typed.known(Map.of("months", Integer.toString(USUAL_MONTHS))));
        return show(request, body, form, HttpStatus.OK);
    }

    @PostMapping("/sharing/notices")
    View announce(HttpServletRequest request, @RequestParam(defaultValue = "") String body) {
        Scope scope = counter.scope();
        scope.require(Role.ADMINISTRATOR);
        var form = new Form(request);
        if (bodies.every().stream().noneMatch(one -> one.key().equals(body))) {
            form.fault("body", "web.fault.choose");
        }
        String text = form.needed("text", Form.TEXT);
        String purpose = form.needed("purpose", Form.LINE);
        List<Part> parts = form.ticked("parts", Part::find);
        List<String> recipients = form.ticked("recipients", Optional::of);
        List<String> kinds = form.ticked("categories", Optional::of);
        int months = form.number("months", 1, LONGEST_MONTHS, USUAL_MONTHS);
        Optional<LocalDate> from = form.neededDay("from");
        if (parts.isEmpty()) {
            form.fault("parts", "web.fault.choose");
        }
        if (recipients.isEmpty() && kinds.isEmpty()) {
            form.fault("recipients", "web.fault.choose");
        }
        if (!form.good()) {
            return show(request, body, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var wording = new Notice.Wording(text, purpose, Set.copyOf(parts), new Recipients(recipients, kinds), months);
        ground.announce(scope, body, wording, from.orElseThrow());
        return Redirect.to("/sharing/notices?body=" + body + "&done=announced");
    }

    // A new wording begins with the one before.
    private static Typed typed(Notice.Wording wording) {
        return new Typed(
                Map.of(
                        "text", List.of(wording.body()),
                        "purpose", List.of(wording.purpose()),
                        "parts", wording.listParts().stream().map(Part::key).toList(),
                        "recipients", wording.recipients().organisations(),
                        "categories", wording.recipients().categories(),
                        "months", List.of(Integer.toString(wording.months()))),
                List.of());
    }

    private View show(HttpServletRequest request, String body, Typed form, HttpStatus status) {
        Texts t = counter.texts(request);
        boolean chosen = bodies.every().stream().anyMatch(one -> one.key().equals(body));
        var words = new PersonWords(t, Map.of(), clock.instant());
        return counter.show(
                "person/ground/notices",
                new GroundView.Notices(
                        bodies.choices(t),
                        chosen ? body : "",
                        chosen ? bodies.name(body, t) : "",
                        chosen
                                ? ground.notices(counter.scope(), body).stream()
                                        .map(notice -> line(notice, words))
                                        .toList()
                                : List.of(),
                        Stream.of(Part.values())
                                .map(part -> new Choice(
                                        part.key(), t.of(part.text()), t.of("personpage.part.help." + part.key())))
                                .toList(),
                        bodies.others(body, t),
                        bodies.kinds(body, t),
                        form,
                        Done.key(request.getParameter("done"))),
                status);
    }

    private GroundView.NoticeLine line(Notice notice, PersonWords words) {
        var wording = notice.wording();
        Texts t = words.t();
        return new GroundView.NoticeLine(
                t.of("personpage.notice.number", notice.number(), Moments.day(notice.validFrom(), t)),
                wording.body(),
                wording.purpose(),
                words.parts(wording.listParts()),
                bodies.names(wording.recipients(), t),
                t.of("personpage.notice.months", wording.months()));
    }
}
