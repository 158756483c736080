package org.yukidoke.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileDoor;
import org.yukidoke.referral.Deed;
import org.yukidoke.referral.Referral;
import org.yukidoke.referral.Referrals;
import org.yukidoke.referral.Side;
import org.yukidoke.referral.Slips;
import org.yukidoke.web.Band;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** What was received and sent, and the page of one referral for both bodies. */
@Controller
final class ReferralPages {

    private static final String LIST = "/referrals";

    private final Referrals referrals;
    private final ReferralDesk desk;
    private final FileReferrals lines;
    private final FileDoor door;
    private final Slips slips;
    private final ReferralShow show;
    private final DraftDesk drafts;

    ReferralPages(
            Referrals referrals,
            ReferralDesk desk,
            FileReferrals lines,
            FileDoor door,
            Slips slips,
            ReferralShow show,
            DraftDesk drafts) {
        this.referrals = referrals;
        this.desk = desk;
        this.lines = lines;
        this.door = door;
        this.slips = slips;
        this.show = show;
        this.drafts = drafts;
    }

    /** Each deed has a form, and what is typed into it goes with the referral. */
    private static Draft.Form form(UUID id, String deed) {
        return Draft.Form.of("referral." + deed, id);
    }

    @GetMapping(LIST)
    View list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "received") String side,
            @RequestParam(defaultValue = "") String ended) {
        Scope scope = show.scope();
        boolean open = ended.isEmpty();
        Texts t = show.texts(request);
        int page = Paging.asked(request);
        Referrals.Listed listed = switch (side) {
            case "late" -> referrals.pressing(scope, page);
            case "sent" -> referrals.list(scope, Side.SENDER, open, page);
            default -> referrals.list(scope, Side.RECEIVER, open, page);
        };
        return show.page(
                "referral/list",
                new ReferralsView(
                        Set.of("late", "sent").contains(side) ? side : "received",
                        open,
                        lines.rows(scope, listed.referrals(), t),
                        Paging.of(request, Referrals.PAGE, listed.total())));
    }

    /** The one shared definition, for whoever works in a council. */
    @GetMapping(LIST + "/states")
    View states(HttpServletRequest request) {
        Scope scope = show.scope();
        scope.require(Role.COUNSELLOR, Role.SECRETARIAT);
        return show.page(
                "referral/states",
                new StatesView(desk.words(scope, show.texts(request)).meanings(null)));
    }

    @GetMapping(LIST + "/{id}")
    View open(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return show(request, id, ReferralDesk.Said.done(Done.key(done)), HttpStatus.OK);
    }

    @PostMapping(LIST + "/{id}/{deed}")
    View send(HttpServletRequest request, @PathVariable UUID id, @PathVariable String deed) {
        var place = place(id);
        ReferralDesk.Ended ended = drafts.once(
                request,
                place.scope(),
                form(id, deed),
                () -> desk.send(place, deed(deed), new Form(request)),
                DraftDesk.Once.plain(ReferralDesk.Ended.Done.class::isInstance, new ReferralDesk.Ended.Done()));
        return switch (ended) {
            case ReferralDesk.Ended.Done() -> Redirect.done(place.path(), deed);
            case ReferralDesk.Ended.Wrong(var said) -> show(request, id, said, HttpStatus.UNPROCESSABLE_CONTENT);
            case ReferralDesk.Ended.Overtaken(var said) -> show(request, id, said, HttpStatus.CONFLICT);
        };
    }

    /** A link by which the body asked answers this one referral without an account. */
    @PostMapping(LIST + "/{id}/seat")
    View seat(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = show.scope();
        Texts t = show.texts(request);
        Referral referral = referrals
                .find(scope, id)
                .filter(one -> one.side() == Side.SENDER)
                .orElseThrow(() -> new Absent("referral", id.toString()));
        return slips.lend(scope, referral)
                .map(issued -> show.page(
                        "referral/slip",
                        new SlipView(
                                LIST + "/" + id,
                                desk.words(scope, t).body(referral.between().receiver()),
                                issued.path(),
                                Moments.words(issued.expires(), t))))
                .orElseGet(
                        () -> show(request, id, ReferralDesk.Said.fault("referral.fault.seat"), HttpStatus.CONFLICT));
    }

    /** Ends the link that was made, and with it the form some browser holds. */
    @PostMapping(LIST + "/{id}/seat/end")
    View endSeat(@PathVariable UUID id) {
        Scope scope = show.scope();
        Referral referral = referrals
                .find(scope, id)
                .filter(one -> one.side() == Side.SENDER)
                .orElseThrow(() -> new Absent("referral", id.toString()));
        return slips.end(scope, referral) ? Redirect.done(LIST + "/" + id, "seatEnd") : Redirect.to(LIST + "/" + id);
    }

    /** The file was of somebody else: it stays, and so does the referral. */
    @PostMapping(LIST + "/{id}/own/part")
    View part(@PathVariable UUID id) {
        if (!referrals.part(show.scope(), id)) {
            throw new Absent("own file of a referral", id.toString());
        }
        return Redirect.done(LIST + "/" + id, "parted");
    }

    private ReferralView.Slip slip(Scope scope, Referral referral, Texts t) {
        if (referral.side() != Side.SENDER || !referral.state().stage().open()) {
            return ReferralView.Slip.NONE;
        }
        return new ReferralView.Slip(
                slips.lendable(scope, referral),
                slips.until(scope, referral)
                        .map(until -> Moments.words(until, t))
                        .orElse(""));
    }

    static Deed deed(String key) {
        return Arrays.stream(Deed.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent("deed", key));
    }

    private ReferralDesk.Place place(UUID id) {
        return new ReferralDesk.Place(show.scope(), id, LIST + "/" + id, false);
    }

    private View show(HttpServletRequest request, UUID id, ReferralDesk.Said said, HttpStatus status) {
        var place = place(id);
        Texts t = show.texts(request);
        var opened = desk.open(place);
        Band frame = frame(place.scope(), opened.person(), t);
        String version = Integer.toString(opened.referral().version());
        Map<String, DraftDesk.Asked> forms = ReferralDesk.deeds(place, opened).stream()
                .collect(Collectors.toMap(
                        deed -> deed, deed -> new DraftDesk.Asked(form(id, deed), place.path(), version)));
        Drafts typed =
                drafts.page(request, place.scope(), new DraftDesk.Page(forms, Map.of(), said.deed(), said.form()), t);
        return show.page(
                frame == null ? "referral/received" : "referral/kept",
                desk.view(place, opened, frame, slip(place.scope(), opened.referral(), t), said.with(typed), t),
                status);
    }

    private @Nullable Band frame(Scope scope, @Nullable UUID person, Texts t) {
        return person == null
                ? null
                : door.band(door.seen(scope, person), ReferralTab.PLACE, t)
                        .below(t.of("referral.title"), Crumb.here(t.of("referral.one")));
    }
}
