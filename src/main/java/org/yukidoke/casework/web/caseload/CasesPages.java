package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.caseload.CaseFilter;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.casework.caseload.SavedViews;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.web.Form;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Whom a body accompanies. What narrows the list stands in the address, where no name ever stands. */
@Controller
final class CasesPages {

    private static final String LIST = "/casework/cases";
    private static final Set<String> DONE = Set.of("kept", "removed");

    private final CaseDesk desk;
    private final Caseloads caseloads;
    private final SavedViews views;

    CasesPages(CaseDesk desk, Caseloads caseloads, SavedViews views) {
        this.desk = desk;
        this.caseloads = caseloads;
        this.views = views;
    }

    @GetMapping(LIST)
    View list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String missing) {
        CaseFilter filter = CaseFilter.read(Typed.sent(request).values());
        Typed kept = switch (missing) {
            case "chosen" -> Typed.NOTHING.with(List.of(FieldError.of("cases", "caseload.fault.chosen")));
            case "fewer" ->
                Typed.NOTHING.with(
                        List.of(FieldError.of("cases", "caseload.fault.fewer", Integer.toString(Caseloads.MOST))));
            default -> Typed.NOTHING;
        };
        return show(request, filter, kept, DONE.contains(done) ? done : "", HttpStatus.OK);
    }

    /** Keeps the list as it is narrowed now. */
    @PostMapping(LIST + "/views")
    View keep(HttpServletRequest request) {
        Scope scope = desk.scope();
        var form = new Form(request);
        CaseFilter filter = CaseFilter.read(Typed.sent(request).values());
        String name = form.needed("name", SavedViews.LONGEST);
        if (form.good() && !views.keep(scope, name, filter)) {
            form.fault("name", "caseload.fault.views");
        }
        return form.good()
                ? Redirect.to(LIST + "?" + filter.query() + "&done=kept")
                : show(request, filter, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(LIST + "/views/{id}/remove")
    View remove(@PathVariable UUID id) {
        views.remove(desk.scope(), id);
        return Redirect.done(LIST, "removed");
    }

    private View show(HttpServletRequest request, CaseFilter filter, Typed keeping, String done, HttpStatus status) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        int page = Paging.asked(request);
        Caseloads.Found found = caseloads.find(scope, filter, page);
        if (found.lines().isEmpty() && page > 1) {
            page = 1;
            found = caseloads.find(scope, filter, page);
        }
        var names = desk.lines(
                scope, found.lines().stream().map(line -> line.one().person()).toList());
        var words = desk.words(scope, t);
        var colleagues = desk.colleagues(scope);
        return desk.show(
                "cases",
                new CasesView(
                        desk.tabs("/cases", t),
                        typed(filter),
                        CasesView.Fields.of(colleagues, scope.requireAccount(), t),
                        TodayView.reasons(found, filter, t),
                        filter.flags().stream().sorted().map(flag -> flag.key()).toList(),
                        t.of("caseload.found", found.total(), found.whose()),
                        found.lines().stream()
                                .map(line ->
                                        words.row(line, names.get(line.one().person())))
                                .toList(),
                        Paging.of(request, LIST, filter.query(), Caseloads.PAGE, found.total()),
                        Integer.toString(page),
                        CasesView.Kept.of(views.list(scope), filter, keeping),
                        colleagues.size() > 1,
                        done.isEmpty() ? "" : "caseload.done." + done),
                status);
    }

    private static Typed typed(CaseFilter filter) {
        Map<String, List<String>> values = new HashMap<>();
        Period.@Nullable Kind kind = filter.kind();
        values.put("who", List.of(filter.who().key()));
        values.put("kind", List.of(kind == null ? "" : kind.key()));
        values.put("rung", List.of(filter.rung()));
        values.put("sort", List.of(filter.sort().key()));
        return new Typed(values, List.of());
    }
}
