package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.person.Written;
import org.yukidoke.web.Band;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** A file: who it is, why they came, what there is to mind. */
@Controller
final class FilePages {

    private final Counter counter;
    private final Persons persons;
    private final Shares shares;
    private final Groups groups;
    private final Clock clock;

    FilePages(Counter counter, Persons persons, Shares shares, Groups groups, Clock clock) {
        this.counter = counter;
        this.persons = persons;
        this.shares = shares;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}")
    View show(
            HttpServletRequest request, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done) {
        Texts t = counter.texts(request);
        PersonFile file = counter.file(id, Part.values());
        var words = new PersonWords(t, groups.names(t), clock.instant());
        Band frame = counter.frame(file, FileTab.OVERVIEW, t);
        if (file.cover().seen().keeper()) {
            Shown shown = Shown.of(
                    file, java.util.Set.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL, Part.GROUPS, Part.RISK), words);
            return counter.show(
                    "person/overview",
                    FileView.of(file, frame, shown, List.of(), counter.notes(file, t), counter.deeds(file), done, t));
        }
        Shown shown = Shown.of(file, Persons.everything(), words);
        var terms = shares.list(counter.scope(), id).stream()
                .filter(Share::inForce)
                .map(share -> terms(share, words))
                .toList();
        return counter.show("person/lent", FileView.of(file, frame, shown, terms, List.of(), List.of(), done, t));
    }

    private static FileView.Terms terms(Share share, PersonWords words) {
        var wanted = share.wanted();
        return new FileView.Terms(
                words.t().of(wanted.ground().basis().text()),
                wanted.purpose(),
                words.parts(wanted.listParts()),
                Moments.day(Days.last(wanted.span().to()), words.t()));
    }

    /** Closes the file, from when the time of keeping runs. */
    @PostMapping("/persons/{id}/close")
    View close(@PathVariable UUID id, @RequestParam int version) {
        return answer(id, persons.close(counter.scope(), id, version, clock.instant()), "closed");
    }

    @PostMapping("/persons/{id}/reopen")
    View reopen(@PathVariable UUID id, @RequestParam int version) {
        return answer(id, persons.close(counter.scope(), id, version, null), "reopened");
    }

    private static View answer(UUID id, Written written, String done) {
        return switch (written) {
            case Written.Done to -> Redirect.done("/persons/" + id, done);
            case Written.Clash to -> Redirect.done("/persons/" + id, "overtaken");
            case Written.Gone to -> throw new Absent("person", id.toString());
            case Written.NotKept to -> throw new Absent("person", id.toString());
        };
    }
}
