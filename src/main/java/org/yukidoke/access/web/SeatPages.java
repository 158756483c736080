package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.CurrentSeat;
import org.yukidoke.access.Scope;
import org.yukidoke.access.SeatClaim;
import org.yukidoke.access.SeatDoor;
import org.yukidoke.access.Seats;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Coming to one form without an account: by a link, or by the code printed beside it. */
@Controller
final class SeatPages {

    private final Seats seats;
    private final CurrentSeat current;
    private final CurrentScope scope;
    private final ObjectProvider<SeatDoor> doors;
    private final Names names;
    private final Pages pages;
    private final Languages languages;

    SeatPages(
            Seats seats,
            CurrentSeat current,
            CurrentScope scope,
            ObjectProvider<SeatDoor> doors,
            Names names,
            Pages pages,
            Languages languages) {
        this.seats = seats;
        this.current = current;
        this.scope = scope;
        this.doors = doors;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
    }

    /** Leads on to the form this browser holds, or takes the code of a link. */
    @GetMapping("/seat")
    View here(HttpServletRequest request) {
        return current.find(request)
                .flatMap(seat -> door(seat.claim()))
                .map(Redirect::to)
                .orElseGet(() -> code(Typed.NOTHING, HttpStatus.OK, request));
    }

    @PostMapping("/seat")
    View code(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return seats.find(code).isPresent()
                ? Redirect.to("/seat/" + code.replaceAll("[^0-9A-Za-z-]", ""))
                : code(notValid(Typed.sent(request)), HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    /** Says what the link is for and changes nothing: programs that check mail open links too. */
    @GetMapping("/seat/{code}")
    View offer(HttpServletRequest request, @PathVariable String code) {
        Optional<Seats.Offer> offer = seats.find(code);
        if (offer.isEmpty()) {
            return code(notValid(Typed.NOTHING), HttpStatus.NOT_FOUND, request);
        }
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        Texts t = languages.texts(request);
        return pages.show(
                "access/seat",
                new SeatView(
                        "/seat/" + code,
                        names.organisation(offer.get().claim().organisation(), t),
                        Moments.words(offer.get().expires(), t)),
                HttpStatus.OK);
    }

    @PostMapping("/seat/{code}")
    View take(HttpServletRequest request, HttpServletResponse response, @PathVariable String code) {
        if (lentByThem(code)) {
            return code(wrong(Typed.NOTHING, "access.seat.fault.own"), HttpStatus.CONFLICT, request);
        }
        return seats.take(code, request, response).isPresent()
                ? Redirect.to("/seat")
                : code(notValid(Typed.NOTHING), HttpStatus.NOT_FOUND, request);
    }

    private Optional<String> door(SeatClaim claim) {
        return doors.stream()
                .filter(door -> door.kind().equals(claim.kind()))
                .findFirst()
                .map(door -> door.href(claim.matter()));
    }

    /** Whoever lent a seat does not sit on it in the same browser. */
    private boolean lentByThem(String code) {
        String body = scope.find().map(Scope::organisation).orElse("");
        return !body.isEmpty()
                && seats.find(code)
                        .filter(offer -> offer.claim().lender().equals(body))
                        .isPresent();
    }

    private static Typed notValid(Typed form) {
        return wrong(form, "access.seat.fault");
    }

    private static Typed wrong(Typed form, String key) {
        return form.with(List.of(FieldError.of("code", key)));
    }

    private View code(Typed form, HttpStatus status, HttpServletRequest request) {
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        return pages.show("access/seatCode", new SeatCodeView(form), status);
    }
}
