package org.yukidoke.dropbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.dropbox.Box;
import org.yukidoke.dropbox.Boxes;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Whether a body takes requests, who reads them and how soon it answers. */
@Controller
final class BoxPages {

    private static final String PATH = "/desk/requests/box";

    private final Boxes boxes;
    private final BodyNames names;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    BoxPages(Boxes boxes, BodyNames names, CurrentScope current, Pages pages, Languages languages) {
        this.boxes = boxes;
        this.names = names;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping(PATH)
    View box(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return show(request, known(boxes.get(current.get())), Done.key(done), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View decide(HttpServletRequest request) {
        Typed typed = Typed.sent(request);
        List<FieldError> faults = boxes.decide(current.get(), typed);
        return faults.isEmpty()
                ? Redirect.to(PATH + "?done=decided")
                : show(request, typed.with(faults), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View show(HttpServletRequest request, Typed form, String done, HttpStatus status) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var roles = Stream.of(Role.COUNSELLOR, Role.MEMBER, Role.SECRETARIAT)
                .map(role -> new Choice(role.key(), t.of(role.text())))
                .toList();
        var takes = List.of(new Choice("yes", t.of("dropbox.box.takes.yes"), t.of("dropbox.box.takes.help")));
        var view = new BoxView(names.body(scope.organisation(), t), form, takes, roles, done);
        return pages.show("dropbox/box", view, status);
    }

    private static Typed known(Box box) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("takes", box.takes() ? List.of("yes") : List.of());
        values.put("roles", box.roles().stream().map(Role::key).toList());
        values.put("dueDays", List.of(Integer.toString(box.dueDays())));
        values.put("keepDays", List.of(Integer.toString(box.keepDays())));
        return new Typed(values, List.of());
    }
}
