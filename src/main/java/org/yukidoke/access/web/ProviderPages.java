package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Entrance;
import org.yukidoke.access.Proof;
import org.yukidoke.access.ProviderSignIn;
import org.yukidoke.access.Providers;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Sessions;
import org.yukidoke.access.Step;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;

/** Going to the sign-in of one's own body, and coming back. */
@Controller
final class ProviderPages {

    private final Providers providers;
    private final ProviderSignIn signIn;
    private final Entrance entrance;
    private final Sessions sessions;
    private final CurrentScope current;
    private final Pages pages;

    ProviderPages(
            Providers providers,
            ProviderSignIn signIn,
            Entrance entrance,
            Sessions sessions,
            CurrentScope current,
            Pages pages) {
        this.providers = providers;
        this.signIn = signIn;
        this.entrance = entrance;
        this.sessions = sessions;
        this.current = current;
        this.pages = pages;
    }

    /** A link, not a form: the content policy lets no form of ours end at another server. */
    @GetMapping("/sign-in/with/{provider}")
    View leave(
            HttpServletRequest request,
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String slip) {
        Optional<URI> address =
                slip.isEmpty() ? providers.signIn(provider, next, request) : providers.arrive(provider, slip, request);
        return address.map(there -> Redirect.to(there.toString())).orElseGet(() -> Redirect.to("/sign-in?provider"));
    }

    @GetMapping("/sign-in/from/{provider}")
    View back(HttpServletRequest request, HttpServletResponse response, @PathVariable String provider) {
        Optional<Scope> acting = sessions.fresh(request) ? current.find() : Optional.empty();
        return switch (signIn.finish(provider, acting, request)) {
            case ProviderSignIn.Outcome.Welcome(var account, var complete, var next) -> {
                Step step = entrance.admit(account, Proof.PROVIDER, complete, next, request, response);
                yield Redirect.to(Destination.after(step, next));
            }
            case ProviderSignIn.Outcome.Bound() -> Redirect.to("/me/factors?done=provider");
            case ProviderSignIn.Outcome.NotBound() ->
                Redirect.to(current.find().isPresent() ? "/me/factors?done=unbound" : "/sign-in?unbound");
            case ProviderSignIn.Outcome.Refused() -> Redirect.to("/sign-in?provider");
        };
    }

    /** Shows the way out as a link; only a form of ours with a fresh proof leads here. */
    @PostMapping("/me/factors/provider")
    View bind(HttpServletRequest request, @RequestParam String provider) {
        if (!sessions.fresh(request)) {
            return Redirect.to("/confirm?next=/me/factors");
        }
        return providers
                .bind(current.get(), provider, request)
                .map(there -> pages.show(
                        "access/leaving",
                        new LeavingView(name(provider), there.toString(), there.getHost()),
                        HttpStatus.OK))
                .orElseGet(() -> Redirect.to("/me/factors?done=unreachable"));
    }

    @PostMapping("/me/factors/provider/remove")
    View unbind(HttpServletRequest request, @RequestParam String provider) {
        if (!sessions.fresh(request)) {
            return Redirect.to("/confirm?next=/me/factors");
        }
        signIn.unbind(current.get(), provider);
        return Redirect.to("/me/factors?done=removed");
    }

    private String name(String key) {
        return providers.list().stream()
                .filter(named -> named.key().equals(key))
                .map(Providers.Named::name)
                .findFirst()
                .orElse(key);
    }
}
