package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.Known;
import org.yukidoke.person.Membership;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Records;
import org.yukidoke.person.Written;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Which target groups somebody belongs to, since when, and how that is known; that it is not known counts too. */
@Controller
final class GroupPages {

    private static final Typed NEW = Typed.known(Map.of("known", "stated"));

    private final Counter counter;
    private final Records records;
    private final Groups groups;
    private final DraftDesk drafts;
    private final Clock clock;

    GroupPages(Counter counter, Records records, Groups groups, DraftDesk drafts, Clock clock) {
        this.counter = counter;
        this.records = records;
        this.groups = groups;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/groups")
    View show(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String correct) {
        PersonFile file = counter.kept(id, Part.GROUPS);
        Typed form = find(file, correct).map(GroupPages::typed).orElse(NEW);
        return show(request, file, correct, form, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/groups")
    View add(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String correct) {
        var form = new Form(request);
        PersonFile file = counter.kept(id, Part.GROUPS);
        Optional<Membership.Belonging> belonging = read(form, offered(file, counter.texts(request)));
        if (belonging.isEmpty()) {
            return show(request, file, correct, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID corrects = Form.id(correct).orElse(null);
        var written = drafts.once(
                request,
                counter.scope(),
                new Draft.Form(id, "group"),
                () -> records.belong(counter.scope(), id, belonging.get(), corrects),
                DraftDesk.Once.of(Written.Done.class, Written.Done::id, Written.Done::new));
        return switch (written) {
            case Written.Done done -> Redirect.done("/persons/" + id + "/groups", "groups");
            case Written.Clash clash ->
                show(request, counter.kept(id, Part.GROUPS), "", form.shown(), HttpStatus.CONFLICT);
            case Written.Gone gone -> throw new Absent("person", id.toString());
            case Written.NotKept not -> throw new Absent("person", id.toString());
        };
    }

    private static Optional<Membership.Belonging> read(Form form, List<Choice> offered) {
        var known = form.choice("known", Known::find);
        String target = form.text("target", Form.LINE);
        LocalDate since = form.day("since");
        LocalDate until = form.day("until");
        boolean unknown = known.filter(how -> how == Known.UNKNOWN).isPresent();
        if (!unknown && offered.stream().noneMatch(group -> group.value().equals(target))) {
            form.fault("target", "web.fault.choose");
        }
        if (since != null && until != null && until.isBefore(since)) {
            form.fault("until", "personpage.fault.order");
        }
        return form.good()
                ? Optional.of(new Membership.Belonging(unknown ? "" : target, since, until, known.orElseThrow()))
                : Optional.empty();
    }

    private List<Choice> offered(PersonFile file, Texts t) {
        return groups.of(Bodies.platform(file.cover().owner()), t);
    }

    private static Optional<Membership> find(PersonFile file, String id) {
        return file.contents().memberships().stream()
                .filter(one -> one.current() && one.id().toString().equals(id))
                .findFirst();
    }

    private static Typed typed(Membership membership) {
        var belonging = membership.belonging();
        return Typed.known(Map.of(
                "target", belonging.target(),
                "known", belonging.known().key(),
                "since", Objects.toString(belonging.since(), ""),
                "until", Objects.toString(belonging.until(), "")));
    }

    private View show(HttpServletRequest request, PersonFile file, String correct, Typed form, HttpStatus status) {
        Texts t = counter.texts(request);
        var words = new PersonWords(t, groups.names(t), clock.instant());
        var lines = file.contents().memberships().stream().map(words::group).toList();
        return counter.show(
                "person/groups",
                new GroupsView(
                        counter.frame(file, FileTab.GROUPS, t),
                        lines.stream().filter(Shown.GroupLine::current).toList(),
                        lines.stream().filter(line -> !line.current()).toList(),
                        form,
                        offered(file, t),
                        ZonePages.known(t),
                        find(file, correct).stream().map(words::group).toList(),
                        status == HttpStatus.CONFLICT,
                        Done.key(request.getParameter("done"))),
                status);
    }
}
