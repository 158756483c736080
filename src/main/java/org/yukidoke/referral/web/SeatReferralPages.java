package org.yukidoke.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentSeat;
import org.yukidoke.access.SeatDoor;
import org.yukidoke.web.Form;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;

/** One referral for a body without an account, whom the sender lent a seat: it is answered here and nothing else is. */
@Controller
final class SeatReferralPages implements SeatDoor {

    private static final String KIND = "referral";
    private static final String PATH = "/seat/referrals/";

    private final ReferralDesk desk;
    private final CurrentSeat current;
    private final ReferralShow show;

    SeatReferralPages(ReferralDesk desk, CurrentSeat current, ReferralShow show) {
        this.desk = desk;
        this.current = current;
        this.show = show;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String href(UUID matter) {
        return PATH + matter;
    }

    @GetMapping(PATH + "{id}")
    View open(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return show(request, id, ReferralDesk.Said.done(Done.key(done)), HttpStatus.OK);
    }

    @PostMapping(PATH + "{id}/{deed}")
    View send(HttpServletRequest request, @PathVariable UUID id, @PathVariable String deed) {
        var place = place(request, id);
        return switch (desk.send(place, ReferralPages.deed(deed), new Form(request))) {
            case ReferralDesk.Ended.Done() -> Redirect.done(place.path(), deed);
            case ReferralDesk.Ended.Wrong(var said) -> show(request, id, said, HttpStatus.UNPROCESSABLE_CONTENT);
            case ReferralDesk.Ended.Overtaken(var said) -> show(request, id, said, HttpStatus.CONFLICT);
        };
    }

    private ReferralDesk.Place place(HttpServletRequest request, UUID id) {
        return new ReferralDesk.Place(current.get(request, KIND).scope(), id, href(id), true);
    }

    private View show(HttpServletRequest request, UUID id, ReferralDesk.Said said, HttpStatus status) {
        var place = place(request, id);
        request.setAttribute(Pages.NEEDS_TOKEN, true);
        return show.page(
                "referral/received",
                desk.view(place, desk.open(place), null, ReferralView.Slip.NONE, said, show.texts(request)),
                status);
    }
}
