package org.yukidoke.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.EntryKind;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Saving;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Entering a window, a place or a scheme that is not there yet. */
@Controller
final class NewEntryPages {

    private static final String PATH = "/desk/directory/new";

    private final EntryDesk desk;
    private final Entries entries;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    NewEntryPages(EntryDesk desk, Entries entries, CurrentScope current, Pages pages, Languages languages) {
        this.desk = desk;
        this.entries = entries;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping(PATH)
    View form(HttpServletRequest request, @RequestParam(defaultValue = "service") String kind) {
        EntryKind known = kind(kind);
        return show(request, known, EntryForm.fill(EntryForm.blank(known)), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View add(HttpServletRequest request, @RequestParam(defaultValue = "service") String kind) {
        EntryKind known = kind(kind);
        Scope scope = scope();
        Typed typed = Typed.sent(request);
        String owner = typed.value("owner");
        String platform = platform(scope, owner, languages.texts(request));
        if (platform.isEmpty()) {
            return refused(request, known, typed, List.of(FieldError.of("owner", "directorydesk.fault.owner")));
        }
        var near = desk.near(scope, platform);
        return switch (EntryForm.read(EntryForm.blank(known), typed, near)) {
            case Parsed.Invalid<Content>(var errors) -> refused(request, known, typed, errors);
            case Parsed.Valid<Content>(Content content) -> {
                String key = platform + "." + UUID.randomUUID().toString().substring(0, 8);
                String body = owner.contains(".") ? owner : "";
                yield switch (entries.add(scope, new Entries.Draft(key, platform, body, content, Origin.DESK, ""))) {
                    case Saving.Kept(Entry entry) -> Redirect.to("/desk/directory/" + entry.id() + "?done=added");
                    case Saving.Clash clash ->
                        refused(request, known, typed, List.of(FieldError.of("", "directorydesk.fault.changed")));
                    case Saving.Faulty(var errors) -> refused(request, known, typed, errors);
                };
            }
        };
    }

    private View refused(HttpServletRequest request, EntryKind kind, Typed typed, List<FieldError> errors) {
        return show(request, kind, typed.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View show(HttpServletRequest request, EntryKind kind, Typed typed, HttpStatus status) {
        Scope scope = scope();
        Texts t = languages.texts(request);
        var owners = owners(scope, t);
        String asked = typed.value("owner");
        String platform = asked.isEmpty() && !owners.isEmpty()
                ? owners.getFirst().value().split("\\.", 2)[0]
                : asked.split("\\.", 2)[0];
        String title = t.of("directorydesk.new." + kind.key());
        return pages.show(
                "directory/form",
                new EntryFormView(
                        title,
                        List.of(
                                new Crumb(t.of("access.nav.desk"), "/desk"),
                                new Crumb(t.of("directorydesk.title"), "/desk/directory"),
                                Crumb.here(title)),
                        PATH,
                        List.of(new Choice("kind", kind.key())),
                        false,
                        owners,
                        EntryForm.ask(kind, desk.words(scope, platform, t), typed, desk.near(scope, platform)),
                        typed,
                        List.of(),
                        EntryFormDesk.hints(typed, t)),
                status);
    }

    /** Bodies whoever asks may enter something for: a secretariat for all of its council, others for their own. */
    private List<Choice> owners(Scope scope, Texts t) {
        var owners = new ArrayList<Choice>();
        for (Choice council : desk.councils(scope, t)) {
            if (council.value().isEmpty()) {
                continue;
            }
            boolean all = scope.is(Role.SECRETARIAT, council.value());
            boolean own = scope.is(Role.MEMBER, council.value()) || scope.is(Role.COUNSELLOR, council.value());
            if (all) {
                owners.add(new Choice(council.value(), t.of("directorydesk.owner.nobody", council.text())));
            }
            desk.bodies(council.value(), t).stream()
                    .filter(body -> all || (own && body.value().equals(scope.organisation())))
                    .forEach(owners::add);
        }
        return owners;
    }

    private String platform(Scope scope, String owner, Texts t) {
        return owners(scope, t).stream().anyMatch(choice -> choice.value().equals(owner))
                ? owner.split("\\.", 2)[0]
                : "";
    }

    private Scope scope() {
        Scope scope = current.get();
        scope.require(Role.SECRETARIAT, Role.MEMBER, Role.COUNSELLOR);
        return scope;
    }

    private static EntryKind kind(String said) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.key().equals(said))
                .findFirst()
                .orElseThrow(() -> new Absent("kind", said));
    }
}
