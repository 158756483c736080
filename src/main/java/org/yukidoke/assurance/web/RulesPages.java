package org.yukidoke.assurance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.OrganisationNames;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.assurance.Assurance;
import org.yukidoke.assurance.Rhythm;
import org.yukidoke.directory.EntryKind;
import org.yukidoke.directory.FreshnessRule;
import org.yukidoke.directory.FreshnessSettings;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** After how many days an entry is doubted or hidden, and how often its keeper is asked. */
@Controller
final class RulesPages {

    private static final String PATH = AssurancePages.PATH + "/rules";

    private final Assurance assurance;
    private final FreshnessSettings freshness;
    private final PlatformNames platforms;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    RulesPages(
            Assurance assurance,
            FreshnessSettings freshness,
            PlatformNames platforms,
            CurrentScope current,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.assurance = assurance;
        this.freshness = freshness;
        this.platforms = platforms;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View rules(
            HttpServletRequest request,
            @RequestParam(name = "council", defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String done) {
        String council = asked.isEmpty() ? first() : asked;
        Scope scope = secretariat(council);
        var known = new HashMap<String, String>();
        for (EntryKind kind : EntryKind.values()) {
            FreshnessRule rule = freshness.get(scope, council, kind);
            known.put(kind.key() + ".ask", Integer.toString(rule.askAfter()));
            known.put(kind.key() + ".hide", Integer.toString(rule.hideAfter()));
        }
        Rhythm rhythm = assurance.rhythm(scope, council);
        known.put("every", Integer.toString(rhythm.everyDays()));
        known.put("life", Integer.toString(rhythm.lifeDays()));
        return show(request, council, Typed.known(known), done.equals("decided"), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View decide(HttpServletRequest request, @RequestParam(defaultValue = "") String council) {
        Scope scope = secretariat(council);
        Typed typed = Typed.sent(request);
        var errors = new ArrayList<FieldError>();
        LocalDate today = Japan.day(clock.instant());
        var rules = Arrays.stream(EntryKind.values())
                .map(kind -> new FreshnessRule(
                        council,
                        kind,
                        today,
                        days(typed, kind.key() + ".ask", errors),
                        days(typed, kind.key() + ".hide", errors)))
                .toList();
        var rhythm = new Rhythm(days(typed, "every", errors), days(typed, "life", errors));
        if (errors.isEmpty()) {
            rules.stream()
                    .filter(rule -> changed(rule, freshness.get(scope, council, rule.kind())))
                    .forEach(rule -> errors.addAll(freshness.decide(scope, rule)));
            errors.addAll(assurance.decide(scope, council, rhythm));
        }
        return errors.isEmpty()
                ? Redirect.to(PATH + "?council=" + council + "&done=decided")
                : show(request, council, typed.with(errors), false, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String name(String council, Texts t) {
        return platforms.list(t).stream()
                .filter(platform -> platform.key().equals(council))
                .map(OrganisationNames.Named::name)
                .findFirst()
                .orElse(council);
    }

    private static boolean changed(FreshnessRule rule, FreshnessRule before) {
        return rule.askAfter() != before.askAfter() || rule.hideAfter() != before.hideAfter();
    }

    private static int days(Typed typed, String field, List<FieldError> errors) {
        String said = typed.value(field).strip();
        if (!said.matches("\\d{1,5}")) {
            errors.add(FieldError.of(field, "assurance.fault.days"));
            return 0;
        }
        return Integer.parseInt(said);
    }

    private View show(HttpServletRequest request, String council, Typed form, boolean done, HttpStatus status) {
        Texts t = languages.texts(request);
        var kinds = Arrays.stream(EntryKind.values())
                .map(kind -> new Choice(kind.key(), t.of("directory.kind." + kind.key())))
                .toList();
        return pages.show("assurance/rules", new RulesView(council, name(council, t), kinds, form, done), status);
    }

    // Whose days they are when nobody says: those of the first council one keeps.
    private String first() {
        Scope scope = current.get();
        return platforms.list(languages.texts(Locale.JAPANESE)).stream()
                .map(OrganisationNames.Named::key)
                .filter(council -> scope.is(Role.SECRETARIAT, council))
                .findFirst()
                .orElse("");
    }

    private Scope secretariat(String council) {
        Scope scope = current.get();
        if (council.isEmpty() || !scope.is(Role.SECRETARIAT, council)) {
            throw new AccessDeniedException("needs the secretariat of " + council);
        }
        return scope;
    }
}
