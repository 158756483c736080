package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Consents;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Withdraws a consent: one look at what ends with it, one press, and nothing that rests on it opens anything. */
@Controller
final class WithdrawalPages {

    private final Counter counter;
    private final Consents consents;
    private final Shares shares;
    private final Bodies bodies;
    private final Clock clock;

    WithdrawalPages(Counter counter, Consents consents, Shares shares, Bodies bodies, Clock clock) {
        this.counter = counter;
        this.consents = consents;
        this.shares = shares;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/consents/{line}/withdraw")
    View ask(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID line) {
        var usual = Typed.known(Map.of(
                "method", Consent.Method.SPOKEN.key(),
                "giver", Consent.Giver.SELF.key(),
                "day", Japan.day(clock.instant()).toString()));
        return show(request, id, line, usual, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/consents/{line}/withdraw")
    View withdraw(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID line) {
        var form = new Form(request);
        Optional<Consent.Circumstances> how = ConsentForm.how(form);
        if (how.isEmpty()) {
            return show(request, id, line, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (consents.withdraw(counter.scope(), id, line, how.get())) {
            case Consents.Recording.Done done -> Redirect.done("/persons/" + id + "/sharing", "withdrawn");
            case Consents.Recording.Refused(var errors) ->
                show(request, id, line, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Consents.Recording.Overtaken overtaken -> show(request, id, line, form.shown(), HttpStatus.CONFLICT);
            case Consents.Recording.Gone gone -> throw new Absent("consent", line.toString());
        };
    }

    private View show(HttpServletRequest request, UUID id, UUID line, Typed form, HttpStatus status) {
        Texts t = counter.texts(request);
        PersonFile file = counter.kept(id);
        Consent consent = consents.list(counter.scope(), id).stream()
                .filter(one -> one.line().equals(line))
                .findFirst()
                .orElseThrow(() -> new Absent("consent", line.toString()));
        var words = new SharingWords(new PersonWords(t, Map.of(), clock.instant()), bodies, clock.instant());
        List<Share> resting = shares.list(counter.scope(), id).stream()
                .filter(share -> share.inForce() && share.wanted().ground().equals(new Share.Ground.Consented(line)))
                .toList();
        return counter.show(
                "person/withdraw",
                new ConsentView.Withdrawal(
                        counter.frame(file, FileTab.SHARING, t),
                        words.consent(consent),
                        words.shares(resting),
                        consent.newest().kind() == Consent.Kind.WITHDRAWN,
                        ConsentForm.methods(t),
                        ConsentForm.givers(t),
                        form),
                status);
    }
}
