package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Basis;
import org.yukidoke.person.Confirmation;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The legal bases somebody looked into: without a confirmation none of them opens anything. */
@Controller
final class GroundPages {

    private final Counter counter;
    private final LegalGrounds ground;
    private final Bodies bodies;
    private final Clock clock;

    GroundPages(Counter counter, LegalGrounds ground, Bodies bodies, Clock clock) {
        this.counter = counter;
        this.ground = ground;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/sharing")
    View entrance() {
        Scope scope = administrator();
        LocalDate today = Japan.day(clock.instant());
        return counter.show(
                "person/ground/entrance",
                new GroundView.Entrance(
                        (int) ground.confirmations(scope, "").stream()
                                .filter(one -> one.covers(today))
                                .count(),
                        (int) ground.notices(scope, "").stream()
                                .map(notice -> notice.organisation())
                                .distinct()
                                .count(),
                        ground.listPurposes(scope).size(),
                        bodies.every().size()));
    }

    @GetMapping("/sharing/bases")
    View bases(HttpServletRequest request, @RequestParam(defaultValue = "") String council) {
        return show(request, council, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/sharing/bases")
    View confirm(HttpServletRequest request, @RequestParam(defaultValue = "") String council) {
        Scope scope = administrator();
        var form = new Form(request);
        Optional<Confirmation.Claim> claim = read(form, council(council, counter.texts(request)));
        if (claim.isEmpty()) {
            return show(request, council, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ground.confirm(scope, claim.get());
        return Redirect.to("/sharing/bases?council=" + claim.get().platform() + "&done=confirmed");
    }

    @PostMapping("/sharing/bases/withdraw")
    View withdraw(@RequestParam UUID basis) {
        ground.withdraw(administrator(), basis);
        return Redirect.done("/sharing/bases", "confirmation-withdrawn");
    }

    private Optional<Confirmation.Claim> read(Form form, String council) {
        var basis = form.choice("basis", key -> Basis.find(key).filter(Basis::needsConfirmation));
        String name = form.needed("name", Form.LINE);
        String citation = form.needed("citation", Form.TEXT);
        String by = form.needed("confirmed-by", Form.LINE);
        List<String> members = form.ticked("members", Optional::of);
        Optional<LocalDate> from = form.neededDay("from");
        Optional<LocalDate> to = form.neededDay("to");
        if (members.size() < 2) {
            form.fault("members", "personpage.fault.members");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.fault("to", "personpage.fault.order");
        }
        return form.good()
                ? Optional.of(new Confirmation.Claim(
                        council,
                        basis.orElseThrow(),
                        name,
                        citation,
                        by,
                        members,
                        from.orElseThrow(),
                        to.orElseThrow()))
                : Optional.empty();
    }

    private Scope administrator() {
        counter.scope().require(Role.ADMINISTRATOR);
        return counter.scope();
    }

    private String council(String asked, Texts t) {
        var councils = bodies.councils(t);
        return councils.stream()
                .map(Choice::value)
                .filter(asked::equals)
                .findFirst()
                .orElseGet(() -> councils.isEmpty() ? "" : councils.getFirst().value());
    }

    private View show(HttpServletRequest request, String asked, Typed form, HttpStatus status) {
        Scope scope = administrator();
        Texts t = counter.texts(request);
        String council = council(asked, t);
        return counter.show(
                "person/ground/bases",
                new GroundView.Bases(
                        ground.confirmations(scope, council).stream()
                                .map(one -> line(one, t))
                                .toList(),
                        bodies.councils(t),
                        council,
                        Stream.of(Basis.values())
                                .filter(Basis::needsConfirmation)
                                .map(basis -> new Choice(basis.key(), t.of(basis.text())))
                                .toList(),
                        bodies.all(council, t),
                        form,
                        Done.key(request.getParameter("done"))),
                status);
    }

    private GroundView.BaseLine line(Confirmation confirmation, Texts t) {
        var claim = confirmation.claim();
        boolean standing = confirmation.withdrawnAt() == null;
        boolean covers = confirmation.covers(Japan.day(clock.instant()));
        return new GroundView.BaseLine(
                confirmation.id().toString(),
                t.of(claim.basis().text()),
                claim.name(),
                claim.citation(),
                claim.confirmedBy(),
                claim.members().stream().map(body -> bodies.name(body, t)).toList(),
                Days.span(claim.validFrom(), claim.validTo(), t),
                t.of(
                        covers
                                ? "personpage.base.covers"
                                : standing ? "personpage.base.outside" : "personpage.base.withdrawn"),
                standing);
    }
}
