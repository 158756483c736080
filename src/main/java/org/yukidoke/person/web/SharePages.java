package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.person.SharingGrounds;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Shares parts of a file: what it rests on, what and with whom, a look at exactly what they will see, and then it is. */
@Controller
final class SharePages {

    private final Counter counter;
    private final Shares shares;
    private final SharingGrounds grounds;
    private final Bodies bodies;
    private final Groups groups;
    private final DraftDesk drafts;
    private final Clock clock;

    SharePages(
            Counter counter,
            Shares shares,
            SharingGrounds grounds,
            Bodies bodies,
            Groups groups,
            DraftDesk drafts,
            Clock clock) {
        this.counter = counter;
        this.shares = shares;
        this.grounds = grounds;
        this.bodies = bodies;
        this.groups = groups;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/shares/new")
    View begin(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String ground) {
        PersonFile file = counter.kept(id);
        SharingGrounds.Usable usable = find(file, ground).orElse(null);
        Typed form = usable == null ? Typed.NOTHING : ShareForm.usual(usable, Japan.day(clock.instant()));
        return form(request, file, usable, form, HttpStatus.OK);
    }

    /** Nothing is shared yet: this shows what would be, or what is wrong with it. */
    @PostMapping("/persons/{id}/shares/preview")
    View preview(HttpServletRequest request, @PathVariable UUID id) {
        return weigh(request, id, false);
    }

    /** Back from the preview, with everything typed still there. */
    @PostMapping("/persons/{id}/shares/edit")
    View edit(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = counter.kept(id);
        Typed sent = Typed.sent(request);
        return form(request, file, find(file, sent.value("ground")).orElse(null), sent, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/shares")
    View share(HttpServletRequest request, @PathVariable UUID id) {
        return weigh(request, id, true);
    }

    private View weigh(HttpServletRequest request, UUID id, boolean really) {
        PersonFile file = counter.kept(id, Part.values());
        var form = new Form(request);
        Optional<SharingGrounds.Usable> ground = find(file, form.text("ground", Form.LINE));
        if (ground.isEmpty()) {
            form.fault("ground", "web.fault.choose");
            return form(request, file, null, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Share.Wanted> wanted = ShareForm.read(form, ground.get(), clock.instant());
        if (wanted.isEmpty()) {
            return form(request, file, ground.get(), form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var made = really
                ? drafts.once(
                        request,
                        counter.scope(),
                        new Draft.Form(id, "share"),
                        () -> shares.make(counter.scope(), id, wanted.get()),
                        DraftDesk.Once.of(Shares.Making.Done.class, Shares.Making.Done::share, Shares.Making.Done::new))
                : shares.check(counter.scope(), id, wanted.get());
        return switch (made) {
            case Shares.Making.Refused(var errors) ->
                form(request, file, ground.get(), form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Shares.Making.Gone gone -> throw new Absent("person", id.toString());
            case Shares.Making.Done done ->
                really
                        ? Redirect.done("/persons/" + id + "/sharing", "shared")
                        : counter.show("person/sharePreview", preview(request, file, wanted.get(), ground.get()));
        };
    }

    private Optional<SharingGrounds.Usable> find(PersonFile file, String key) {
        return grounds.find(counter.scope(), file.cover().id(), file.cover().owner(), key);
    }

    private ShareView.Preview preview(
            HttpServletRequest request, PersonFile file, Share.Wanted wanted, SharingGrounds.Usable ground) {
        Texts t = counter.texts(request);
        var words = new PersonWords(t, groups.names(t), clock.instant());
        Typed sent = Typed.sent(request);
        return new ShareView.Preview(
                counter.frame(file, FileTab.SHARING, t),
                words(ground, t),
                wanted.purpose(),
                wanted.evidence(),
                bodies.names(wanted.recipients(), t),
                words.parts(wanted.listParts()),
                t.of(
                        "personpage.span",
                        Moments.day(wanted.span().from(), t),
                        Moments.day(Days.last(wanted.span().to()), t)),
                Shown.of(file, wanted.parts(), words),
                ShareForm.FIELDS.stream()
                        .flatMap(field -> sent.values().getOrDefault(field, List.of()).stream()
                                .map(value -> new ShareView.Sent(field, value)))
                        .toList());
    }

    private View form(
            HttpServletRequest request,
            PersonFile file,
            SharingGrounds.@Nullable Usable ground,
            Typed form,
            HttpStatus status) {
        Texts t = counter.texts(request);
        Band frame = counter.frame(file, FileTab.SHARING, t);
        if (ground == null) {
            var choices = grounds
                    .list(counter.scope(), file.cover().id(), file.cover().owner())
                    .stream()
                    .map(one -> new Choice(one.key(), words(one, t), limits(one, t)))
                    .toList();
            return counter.show(
                    "person/shareGround",
                    new ShareView(frame, choices, "", "", List.of(), List.of(), List.of(), form),
                    status);
        }
        var all = bodies.others(file.cover().owner(), t);
        var kinds = bodies.kinds(file.cover().owner(), t);
        return counter.show(
                "person/share",
                new ShareView(
                        frame,
                        List.of(),
                        words(ground, t),
                        limits(ground, t),
                        ground.parts().stream()
                                .map(part -> new Choice(
                                        part.key(), t.of(part.text()), t.of("personpage.part.help." + part.key())))
                                .toList(),
                        within(all, ground.recipients().organisations()),
                        within(kinds, ground.recipients().categories()),
                        form),
                status);
    }

    private static List<Choice> within(List<Choice> all, List<String> keys) {
        return all.stream().filter(choice -> keys.contains(choice.value())).toList();
    }

    private String words(SharingGrounds.Usable ground, Texts t) {
        return switch (ground) {
            case SharingGrounds.Usable.Agreed(var consent) ->
                t.of(
                        "personpage.ground.consent",
                        Moments.day(consent.newest().circumstances().happenedOn(), t));
            case SharingGrounds.Usable.Confirmed(var confirmation) ->
                t.of(
                        "personpage.ground.basis",
                        t.of(confirmation.claim().basis().text()),
                        confirmation.claim().name());
        };
    }

    private String limits(SharingGrounds.Usable ground, Texts t) {
        String parts = new PersonWords(t, Map.of(), clock.instant()).parts(ground.parts());
        String recipients = t.list(Stream.of(ground.recipients()).flatMap(one -> bodies.names(one, t).stream()));
        return t.of("personpage.ground.limits", parts, recipients, Moments.day(ground.last(), t));
    }
}
