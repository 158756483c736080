package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Records;
import org.yukidoke.person.Written;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Ways to reach somebody: as many as there are, none required, each with its hours of rest. */
@Controller
final class ContactPages {

    private static final Typed NEW = Typed.known(Map.of("channel", "phone", "preference", "1"));

    private final Counter counter;
    private final Records records;
    private final DraftDesk drafts;
    private final Clock clock;

    ContactPages(Counter counter, Records records, DraftDesk drafts, Clock clock) {
        this.counter = counter;
        this.records = records;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/contact")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, counter.kept(id, Part.CONTACT), NEW, "", HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/contact")
    View add(HttpServletRequest request, @PathVariable UUID id) {
        var form = new Form(request);
        Optional<Channel.Way> way = ChannelForm.read(form);
        if (way.isEmpty()) {
            return show(request, counter.kept(id, Part.CONTACT), form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(
                id,
                drafts.once(
                        request,
                        counter.scope(),
                        new Draft.Form(id, "contact"),
                        () -> records.addChannel(counter.scope(), id, way.get()),
                        DraftDesk.Once.of(Written.Done.class, Written.Done::id, Written.Done::new)));
    }

    @GetMapping("/persons/{id}/contact/{channel}")
    View edit(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID channel) {
        PersonFile file = counter.kept(id, Part.CONTACT);
        Channel edited = file.contents().channels().stream()
                .filter(one -> one.id().equals(channel) && one.endedAt() == null)
                .findFirst()
                .orElseThrow(() -> new Absent("channel", channel.toString()));
        return show(request, file, Typed.known(ChannelForm.values(edited.way())), channel.toString(), HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/contact/{channel}")
    View change(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID channel) {
        var form = new Form(request);
        Optional<Channel.Way> way = ChannelForm.read(form);
        if (way.isEmpty()) {
            return show(
                    request,
                    counter.kept(id, Part.CONTACT),
                    form.shown(),
                    channel.toString(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(id, records.changeChannel(counter.scope(), id, channel, way.get()));
    }

    @PostMapping("/persons/{id}/contact/end")
    View end(@PathVariable UUID id, @RequestParam UUID channel) {
        return answer(id, records.endChannel(counter.scope(), id, channel));
    }

    private static View answer(UUID id, Written written) {
        return switch (written) {
            case Written.Done done -> Redirect.done("/persons/" + id + "/contact", "contact");
            case Written.Clash clash -> Redirect.to("/persons/" + id + "/contact");
            case Written.Gone gone -> throw new Absent("person", id.toString());
            case Written.NotKept not -> throw new Absent("person", id.toString());
        };
    }

    private View show(HttpServletRequest request, PersonFile file, Typed form, String edited, HttpStatus status) {
        Texts t = counter.texts(request);
        var words = new PersonWords(t, Map.of(), clock.instant());
        var lines = file.contents().channels().stream().map(words::channel).toList();
        return counter.show(
                "person/contact",
                new ContactView(
                        counter.frame(file, FileTab.CONTACT, t),
                        lines.stream().filter(line -> line.ended().isEmpty()).toList(),
                        lines.stream().filter(line -> !line.ended().isEmpty()).toList(),
                        form,
                        ChannelForm.kinds(t),
                        edited,
                        Done.key(request.getParameter("done"))),
                status);
    }
}
