package org.yukidoke.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Entry;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.opendata.Intake;
import org.yukidoke.opendata.Intakes;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where the secretariat looks at lists of others, takes them and takes them back. */
@Controller
final class SentListPages {

    static final String PATH = "/desk/directory/imports";

    private static final long LARGEST = 10_000_000;

    private final Intakes intakes;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    SentListPages(Intakes intakes, CurrentScope current, Pages pages, Languages languages) {
        this.intakes = intakes;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        return list(request, Typed.NOTHING, HttpStatus.OK);
    }

    private View list(HttpServletRequest request, Typed form, HttpStatus status) {
        Scope scope = secretariat();
        var found = new ArrayList<Intake>();
        scope.platforms(Role.SECRETARIAT).stream()
                .sorted()
                .forEach(platform -> found.addAll(intakes.list(scope, platform)));
        return pages.show(
                "opendata/imports",
                ImportListView.of(found, scope.platforms(Role.SECRETARIAT), form, languages.texts(request)),
                status);
    }

    @PostMapping(PATH)
    View send(HttpServletRequest request, @RequestParam @Nullable MultipartFile file) throws IOException {
        Scope scope = secretariat();
        Typed typed = Typed.sent(request, "_csrf");
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return list(
                    request,
                    typed.with(List.of(FieldError.of("file", "opendata.fault.file"))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = file.getOriginalFilename();
        var sent = new Intake.Sent(
                typed.value("platform"), typed.value("mapping"), typed.value("source"), name == null ? "" : name);
        return switch (intakes.send(scope, sent, file.getBytes())) {
            case Parsed.Valid<Intake>(Intake intake) -> Redirect.to(PATH + "/" + intake.id());
            case Parsed.Invalid<Intake>(var errors) ->
                list(request, typed.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping(PATH + "/{id}")
    View show(@PathVariable UUID id, HttpServletRequest request) {
        return show(id, "", HttpStatus.OK, request);
    }

    private View show(UUID id, String message, HttpStatus status, HttpServletRequest request) {
        Scope scope = secretariat();
        Texts t = languages.texts(request);
        Intake intake = intakes.get(scope, id);
        return pages.show(
                "opendata/import",
                intake.state() == Intake.State.WAITING
                        ? ImportView.waiting(intake, intakes.preview(scope, id), message, t)
                        : ImportView.decided(intake, message, t),
                status);
    }

    @PostMapping(PATH + "/{id}/take")
    View take(@PathVariable UUID id, @RequestParam(defaultValue = "") String digest, HttpServletRequest request) {
        Texts t = languages.texts(request);
        return switch (intakes.take(secretariat(), id, digest)) {
            case Intakes.Taking.Taken taken -> Redirect.to(PATH + "/" + id);
            case Intakes.Taking.Overtaken() ->
                show(id, t.of("opendata.import.overtaken"), HttpStatus.CONFLICT, request);
            case Intakes.Taking.Faulty faulty ->
                show(id, t.of("opendata.import.faulty"), HttpStatus.UNPROCESSABLE_CONTENT, request);
        };
    }

    @PostMapping(PATH + "/{id}/drop")
    View drop(@PathVariable UUID id) {
        intakes.drop(secretariat(), id);
        return Redirect.to(PATH);
    }

    @PostMapping(PATH + "/{id}/undo")
    View undo(@PathVariable UUID id, HttpServletRequest request) {
        var edited = intakes.undo(secretariat(), id).edited();
        Texts t = languages.texts(request);
        String names = String.join(
                "、",
                edited.stream()
                        .map(Entry::content)
                        .map(content -> content.title().ja())
                        .toList());
        return show(
                id,
                edited.isEmpty() ? t.of("opendata.import.undone.all") : t.of("opendata.import.undone.but", names),
                HttpStatus.OK,
                request);
    }

    private Scope secretariat() {
        Scope scope = current.get();
        scope.require(Role.SECRETARIAT);
        return scope;
    }
}
