package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.RecordFacts;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * What a body's own records come to for a cell, and what that stands on.
 *
 * @param number the figure in words; says so where there is none
 * @param remarks what to know before using it
 * @param reported what stands in the ledger and how far it is from the number; blank for nothing
 * @param typed what is typed in the cell and would be lost; blank for nothing
 */
public record CountedView(
        String title,
        String over,
        List<Crumb> crumbs,
        String indicator,
        String number,
        boolean may,
        List<String> remarks,
        String reported,
        List<Month> months,
        List<Line> others,
        List<Line> facts,
        Form form,
        String typed) {

    public CountedView {
        crumbs = List.copyOf(crumbs);
        remarks = List.copyOf(remarks);
        months = List.copyOf(months);
        others = List.copyOf(others);
        facts = List.copyOf(facts);
    }

    /** A month; blank where records had not begun. */
    public record Month(String name, String value, String late, String erased) {}

    /** A name and what belongs to it. */
    public record Line(String name, String text) {}

    /**
     * Where the page asks and sends.
     *
     * @param hidden what both say beside what is typed
     */
    public record Form(Typed typed, String action, Map<String, String> hidden) {
        public Form {
            hidden = Map.copyOf(hidden);
        }
    }

    /** Address of the page of a cell. */
    static String href(String plan, Indicator indicator, String period, String ask) {
        String href = "/desk/plans/" + plan + "/counted?indicator=" + indicator.key() + "&period=" + period;
        return ask.isEmpty() ? href : href + "&ask=" + ask;
    }

    static CountedView of(CountedDesk.Asked asked, @Nullable OwnCount then, String typed, CountedWords say) {
        Texts t = say.t();
        var words = say.words();
        String unit = asked.indicator().unit();
        String title = t.of("progresscount.title");
        String over = PlanFrames.over(asked.plan(), t);
        String page = "/desk/plans/" + asked.plan().key() + "/counted";
        OwnCount count = asked.answer().count();
        boolean there = count != null && count.extent() != OwnCount.Extent.MISSING;
        return new CountedView(
                title,
                over,
                List.of(
                        new Crumb(t.of("progressentry.desk"), "/desk"),
                        new Crumb(
                                t.of("progressentry.title"),
                                ActualsAsked.path(asked.plan().key())),
                        Crumb.here(title)),
                t.of(
                        "progresscount.cell",
                        words.name(asked.indicator().name()),
                        words.period(asked.slot().period())),
                count == null
                        ? t.of("progresscount.none")
                        : there ? words.withUnit(count.value(), unit) : t.of("progresscount.missing"),
                there,
                count == null ? List.of() : remarks(count, say),
                reported(asked, count, then, words),
                count == null || !there
                        ? List.of()
                        : count.months().stream()
                                .map(month -> new Month(
                                        words.period(org.yukidoke.kernel.Period.of(month.month())),
                                        month.value() == null
                                                ? t.of("progresscount.before")
                                                : words.withUnit(month.value(), unit),
                                        words.withUnit(month.late(), unit),
                                        words.withUnit(month.erased(), unit)))
                                .toList(),
                count == null ? List.of() : others(count, say),
                count == null ? List.of() : facts(count, say),
                new Form(
                        Typed.known(Map.of("at", asked.at().day().toString()))
                                .with(
                                        asked.at().refused()
                                                ? List.of(FieldError.of("at", "progresscount.fault.at"))
                                                : List.of()),
                        page,
                        Map.of(
                                "indicator",
                                asked.indicator().key(),
                                "period",
                                asked.slot().period().code(),
                                "ask",
                                asked.ask())),
                typed);
    }

    private static List<String> remarks(OwnCount count, CountedWords say) {
        Texts t = say.t();
        var words = say.words();
        String unit = count.indicator().unit();
        var remarks = new ArrayList<String>();
        if (count.extent() == OwnCount.Extent.PART && count.began() != null) {
            remarks.add(t.of("progresscount.part", words.dayBoth(count.began())));
        }
        BigDecimal late = count.of(RecordFacts.How.LATE);
        if (late.signum() > 0) {
            remarks.add(t.of("progresscount.late", words.withUnit(late, unit)));
        }
        BigDecimal erased = count.of(RecordFacts.How.ERASED);
        if (erased.signum() > 0) {
            remarks.add(t.of("progresscount.erased", words.withUnit(erased, unit)));
        }
        if (count.again().signum() > 0) {
            remarks.add(t.of("progresscount.again", words.figure(count.again())));
        }
        switch (count.indicator().ageScope()) {
            case GENERATION -> remarks.add(t.of("progresscount.age"));
            case ALL, NOT_STATED -> {
                // Records of all ages count.
            }
        }
        return remarks;
    }

    private static String reported(
            CountedDesk.Asked asked, @Nullable OwnCount count, @Nullable OwnCount then, EntryWords words) {
        Texts t = words.t();
        Entry standing = asked.standing();
        if (standing == null) {
            return t.of("progresscount.reported.none");
        }
        String unit = asked.indicator().unit();
        String said = t.of(
                "progresscount.reported", words.reading(standing.reading(), unit), words.moment(standing.recorded()));
        if (count == null
                || count.extent() == OwnCount.Extent.MISSING
                || !(standing.reading() instanceof Reading.Quantity(BigDecimal value))) {
            return said;
        }
        int side = count.value().compareTo(value);
        String apart = side == 0
                ? t.of("progresscount.same")
                : t.of(
                        side > 0 ? "progresscount.more" : "progresscount.less",
                        words.withUnit(count.value().subtract(value).abs(), unit));
        String known = then == null || then.extent() == OwnCount.Extent.MISSING
                ? ""
                : t.of("progresscount.then", words.withUnit(then.value(), unit));
        return said + " " + apart + " " + known;
    }

    private static List<Line> others(OwnCount count, CountedWords say) {
        return count.others().entrySet().stream()
                .map(other -> new Line(say.kind(other.getKey()), say.words().figure(other.getValue())))
                .toList();
    }

    private static List<Line> facts(OwnCount count, CountedWords say) {
        Texts t = say.t();
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                t.of("progresscount.counted"),
                String.join(
                        t.of("plan.comma"),
                        count.rule().kinds().stream().map(say::kind).toList())));
        lines.add(
                new Line(t.of("progresscount.by"), say.words().name(count.rule().source())));
        lines.add(new Line(
                t.of("progresscount.rule"),
                t.of(
                        "progresscount.version",
                        count.rule().version(),
                        say.words().dayBoth(count.rule().since()))));
        lines.add(new Line(
                t.of("progresscount.moment"), say.words().moment(count.moment().known())));
        if (!count.rule().note().ja().isEmpty()) {
            lines.add(new Line(
                    t.of("progresscount.note"), say.words().name(count.rule().note())));
        }
        return lines;
    }
}
