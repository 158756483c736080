package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.Identity;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Written;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Changes who somebody is. Whoever was slower sees both texts and decides. */
@Controller
final class IdentityPages {

    private final Counter counter;
    private final Persons persons;
    private final Clock clock;

    IdentityPages(Counter counter, Persons persons, Clock clock) {
        this.counter = counter;
        this.persons = persons;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/identity")
    View edit(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = counter.kept(id);
        var values =
                file.named().map(named -> IdentityForm.values(named.identity())).orElseGet(Map::of);
        return show(request, file, Typed.known(values), List.of(), HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/identity")
    View change(HttpServletRequest request, @PathVariable UUID id, @RequestParam int version) {
        var form = new Form(request);
        Identity identity = IdentityForm.read(form, Japan.day(clock.instant()));
        if (!form.good()) {
            return show(request, counter.kept(id), form.shown(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (persons.change(counter.scope(), id, version, identity)) {
            case Written.Done done -> Redirect.done("/persons/" + id, "identity");
            case Written.Clash clash -> {
                PersonFile file = counter.kept(id);
                yield show(request, file, form.shown(), both(file, identity, request), HttpStatus.CONFLICT);
            }
            case Written.Gone gone -> throw new Absent("person", id.toString());
            case Written.NotKept not -> throw new Absent("person", id.toString());
        };
    }

    private List<IdentityView.Both> both(PersonFile file, Identity typed, HttpServletRequest request) {
        var words = new PersonWords(counter.texts(request), Map.of(), clock.instant());
        var there = file.named().map(named -> words.identity(named.identity())).orElseGet(List::of);
        var mine = words.identity(typed);
        var both = new ArrayList<IdentityView.Both>();
        for (int at = 0; at < there.size(); at++) {
            if (!there.get(at).equals(mine.get(at))) {
                both.add(new IdentityView.Both(
                        there.get(at).name(),
                        there.get(at).value(),
                        mine.get(at).value()));
            }
        }
        return both;
    }

    private View show(
            HttpServletRequest request, PersonFile file, Typed form, List<IdentityView.Both> both, HttpStatus status) {
        Texts t = counter.texts(request);
        return counter.show(
                "person/identity",
                new IdentityView(
                        counter.frame(file, FileTab.OVERVIEW, t),
                        form,
                        IntakeView.Fields.of(form, t),
                        file.named().map(PersonFile.Named::version).orElse(0),
                        both),
                status);
    }
}
