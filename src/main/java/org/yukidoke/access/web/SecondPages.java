package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Entrance;
import org.yukidoke.access.SecondStep;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;

/** The second step of signing in. */
@Controller
final class SecondPages {

    private final Entrance entrance;
    private final SecondStep second;
    private final Pages pages;

    SecondPages(Entrance entrance, SecondStep second, Pages pages) {
        this.entrance = entrance;
        this.second = second;
        this.pages = pages;
    }

    @GetMapping("/sign-in/second")
    View form(HttpServletRequest request) {
        return entrance.find(request)
                .map(waiting -> show(SecondView.of(waiting), HttpStatus.OK, request))
                .orElseGet(() -> Redirect.to("/sign-in?ended"));
    }

    @PostMapping("/sign-in/second")
    View send(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code) {
        Optional<Entrance.Waiting> found = entrance.find(request);
        if (found.isEmpty()) {
            return Redirect.to("/sign-in?ended");
        }
        Entrance.Waiting waiting = found.get();
        SecondView view = SecondView.of(waiting);
        return switch (second.attempt(waiting, code, request, response)) {
            case SecondStep.Outcome.Welcome() -> Redirect.to(Destination.of(waiting.next()));
            case SecondStep.Outcome.Refused() -> show(view.refused(), HttpStatus.UNPROCESSABLE_CONTENT, request);
            case SecondStep.Outcome.Wait(var rest) -> {
                long seconds = rest.toSeconds() + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                yield show(view.mustWait(seconds), HttpStatus.TOO_MANY_REQUESTS, request);
            }
        };
    }

    private View show(SecondView view, HttpStatus status, HttpServletRequest request) {
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        return pages.show("access/second", view, status);
    }
}
