package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Account;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Entrance;
import org.yukidoke.access.Origins;
import org.yukidoke.access.Passkeys;
import org.yukidoke.access.Proof;
import org.yukidoke.access.Proving;
import org.yukidoke.access.Sessions;
import org.yukidoke.web.Redirect;

/** Signing in and proving oneself by a passkey. The script of the page sends the browser's answer as an ordinary form. */
@Controller
final class PasskeyPages {

    private final Passkeys passkeys;
    private final Entrance entrance;
    private final Proving proving;
    private final Sessions sessions;
    private final CurrentScope current;
    private final Origins origins;

    PasskeyPages(
            Passkeys passkeys,
            Entrance entrance,
            Proving proving,
            Sessions sessions,
            CurrentScope current,
            Origins origins) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.proving = proving;
        this.sessions = sessions;
        this.current = current;
        this.origins = origins;
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> signInOptions(HttpServletRequest request) {
        return json(passkeys.signInOptions(origins.of(request)));
    }

    @PostMapping("/sign-in/passkey")
    View signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next) {
        return passkeys.signIn(credential, origins.of(request), request.getRemoteAddr())
                .map(account -> {
                    entrance.admit(account, Proof.PASSKEY, true, next, request, response);
                    return Redirect.to(Destination.of(next));
                })
                .orElseGet(() -> Redirect.to("/sign-in?passkey"));
    }

    @PostMapping("/unlock/passkey/options")
    ResponseEntity<String> unlockOptions(HttpServletRequest request) {
        return sessions.locked(request)
                .map(account -> json(passkeys.proofOptions(account.id(), origins.of(request))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/unlock/passkey")
    View unlock(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next) {
        return sessions.locked(request)
                .map(account -> prove(account, "/unlock", credential, next, request))
                .orElseGet(() -> Redirect.to("/sign-in?ended"));
    }

    @PostMapping("/confirm/passkey/options")
    ResponseEntity<String> confirmOptions(HttpServletRequest request) {
        UUID account = current.account().id();
        return json(passkeys.proofOptions(account, origins.of(request)));
    }

    @PostMapping("/confirm/passkey")
    View confirm(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next) {
        return prove(current.account(), "/confirm", credential, next, request);
    }

    private View prove(Account account, String page, String credential, String next, HttpServletRequest request) {
        return passkeys.prove(account.id(), credential, origins.of(request))
                ? proven(account, next, request)
                : Redirect.to(page + "?failed&next=" + Destination.query(next));
    }

    private View proven(Account account, String next, HttpServletRequest request) {
        proving.proven(account.id(), request);
        return Redirect.to(Destination.of(next));
    }

    private static ResponseEntity<String> json(String options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options);
    }
}
