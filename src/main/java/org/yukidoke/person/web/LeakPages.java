package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Leak;
import org.yukidoke.person.Leaks;
import org.yukidoke.person.Written;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** What to do after a leak: until when, whose data it was, who was told. */
@Controller
final class LeakPages {

    private final Leaks leaks;
    private final Organisations organisations;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    LeakPages(
            Leaks leaks,
            Organisations organisations,
            CurrentScope current,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.leaks = leaks;
        this.organisations = organisations;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/leaks")
    View list(HttpServletRequest request) {
        return list(request, Typed.known(Map.of("traits", "sensitive")), HttpStatus.OK);
    }

    @PostMapping("/leaks")
    View open(HttpServletRequest request) {
        Scope scope = current.get();
        scope.require(Role.AUDITOR);
        var form = new Form(request);
        return LeakForm.happened(form, clock.instant())
                .<View>map(happened -> new RedirectView("/leaks/" + leaks.open(scope, happened) + "?done=opened"))
                .orElseGet(() -> list(request, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/leaks/{id}")
    View page(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        Leak leak = get(id);
        return show(request, leak, LeakView.filled(leak), done, HttpStatus.OK);
    }

    @PostMapping("/leaks/{id}/report")
    View write(HttpServletRequest request, @PathVariable UUID id, @RequestParam int version) {
        Scope scope = current.get();
        scope.require(Role.AUDITOR);
        Leak leak = get(id);
        var form = new Form(request);
        Optional<Leak.Report> report = LeakForm.report(form);
        if (report.isEmpty()) {
            return show(request, leak, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (leaks.write(scope, id, version, report.get()) instanceof Written.Done) {
            return new RedirectView("/leaks/" + id + "?done=written");
        }
        // What was typed stays in the form; what the other wrote stands above it.
        form.fault("summary", "personleak.fault.clash");
        return show(request, get(id), form.shown(), "", HttpStatus.CONFLICT);
    }

    @PostMapping("/leaks/{id}/sent")
    View sent(@PathVariable UUID id, @RequestParam(defaultValue = "") String deed) {
        Scope scope = current.get();
        scope.require(Role.AUDITOR);
        leaks.sent(scope, get(id).id(), deed.equals("last"));
        return new RedirectView("/leaks/" + id + "?done=" + (deed.equals("last") ? "last" : "first"));
    }

    @PostMapping("/leaks/{id}/told")
    View told(@PathVariable UUID id, @RequestParam UUID person, @RequestParam(defaultValue = "") String method) {
        Scope scope = current.get();
        scope.require(Role.COUNSELLOR);
        Consent.Method how = Consent.Method.find(method).orElse(Consent.Method.OTHER);
        if (leaks.told(scope, get(id).id(), person, how) instanceof Written.Gone) {
            throw new Absent("person", person.toString());
        }
        return new RedirectView("/leaks/" + id + "?done=told");
    }

    private Leak get(UUID id) {
        return leaks.find(current.get(), id).orElseThrow(() -> new Absent("leak", id.toString()));
    }

    private View list(HttpServletRequest request, Typed form, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var entries = leaks.list(scope).stream()
                .map(leak -> LeaksView.entry(leak, leaks.clock(scope, leak), t))
                .toList();
        var bodies = Stream.concat(
                        Stream.of(new Choice("", t.of("personleak.who.any"))),
                        organisations.list().stream()
                                .map(body -> new Choice(body.key(), t.pick(body.name(), body.nameEn()))))
                .toList();
        return pages.show(
                "person/leaks",
                new LeaksView(entries, scope.is(Role.AUDITOR), form, LeaksView.traits(t), bodies),
                status);
    }

    private View show(HttpServletRequest request, Leak leak, Typed form, String done, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        String body = leak.happened().window().body();
        var facts = new LeakView.Facts(
                leak,
                leaks.clock(scope, leak),
                leaks.rule(scope, leak.happened().knownAt()),
                scope.is(Role.AUDITOR) ? leaks.size(scope, leak.id()) : null,
                scope.is(Role.COUNSELLOR) ? leaks.affected(scope, leak.id()) : List.of(),
                Optional.of(body)
                        .filter(key -> !key.isEmpty())
                        .flatMap(organisations::find)
                        .map(one -> t.pick(one.name(), one.nameEn()))
                        .orElse(""));
        return pages.show(
                "person/leak", LeakView.of(facts, scope.is(Role.AUDITOR), form, clock.instant(), done, t), status);
    }
}
