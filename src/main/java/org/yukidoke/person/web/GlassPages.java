package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.person.Reference;
import org.yukidoke.person.Restrictions;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Opens a restricted file in an emergency: for three hours, with a reason, and reported whatever comes of it. */
@Controller
final class GlassPages {

    private static final int DAYS = 30;

    private final Counter counter;
    private final Restrictions restrictions;
    private final Clock clock;

    GlassPages(Counter counter, Restrictions restrictions, Clock clock) {
        this.counter = counter;
        this.restrictions = restrictions;
        this.clock = clock;
    }

    @GetMapping("/persons/glass")
    View show(HttpServletRequest request) {
        return show(request, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/persons/glass")
    View open(HttpServletRequest request) {
        counter.desk();
        var form = new Form(request);
        Optional<Reference> reference = Reference.find(form.needed("reference", Form.LINE));
        var reason = form.choice("reason", Restrictions.Reason::find);
        String note = form.needed("note", Form.TEXT);
        if (reference.isEmpty() && form.has("reference")) {
            form.fault("reference", "personpage.fault.glass");
        }
        if (!form.good()) {
            return show(request, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<UUID> opened =
                restrictions.breakGlass(counter.scope(), reference.orElseThrow(), reason.orElseThrow(), note);
        if (opened.isEmpty()) {
            form.fault("reference", "personpage.fault.glass");
            return show(request, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirect.to("/persons/" + opened.get());
    }

    @PostMapping("/persons/glass/close")
    View close(@RequestParam UUID glass) {
        restrictions.close(counter.scope(), glass);
        return Redirect.to("/persons/glass");
    }

    private View show(HttpServletRequest request, Typed form, HttpStatus status) {
        counter.desk();
        Texts t = counter.texts(request);
        Instant now = clock.instant();
        UUID me = counter.scope().requireAccount();
        return counter.show(
                "person/glass",
                new RestrictionView.Glass(
                        form,
                        Stream.of(Restrictions.Reason.values())
                                .map(reason -> new Choice(reason.key(), t.of(reason.text())))
                                .toList(),
                        restrictions.openings(counter.scope(), DAYS).stream()
                                .filter(one -> one.account().equals(me))
                                .map(one -> new RestrictionView.Opened(
                                        one.id().toString(),
                                        Moments.words(one.openedAt(), t),
                                        t.of(one.reason().text()),
                                        Moments.words(one.until(), t),
                                        one.closedAt() == null && one.until().isAfter(now)))
                                .toList(),
                        ""),
                status);
    }
}
