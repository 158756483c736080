package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.WithoutPeriod;
import org.yukidoke.person.Line;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/** Files on nobody's caseload, so that nobody who was received is lost. */
@Controller
final class UnbegunPages {

    private static final String LIST = "/casework/unbegun";

    private final CaseDesk desk;
    private final WithoutPeriod files;

    UnbegunPages(CaseDesk desk, WithoutPeriod files) {
        this.desk = desk;
        this.files = files;
    }

    @GetMapping(LIST)
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String before) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        boolean ended = before.equals("yes");
        WithoutPeriod.Found found = files.list(scope, ended, Paging.asked(request));
        var lines = desk.lines(scope, found.people());
        return desk.show(
                "unbegun",
                new UnbegunView(
                        desk.tabs("/cases", t),
                        List.of(
                                new Tab(t.of("caseload.unbegun.never"), LIST, !ended),
                                new Tab(t.of("caseload.unbegun.before"), LIST + "?before=yes", ended)),
                        found.people().stream()
                                .map(lines::get)
                                .filter(Objects::nonNull)
                                .map(line -> row(line, t))
                                .toList(),
                        Paging.of(request, WithoutPeriod.PAGE, found.total())));
    }

    private static UnbegunView.Row row(Line line, Texts t) {
        String path = "/persons/" + line.id();
        return new UnbegunView.Row(
                path,
                path + PeriodTab.PLACE.path(),
                line.identity().map(known -> known.name().shown()).orElseGet(() -> t.of("caseload.name.hidden")),
                line.reference().text(),
                t.of(line.kind().text()),
                Moments.day(line.standing().openedAt(), t));
    }
}
