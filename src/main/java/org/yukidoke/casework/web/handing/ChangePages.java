package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.ContractEnds;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** Changes of contractors, and what whoever keeps the accounts does to one that was announced. */
@Controller
final class ChangePages {

    private static final Set<String> DONE = Set.of("withdrawn");

    private final HandingDesk desk;
    private final ChangeDesk changes;
    private final ContractEnds ends;
    private final KitDesk kit;

    ChangePages(HandingDesk desk, ChangeDesk changes, ContractEnds ends, KitDesk kit) {
        this.desk = desk;
        this.changes = changes;
        this.ends = ends;
        this.kit = kit;
    }

    @GetMapping("/handing")
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return changes.show(request, Typed.NOTHING, DONE.contains(done) ? "handing.done." + done : "", HttpStatus.OK);
    }

    /** What has come into force is not taken back so; then the page says so. */
    @PostMapping("/handing/{id}/withdraw")
    View withdraw(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.administrator();
        desk.end(scope, id);
        if (ends.withdraw(scope, id)) {
            return Redirect.done("/handing", "withdrawn");
        }
        return kit.show(request, id, Typed.NOTHING, "handing.fault.in-force", HttpStatus.CONFLICT);
    }

    /** Undoes what came into force and should not have; by somebody else than announced it. */
    @PostMapping("/handing/{id}/undo")
    View undo(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.administrator();
        desk.end(scope, id);
        var form = new Form(request);
        String why = form.needed("why", Form.LINE);
        if (!form.good()) {
            return kit.show(request, id, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return ends.undo(scope, id, why)
                ? Redirect.done("/handing/" + id, "undone")
                : kit.show(request, id, form.shown(), "handing.fault.not-undone", HttpStatus.CONFLICT);
    }

    /** Lets somebody of the body that goes finish its files. */
    @PostMapping("/handing/{id}/finishers")
    View admit(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = desk.administrator();
        desk.end(scope, id);
        var form = new Form(request);
        String login = form.needed("login", Form.LINE);
        Optional<LocalDate> until = form.neededDay("until");
        String reason = form.needed("reason", Form.LINE);
        if (!form.good()) {
            return kit.show(request, id, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (ends.admit(scope, id, login, until.orElseThrow(), reason)) {
            case ContractEnds.Outcome.Done done -> Redirect.done("/handing/" + id, "admitted");
            case ContractEnds.Outcome.Refused(var faults) ->
                kit.show(request, id, form.with(faults), "", HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/handing/{id}/finishers/{finisher}/end")
    View end(@PathVariable UUID id, @PathVariable UUID finisher) {
        Scope scope = desk.administrator();
        desk.end(scope, id);
        ends.endAdmission(scope, finisher);
        return Redirect.done("/handing/" + id, "ended");
    }
}
