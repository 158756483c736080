package org.yukidoke.casework.web.caseload;

import java.util.List;
import org.yukidoke.casework.caseload.Case;
import org.yukidoke.casework.caseload.CaseFilter;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/**
 * What a counsellor has to do today.
 *
 * @param day the day in words
 * @param reasons how many of one's cases ask for attention, reason by reason
 * @param rows those that press most
 * @param more address of all of one's cases
 * @param tasks what else has a day, from every part of the work
 * @param unowned how many cases nobody answers for
 * @param unbegun how many files nobody ever went along with
 */
public record TodayView(
        List<Tab> tabs,
        String day,
        int cases,
        List<Reason> reasons,
        List<CaseRow> rows,
        String more,
        List<Due> tasks,
        int unowned,
        long unbegun) {

    public TodayView {
        tabs = List.copyOf(tabs);
        reasons = List.copyOf(reasons);
        rows = List.copyOf(rows);
        tasks = List.copyOf(tasks);
    }

    /** How many cases ask for attention for one reason, and where they stand. */
    public record Reason(String text, String href, int count, String tone, boolean chosen) {}

    /** Something else that has a day. */
    public record Due(String title, String context, String href, String day, String left, String tone) {}

    static List<Reason> reasons(Caseloads.Found found, CaseFilter filter, Texts t) {
        return List.of(Case.Flag.values()).stream()
                .filter(flag -> found.counts().getOrDefault(flag, 0) > 0
                        || filter.flags().contains(flag))
                .map(flag -> new Reason(
                        t.of(flag.text()),
                        "/casework/cases?" + filter.toggled(flag).query(),
                        found.counts().getOrDefault(flag, 0),
                        CaseWords.tone(flag),
                        filter.flags().contains(flag)))
                .toList();
    }
}
