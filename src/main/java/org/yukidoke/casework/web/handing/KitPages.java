package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Arrival;
import org.yukidoke.casework.handing.Arrivals;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The kit, and taking over whoever arrives. */
@Controller
final class KitPages {

    private static final Set<String> DONE =
            Set.of("announced", "undone", "admitted", "ended", "said", "no", "taken", "given", "erased");

    private final HandingDesk desk;
    private final KitDesk kit;
    private final Arrivals arrivals;

    KitPages(HandingDesk desk, KitDesk kit, Arrivals arrivals) {
        this.desk = desk;
        this.kit = kit;
        this.arrivals = arrivals;
    }

    static String done(HttpServletRequest request) {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "handing.done." + done : "";
    }

    @GetMapping("/handing/{id}")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        return kit.show(request, id, Typed.NOTHING, "", HttpStatus.OK);
    }

    @PostMapping("/handing/{id}/arrivals/{word}")
    View take(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID word) {
        Scope scope = desk.scope();
        scope.require(Role.COUNSELLOR);
        var end = desk.end(scope, id);
        Texts t = desk.texts(request);
        String from = desk.body(end.terms().organisation(), t);
        return switch (arrivals.take(scope, word, told -> begins(told, from, t))) {
            case Arrivals.Taking.Done done -> Redirect.done("/handing/" + id, "taken");
            case Arrivals.Taking.Gone() ->
                kit.show(request, id, Typed.NOTHING, "handing.fault.not-taken", HttpStatus.CONFLICT);
        };
    }

    /** How the accompaniment begins: what the other body wrote, and what was open there. */
    private static String begins(Arrival.Told told, String from, Texts t) {
        var text = new StringBuilder(t.of("handing.begins", from));
        if (!told.letter().isBlank()) {
            text.append('\n').append(told.letter());
        }
        for (Arrival.Step step : told.steps()) {
            text.append('\n')
                    .append(t.of(
                            "handing.begins.step",
                            t.of("handing.next." + step.by()),
                            step.on() == null ? t.of("handing.next.none") : Moments.day(step.on(), t)));
        }
        return text.toString();
    }
}
