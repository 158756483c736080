package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.Case;
import org.yukidoke.casework.caseload.CaseFilter;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.casework.caseload.WithoutPeriod;
import org.yukidoke.casework.note.Contacts;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Task;
import org.yukidoke.workflow.Tasks;

/** The first page of a counsellor's day. */
@Controller
final class TodayPages {

    private static final int SHOWN = 12;
    private static final int SOON = 7;
    private static final int MOST_TASKS = 30;

    /** What a case only mentions; it does not put it on the list of today. */
    private static final Set<Case.Flag> QUIETLY = EnumSet.of(Case.Flag.THEIRS, Case.Flag.CLOSING);

    private final CaseDesk desk;
    private final Caseloads caseloads;
    private final WithoutPeriod unbegun;
    private final Tasks tasks;

    TodayPages(CaseDesk desk, Caseloads caseloads, WithoutPeriod unbegun, Tasks tasks) {
        this.desk = desk;
        this.caseloads = caseloads;
        this.unbegun = unbegun;
        this.tasks = tasks;
    }

    @GetMapping("/casework")
    View today(HttpServletRequest request) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        var mine = CaseFilter.mine();
        var found = caseloads.find(scope, mine, 1);
        List<Caseloads.Line> first = found.lines().stream()
                .filter(line -> line.flags().stream().anyMatch(flag -> !QUIETLY.contains(flag)))
                .limit(SHOWN)
                .toList();
        var names = desk.lines(
                scope, first.stream().map(line -> line.one().person()).toList());
        var words = desk.words(scope, t);
        var nobody = CaseFilter.all(new CaseFilter.Who.Nobody());
        return desk.show(
                "today",
                new TodayView(
                        desk.tabs("", t),
                        Moments.day(desk.today(), t),
                        found.whose(),
                        TodayView.reasons(found, mine, t),
                        first.stream()
                                .map(line ->
                                        words.row(line, names.get(line.one().person())))
                                .toList(),
                        "/casework/cases?" + mine.query(),
                        due(scope, found.lines(), t),
                        caseloads.find(scope, nobody, 1).total(),
                        unbegun.count(scope)));
    }

    /**
     * What stands in the list of cases already is not said twice. What one wrote down in a colleague's case, and what one
     * only began to write, stands nowhere else.
     */
    private List<TodayView.Due> due(Scope scope, List<Caseloads.Line> mine, Texts t) {
        LocalDate today = desk.today();
        Set<UUID> people = mine.stream().map(line -> line.one().person()).collect(Collectors.toUnmodifiableSet());
        return tasks.list(scope, t).stream()
                .filter(task -> !told(task.about(), people) && soon(task, today))
                .limit(MOST_TASKS)
                .map(task -> due(task, today, t))
                .toList();
    }

    private static boolean told(Task.About about, Set<UUID> people) {
        UUID person = about.person();
        return about.kind().equals(Caseloads.TASK)
                || (about.kind().equals(Contacts.TASK) && person != null && people.contains(person));
    }

    private static boolean soon(Task task, LocalDate today) {
        LocalDate due = task.due();
        return due == null || !due.isAfter(today.plusDays(SOON));
    }

    private static TodayView.Due due(Task task, LocalDate today, Texts t) {
        LocalDate due = task.due();
        if (due == null) {
            return new TodayView.Due(task.title(), task.context(), task.href(), t.of("caseload.no-day"), "", "plain");
        }
        long days = ChronoUnit.DAYS.between(today, due);
        String left = days < 0
                ? t.of("caseload.left.late", -days)
                : days == 0 ? t.of("caseload.left.today") : t.of("caseload.left.days", days);
        return new TodayView.Due(
                task.title(), task.context(), task.href(), Moments.day(due, t), left, days <= 0 ? "warning" : "info");
    }
}
