package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.AtStake;
import org.yukidoke.directory.Organisation;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** Announces a change in two steps: what it would do is shown before it is done. */
@Controller
final class AnnouncePages {

    /** With fewer days left hardly anybody notices in time that the wrong body was chosen: then its name is typed. */
    static final int NEAR_DAYS = 7;

    private final HandingDesk desk;
    private final ChangeDesk changes;
    private final ContractEnds ends;
    private final AtStake atStake;
    private final Clock clock;

    AnnouncePages(HandingDesk desk, ChangeDesk changes, ContractEnds ends, AtStake atStake, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.ends = ends;
        this.atStake = atStake;
        this.clock = clock;
    }

    @PostMapping("/handing")
    View announce(HttpServletRequest request) {
        Scope scope = desk.administrator();
        var form = new Form(request);
        Optional<ContractEnd.Terms> typed = terms(form);
        if (typed.isEmpty()) {
            return changes.show(request, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ContractEnd.Terms terms = typed.get();
        boolean returns = form.shown().chosen("returns", "yes");
        List<FieldError> faults = ends.check(scope, terms, returns);
        if (!faults.isEmpty()) {
            return changes.show(request, form.with(faults), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.has("again")) {
            return changes.show(request, form.shown(), "", HttpStatus.OK);
        }
        if (!form.has("meant")) {
            return check(request, scope, terms, returns, form, HttpStatus.OK);
        }
        if (near(terms) && !named(terms.organisation(), form.text("name", Form.LINE))) {
            form.fault("name", "handing.fault.name");
            return check(request, scope, terms, returns, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (ends.announce(scope, terms, returns)) {
            case ContractEnds.Outcome.Done(UUID id) -> Redirect.done("/handing/" + id, "announced");
            case ContractEnds.Outcome.Refused(var late) ->
                changes.show(request, form.with(late), "", HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Optional<ContractEnd.Terms> terms(Form form) {
        Optional<String> from = form.choice("organisation", this::body);
        Optional<String> to = form.choice("successor", this::body);
        Optional<LocalDate> starts = form.neededDay("startsOn");
        Optional<LocalDate> askBy = form.neededDay("askBy");
        String commissioner = form.needed("commissioner", Form.LINE);
        String document = form.needed("document", Form.LINE);
        return form.good()
                ? Optional.of(new ContractEnd.Terms(
                        from.orElseThrow(),
                        to.orElseThrow(),
                        starts.orElseThrow(),
                        askBy.orElseThrow(),
                        commissioner,
                        document))
                : Optional.empty();
    }

    private View check(
            HttpServletRequest request,
            Scope scope,
            ContractEnd.Terms terms,
            boolean returns,
            Form form,
            HttpStatus status) {
        Texts t = desk.texts(request);
        String from = desk.body(terms.organisation(), t);
        String to = desk.body(terms.successor(), t);
        AtStake.Numbers numbers = atStake.of(scope, terms.organisation());
        List<String> says = new ArrayList<>();
        says.add(t.of("handing.check.who", from, numbers.counsellors()));
        says.add(t.of("handing.check.files", numbers.files()));
        says.add(t.of("handing.check.moves", to));
        if (returns) {
            says.add(t.of("handing.check.returns", to));
        }
        says.add(t.of("handing.check.undo"));
        var head = new ChangesView.Head(
                "",
                from,
                to,
                Moments.day(terms.startsOn(), t),
                Moments.day(terms.askBy(), t),
                terms.commissioner(),
                terms.document(),
                "",
                "");
        return desk.show("check", new CheckView(head, says, near(terms) ? from : "", form.shown()), status);
    }

    private boolean near(ContractEnd.Terms terms) {
        return terms.startsOn().isBefore(Japan.day(clock.instant()).plusDays(NEAR_DAYS));
    }

    /** Whether this is the name of the body, in either language. */
    private boolean named(String key, String typed) {
        return desk.bodies().stream()
                .filter(body -> body.key().equals(key))
                .anyMatch(body -> plain(body.name()).equals(plain(typed))
                        || plain(body.nameEn()).equals(plain(typed)));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private Optional<String> body(String key) {
        return desk.bodies().stream().map(Organisation::key).filter(key::equals).findFirst();
    }
}
