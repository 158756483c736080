package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.FactorRemoval;
import org.yukidoke.access.Factors;
import org.yukidoke.access.Origins;
import org.yukidoke.access.Passkeys;
import org.yukidoke.access.Sessions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.QrCode;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** One's own ways to sign in beside the password. Whatever changes them needs a proof of the last minutes. */
@Controller
final class FactorPages {

    private static final String HERE = "/me/factors";
    private static final Set<String> DONE = Set.of("totp", "passkey", "provider", "removed", "unreachable", "unbound");

    private final Factors factors;
    private final FactorRemoval removal;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final CurrentScope current;
    private final Origins origins;
    private final FactorShowing showing;

    FactorPages(
            Factors factors,
            FactorRemoval removal,
            Passkeys passkeys,
            Sessions sessions,
            CurrentScope current,
            Origins origins,
            FactorShowing showing) {
        this.factors = factors;
        this.removal = removal;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.current = current;
        this.origins = origins;
        this.showing = showing;
    }

    @GetMapping(HERE)
    View list(HttpServletRequest request, @RequestParam @Nullable String done) {
        return show(request, Typed.NOTHING, done == null ? "" : done, HttpStatus.OK);
    }

    @PostMapping("/me/factors/totp")
    View draw(HttpServletRequest request) {
        return proven(request, () -> {
            factors.drawTotp(current.get());
            return Redirect.to("/me/factors/totp");
        });
    }

    /** Shows the secret until its first code was seen, and never again. */
    @GetMapping("/me/factors/totp")
    View secret(HttpServletRequest request) {
        return proven(request, () -> secret(Typed.NOTHING, HttpStatus.OK));
    }

    @PostMapping("/me/factors/totp/confirm")
    View confirm(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return proven(request, () -> {
            if (!factors.confirmTotp(current.get(), code)) {
                return secret(
                        Typed.NOTHING.with(List.of(FieldError.of("code", "access.error.totp"))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            factors.enrolled(current.get(), request);
            return factors.overview(current.get(), current.account()).recovery() > 0
                    ? Redirect.to("/me/factors?done=totp")
                    : codes(true);
        });
    }

    @PostMapping("/me/factors/totp/remove")
    View removeTotp(HttpServletRequest request) {
        return proven(request, () -> removed(request, removal.totp(current.get(), current.account())));
    }

    /** Shows the codes at once and only here: they cannot be shown again. */
    @PostMapping("/me/factors/recovery")
    View recovery(HttpServletRequest request) {
        return proven(request, () -> codes(false));
    }

    @PostMapping("/me/factors/passkeys/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        return sessions.fresh(request)
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(passkeys.creationOptions(current.get(), current.account(), origins.of(request)))
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    @PostMapping("/me/factors/passkeys")
    View add(HttpServletRequest request, @RequestParam(defaultValue = "") String credential) {
        Typed typed = Typed.sent(request, "credential");
        return proven(request, () -> switch (Forms.passkeyName(typed)) {
            case Parsed.Invalid<String>(var faults) ->
                show(request, typed.with(faults), "", HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Valid<String>(var name) -> {
                if (!passkeys.add(current.get(), name, credential, origins.of(request))) {
                    yield show(
                            request,
                            typed.with(List.of(FieldError.of("name", "access.error.passkey"))),
                            "",
                            HttpStatus.UNPROCESSABLE_CONTENT);
                }
                factors.enrolled(current.get(), request);
                yield Redirect.to("/me/factors?done=passkey");
            }
        });
    }

    @PostMapping("/me/factors/passkeys/remove")
    View removePasskey(HttpServletRequest request, @RequestParam UUID id) {
        return proven(request, () -> removed(request, removal.passkey(current.get(), current.account(), id)));
    }

    /** An open session found at a desk must not suffice to change by what its owner is known. */
    private View proven(HttpServletRequest request, Supplier<View> deed) {
        return sessions.fresh(request) ? deed.get() : Redirect.to("/confirm?next=" + HERE);
    }

    private View removed(HttpServletRequest request, FactorRemoval.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Redirect.to("/me/factors?done=removed");
            case LAST ->
                show(
                        request,
                        Typed.NOTHING.with(List.of(FieldError.of("factors", "access.error.last-factor"))),
                        "",
                        HttpStatus.CONFLICT);
        };
    }

    private View secret(Typed form, HttpStatus status) {
        return factors.unconfirmedTotp(current.get())
                .map(secret -> showing.page(
                        "access/totp",
                        new TotpView(
                                form,
                                secret.replaceAll("(.{4})(?=.)", "$1 "),
                                QrCode.of(TotpView.address(
                                        current.account().login().value(), secret))),
                        status))
                .orElseGet(() -> Redirect.to(HERE));
    }

    private View codes(boolean first) {
        return showing.page(
                "access/recovery", new RecoveryView(factors.drawRecovery(current.get()), first), HttpStatus.OK);
    }

    private View show(HttpServletRequest request, Typed form, String done, HttpStatus status) {
        var view = FactorsView.of(
                factors.overview(current.get(), current.account()),
                passkeys.list(current.get()),
                showing.providers(current.get(), current.account()),
                new FactorsView.Moment(form, DONE.contains(done) ? done : "", current.enrolling()),
                showing.texts(request));
        return showing.page("access/factors", view, status);
    }
}
