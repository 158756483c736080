package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** For which purposes a body may keep data about people, and how long after closing a file. */
@Controller
final class PurposePages {

    private static final int LONGEST_MONTHS = 600;
    private static final int USUAL_MONTHS = 60;

    private final Counter counter;
    private final LegalGrounds ground;
    private final Bodies bodies;

    PurposePages(Counter counter, LegalGrounds ground, Bodies bodies) {
        this.counter = counter;
        this.ground = ground;
        this.bodies = bodies;
    }

    @GetMapping("/sharing/purposes")
    View list(HttpServletRequest request) {
        counter.scope().require(Role.ADMINISTRATOR);
        return show(request, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/sharing/purposes")
    View allow(HttpServletRequest request) {
        Scope scope = administrator();
        var form = new Form(request);
        Optional<String> body = body(form);
        if (body.isEmpty()) {
            return show(request, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var zones = form.ticked("zones", Optional::of);
        ground.allow(scope, body.get(), zones.contains("employment"), zones.contains("welfare"));
        return Redirect.done("/sharing/purposes", "purposes");
    }

    @PostMapping("/sharing/retention")
    View keep(HttpServletRequest request) {
        Scope scope = administrator();
        var form = new Form(request);
        Optional<String> body = body(form);
        int months = form.number("months", 1, LONGEST_MONTHS, USUAL_MONTHS);
        String citation = form.needed("citation", Form.LINE);
        Optional<LocalDate> from = form.neededDay("from");
        if (!form.good() || body.isEmpty()) {
            return show(request, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ground.keepFor(scope, new LegalGrounds.Retention(body.get(), from.orElseThrow(), months, citation));
        return Redirect.done("/sharing/purposes", "retention");
    }

    private Scope administrator() {
        counter.scope().require(Role.ADMINISTRATOR);
        return counter.scope();
    }

    private Optional<String> body(Form form) {
        return form.choice(
                "body",
                key -> bodies.every().stream()
                        .map(one -> one.key())
                        .filter(key::equals)
                        .findFirst());
    }

    private View show(HttpServletRequest request, Typed form, HttpStatus status) {
        Scope scope = administrator();
        Texts t = counter.texts(request);
        var retentions = ground.listRetentions(scope);
        return counter.show(
                "person/ground/purposes",
                new GroundView.Purposes(
                        ground.listPurposes(scope).stream()
                                .map(one -> new GroundView.PurposeLine(
                                        bodies.name(one.organisation(), t),
                                        bodies.council(one.organisation(), t),
                                        purposes(one, t),
                                        retentions.stream()
                                                .filter(rule ->
                                                        rule.organisation().equals(one.organisation()))
                                                .findFirst()
                                                .map(rule -> t.of(
                                                        "personpage.retention.rule", rule.months(), rule.citation()))
                                                .orElseGet(() -> t.of("personpage.retention.none"))))
                                .toList(),
                        form,
                        bodies.choices(t),
                        Done.key(request.getParameter("done"))),
                status);
    }

    private static String purposes(LegalGrounds.Purposes one, Texts t) {
        List<String> kept = new ArrayList<>();
        if (one.employment()) {
            kept.add(t.of("person.part.employment"));
        }
        if (one.welfare()) {
            kept.add(t.of("person.part.welfare"));
        }
        return kept.isEmpty() ? t.of("personpage.purposes.none") : t.list(kept.stream());
    }
}
