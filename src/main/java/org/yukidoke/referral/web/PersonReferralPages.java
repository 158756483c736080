package org.yukidoke.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.referral.Sending;
import org.yukidoke.referral.Sent;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Refers somebody from their file: one form, one look at exactly what the other body reads, and it is sent. */
@Controller
final class PersonReferralPages {

    private static final String LIST = "/persons/{id}/referrals";

    private final FileDoor door;
    private final Sending sending;
    private final FileReferrals lines;
    private final SendDesk sendings;
    private final ReferralShow show;
    private final DraftDesk drafts;
    private final Clock clock;

    PersonReferralPages(
            FileDoor door,
            Sending sending,
            FileReferrals lines,
            SendDesk sendings,
            ReferralShow show,
            DraftDesk drafts,
            Clock clock) {
        this.door = door;
        this.sending = sending;
        this.lines = lines;
        this.sendings = sendings;
        this.show = show;
        this.drafts = drafts;
        this.clock = clock;
    }

    private static DraftDesk.Asked asked(UUID person) {
        return new DraftDesk.Asked(new Draft.Form(person, "referral"), "/persons/" + person + "/referrals/new", "");
    }

    @GetMapping(LIST)
    View list(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = show.texts(request);
        PersonFile file = door.kept(show.scope(), id);
        return show.page(
                "referral/file",
                new SendView.Lines(door.band(file, ReferralTab.PLACE, t), lines.rows(show.scope(), id, t), ""));
    }

    @GetMapping(LIST + "/new")
    View begin(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String to) {
        PersonFile file = door.kept(show.scope(), id);
        Typed usual = sendings.usual(show.scope(), file, to);
        Texts t = show.texts(request);
        return form(file, drafts.open(request, show.scope(), asked(id), usual, t), t, HttpStatus.OK);
    }

    /** Nothing is sent yet: this shows what would be, or what is wrong with it. */
    @PostMapping(LIST + "/preview")
    View look(HttpServletRequest request, @PathVariable UUID id) {
        return weigh(request, id, false);
    }

    /** Back from the preview, with everything typed still there. */
    @PostMapping(LIST + "/edit")
    View edit(HttpServletRequest request, @PathVariable UUID id) {
        return again(request, door.kept(show.scope(), id), Typed.sent(request), HttpStatus.OK);
    }

    @PostMapping(LIST)
    View send(HttpServletRequest request, @PathVariable UUID id) {
        return weigh(request, id, true);
    }

    private View weigh(HttpServletRequest request, UUID id, boolean really) {
        Scope scope = show.scope();
        Texts t = show.texts(request);
        PersonFile file = door.kept(scope, id, Part.values());
        List<SendForm.Via> vias = sendings.vias(show.scope(), file);
        var form = new Form(request);
        Optional<Sending.Wanted> wanted = SendForm.read(form, vias, t.of("referral.purpose"), clock.instant());
        if (wanted.isEmpty()) {
            return again(request, file, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Sent sent = really
                ? sending.send(
                        scope,
                        id,
                        wanted.get(),
                        drafts.ends(scope, DraftDesk.ending(request, asked(id).form())))
                : sending.check(scope, id, wanted.get());
        return switch (sent) {
            case Sent.Gone() -> throw new Absent("person", id.toString());
            case Sent.Refused(var errors) ->
                again(request, file, form.with(SendForm.here(errors)), HttpStatus.UNPROCESSABLE_CONTENT);
            case Sent.Already() -> {
                form.fault("via", "referral.fault.already");
                yield again(request, file, form.shown(), HttpStatus.CONFLICT);
            }
            case Sent.Done(UUID referral) ->
                really
                        ? Redirect.done("/referrals/" + referral, "send")
                        : show.page(
                                "referral/look", sendings.look(scope, file, wanted.get(), again(request, id, t), t));
        };
    }

    private DraftDesk.Shown again(HttpServletRequest request, UUID id, Texts t) {
        return new DraftDesk.Shown(drafts.again(request, show.scope(), asked(id), t), Typed.sent(request));
    }

    private View again(HttpServletRequest request, PersonFile file, Typed form, HttpStatus status) {
        Texts t = show.texts(request);
        var draft = drafts.again(request, show.scope(), asked(file.cover().id()), t);
        return form(file, new DraftDesk.Shown(draft, form), t, status);
    }

    private View form(PersonFile file, DraftDesk.Shown shown, Texts t, HttpStatus status) {
        return show.page("referral/send", sendings.form(show.scope(), file, shown, t), status);
    }
}
