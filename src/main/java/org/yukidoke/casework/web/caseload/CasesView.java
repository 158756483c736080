package org.yukidoke.casework.web.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yukidoke.access.Colleagues;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.caseload.CaseFilter;
import org.yukidoke.casework.caseload.SavedViews;
import org.yukidoke.casework.support.Rung;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Whom a body accompanies, narrowed.
 *
 * @param found how many fit, in words
 * @param flags reasons for attention that narrow the list now, as the address spells them
 * @param page number of the page shown
 * @param handOver whether there is somebody to hand a case to
 */
public record CasesView(
        List<Tab> tabs,
        Typed form,
        Fields fields,
        List<TodayView.Reason> reasons,
        List<String> flags,
        String found,
        List<CaseRow> rows,
        Paging paging,
        String page,
        Kept kept,
        boolean handOver,
        String done) {

    public CasesView {
        tabs = List.copyOf(tabs);
        reasons = List.copyOf(reasons);
        flags = List.copyOf(flags);
        rows = List.copyOf(rows);
    }

    /** Whether more were found than the page shows. */
    public boolean more() {
        return paging.total() > rows.size();
    }

    /** What the fields offer. */
    public record Fields(List<Choice> who, List<Choice> kinds, List<Choice> rungs, List<Choice> sorts) {
        public Fields {
            who = List.copyOf(who);
            kinds = List.copyOf(kinds);
            rungs = List.copyOf(rungs);
            sorts = List.copyOf(sorts);
        }

        static Fields of(List<Colleagues.Colleague> colleagues, java.util.UUID me, Texts t) {
            var who = new ArrayList<>(List.of(
                    new Choice("mine", t.of("caseload.who.mine")),
                    new Choice("all", t.of("caseload.who.all")),
                    new Choice("nobody", t.of("caseload.who.nobody"))));
            colleagues.stream()
                    .filter(one -> !one.id().equals(me))
                    .forEach(one -> who.add(new Choice(one.id().toString(), one.name())));
            return new Fields(
                    who,
                    Stream.concat(
                                    Stream.of(new Choice("", t.of("caseload.any"))),
                                    Stream.of(Period.Kind.values())
                                            .map(kind -> new Choice(kind.key(), t.of(kind.text()))))
                            .toList(),
                    Stream.concat(
                                    Stream.of(new Choice("", t.of("caseload.any"))),
                                    Stream.of(Rung.values()).map(rung -> new Choice(rung.key(), t.of(rung.text()))))
                            .toList(),
                    Stream.of(CaseFilter.Sort.values())
                            .map(sort -> new Choice(
                                    sort.key(),
                                    t.of("caseload.sort." + sort.name().toLowerCase(Locale.ROOT))))
                            .toList());
        }
    }

    /**
     * Lists kept under a name.
     *
     * @param query what stands in the address now, for keeping it
     */
    public record Kept(List<View> views, String query, Typed form) {
        public Kept {
            views = List.copyOf(views);
        }

        /** One of them. */
        public record View(String id, String name, String href, boolean current) {}

        static Kept of(List<SavedViews.SavedView> saved, CaseFilter filter, Typed form) {
            return new Kept(
                    saved.stream()
                            .map(one -> new View(
                                    one.id().toString(),
                                    one.name(),
                                    "/casework/cases?" + one.sought(),
                                    one.sought().equals(filter.query())))
                            .toList(),
                    filter.query(),
                    form);
        }
    }
}
