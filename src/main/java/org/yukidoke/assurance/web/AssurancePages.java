package org.yukidoke.assurance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.assurance.Assurance;
import org.yukidoke.directory.Freshness;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** How many entries of each body are confirmed, and asking for the rest. */
@Controller
final class AssurancePages {

    static final String PATH = "/desk/directory/assurance";
    private static final Role[] READERS = {Role.SECRETARIAT, Role.MEMBER, Role.COUNSELLOR, Role.VIEWER};

    private final Assurance assurance;
    private final Organisations organisations;
    private final PlatformNames platforms;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    AssurancePages(
            Assurance assurance,
            Organisations organisations,
            PlatformNames platforms,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.assurance = assurance;
        this.organisations = organisations;
        this.platforms = platforms;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping(PATH)
    View overview(HttpServletRequest request, @RequestParam(defaultValue = "") String council) {
        Scope scope = current.get();
        scope.require(READERS);
        return show(request, council, Optional.empty());
    }

    @PostMapping(PATH)
    View ask(HttpServletRequest request, @RequestParam(defaultValue = "") String council) {
        return show(request, council, Optional.of(assurance.ask(current.get(), council)));
    }

    private View show(HttpServletRequest request, String asked, Optional<Assurance.Asked> result) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var councils = councils(scope, t);
        String council =
                asked.isEmpty() && !councils.isEmpty() ? councils.getFirst().value() : asked;
        String name = councils.stream()
                .filter(choice -> choice.value().equals(council))
                .map(Choice::text)
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("works for no council " + council));
        Map<String, String> bodies = organisations.list(council).stream()
                .collect(Collectors.toMap(Organisation::key, body -> t.pick(body.fullName(), body.nameEn())));
        var lines = assurance.overview(scope, council).stream()
                .map(line -> line(line, name(bodies, line.body(), t)))
                .toList();
        var rhythm = assurance.rhythm(scope, council);
        return pages.show(
                "assurance/overview",
                new AssuranceView(
                        council,
                        name,
                        councils,
                        lines,
                        scope.is(Role.SECRETARIAT, council),
                        lines.stream().mapToInt(AssuranceView.Line::due).sum(),
                        result.map(done -> t.of(
                                        "assurance.asked",
                                        done.told(),
                                        done.sheets().size()))
                                .orElse(""),
                        result.map(Assurance.Asked::sheets).orElse(List.of()).stream()
                                .map(sheet -> sheet(sheet, name(bodies, sheet.body(), t), t))
                                .toList(),
                        t.of("assurance.rhythm.now", rhythm.everyDays(), rhythm.lifeDays())));
    }

    private List<Choice> councils(Scope scope, Texts t) {
        return platforms.list(t).stream()
                .filter(platform -> Stream.of(READERS).anyMatch(role -> scope.is(role, platform.key())))
                .map(platform -> new Choice(platform.key(), platform.name()))
                .toList();
    }

    private static String name(Map<String, String> bodies, String key, Texts t) {
        return key.isEmpty() ? t.of("assurance.nobody") : bodies.getOrDefault(key, key);
    }

    private static AssuranceView.Line line(Assurance.BodyLine line, String name) {
        return new AssuranceView.Line(
                name,
                line.count(Freshness.State.CONFIRMED),
                line.count(Freshness.State.ASK),
                line.count(Freshness.State.UNCONFIRMED),
                line.count(Freshness.State.LAPSED),
                line.due());
    }

    private static AssuranceView.Sheet sheet(Assurance.Sheet sheet, String body, Texts t) {
        var title = sheet.entry().content().title();
        return new AssuranceView.Sheet(
                body, t.pick(title.ja(), title.en()), sheet.path(), Moments.day(sheet.expires(), t));
    }
}
