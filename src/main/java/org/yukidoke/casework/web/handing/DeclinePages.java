package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Arrivals;
import org.yukidoke.casework.handing.Declining;
import org.yukidoke.casework.handing.HandingFile;
import org.yukidoke.casework.handing.Handings;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Notes a no after the day: at the body that comes, of somebody who waits there, or by whoever finishes. */
@Controller
final class DeclinePages {

    private final HandingDesk desk;
    private final Declining declining;
    private final Arrivals arrivals;
    private final Handings handings;
    private final Clock clock;

    DeclinePages(HandingDesk desk, Declining declining, Arrivals arrivals, Handings handings, Clock clock) {
        this.desk = desk;
        this.declining = declining;
        this.arrivals = arrivals;
        this.handings = handings;
        this.clock = clock;
    }

    /**
     * Of whom it is noted.
     *
     * @param text key of what follows from it
     */
    private record Whom(Scope scope, ContractEnd end, String reference, String action, String text) {}

    @GetMapping("/handing/{id}/arrivals/{word}/no")
    View arriving(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID word) {
        return show(request, arrival(id, word), blank(), HttpStatus.OK);
    }

    @PostMapping("/handing/{id}/arrivals/{word}/no")
    View declined(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID word) {
        Whom whom = arrival(id, word);
        return note(request, whom, no -> declining.arriving(whom.scope(), word, no));
    }

    @GetMapping("/handing/{id}/files/{person}/no")
    View finishing(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID person) {
        return show(request, file(id, person), blank(), HttpStatus.OK);
    }

    @PostMapping("/handing/{id}/files/{person}/no")
    View withdrawn(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID person) {
        Whom whom = file(id, person);
        return note(request, whom, no -> declining.finishing(whom.scope(), whom.end(), person, no));
    }

    /** Somebody who waits, known by number only. */
    private Whom arrival(UUID id, UUID word) {
        Scope scope = desk.scope();
        scope.require(Role.COUNSELLOR);
        ContractEnd end = desk.end(scope, id);
        return arrivals.list(scope).stream()
                .filter(one -> one.id().equals(word) && one.taken() == null)
                .findFirst()
                .map(one -> new Whom(
                        scope,
                        end,
                        one.reference().text(),
                        "/handing/" + id + "/arrivals/" + word + "/no",
                        "handing.no.arriving"))
                .orElseThrow(() -> new Absent("arrival", word.toString()));
    }

    /** Somebody of the body that went, where whoever asks was let in to finish. */
    private Whom file(UUID id, UUID person) {
        ContractEnd end = desk.end(desk.scope(), id);
        Scope scope = desk.ofBody(end);
        return (desk.finishing(scope) ? handings.find(scope, end, person) : Optional.<HandingFile.Line>empty())
                .filter(HandingFile.Line::undecided)
                .map(line -> new Whom(
                        scope,
                        end,
                        line.file().reference().text(),
                        "/handing/" + id + "/files/" + person + "/no",
                        "handing.no.finishing"))
                .orElseThrow(() -> new Absent("person", person.toString()));
    }

    private View note(HttpServletRequest request, Whom whom, Function<Declining.No, Declining.Outcome> deed) {
        var form = new Form(request);
        Optional<LocalDate> on = form.neededDay("on");
        Optional<Consent.Method> method = form.choice("method", Consent.Method::find);
        if (!form.good()) {
            return show(request, whom, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (deed.apply(new Declining.No(on.orElseThrow(), method.orElseThrow()))) {
            case Declining.Outcome.Done() ->
                Redirect.done("/handing/" + whom.end().id(), "no");
            case Declining.Outcome.Refused(var errors) ->
                show(request, whom, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Declining.Outcome.Gone() -> throw new Absent("arrival", whom.reference());
        };
    }

    private Typed blank() {
        return Typed.known(Map.of("on", Japan.day(clock.instant()).toString()));
    }

    private View show(HttpServletRequest request, Whom whom, Typed form, HttpStatus status) {
        Texts t = desk.texts(request);
        return desk.show(
                "decline",
                new DeclineView(
                        ChangeWords.head(whom.end(), desk, t),
                        whom.reference(),
                        whom.action(),
                        t.of(whom.text()),
                        Arrays.stream(Consent.Method.values())
                                .map(one -> new Choice(one.key(), t.of(one.text())))
                                .toList(),
                        form),
                status);
    }
}
