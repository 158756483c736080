package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.progress.OwnCounts;
import org.yukidoke.web.Texts;

/** How a count of a body's own records is said, and how it is called in the ledger. */
record CountedWords(Texts t) {

    EntryWords words() {
        return new EntryWords(t);
    }

    /** What the figure's source says: whose records, as of when, by which rule. */
    String source(OwnCount count) {
        return t.of(
                "progresscount.source",
                words().moment(count.moment().known()),
                count.rule().concept(),
                count.rule().version());
    }

    String kind(String kind) {
        String key = "progresscount.kind." + kind;
        return t.has(key) ? t.of(key) : kind;
    }

    OwnCounts.Wording wording(CountedDesk.Asked asked, OwnCount count) {
        var words = words();
        var head = new ArrayList<String>(List.of(
                cells(t.of("progresscount.file"), ""),
                cells(
                        t.of("progresscount.plan"),
                        words.name(asked.plan().edition().name())),
                cells(
                        t.of("progresscount.indicator"),
                        words.name(asked.indicator().name())),
                cells(t.of("progresscount.body"), asked.sheet().reporter()),
                cells(t.of("progresscount.period"), words.period(count.period())),
                cells(t.of("progresscount.moment"), count.moment().known().toString()),
                cells(
                        t.of("progresscount.rule"),
                        count.rule().concept() + " " + count.rule().version()),
                cells(t.of("progresscount.by"), words.name(count.rule().source())),
                cells(t.of("progresscount.number"), count.value().toPlainString()),
                cells(
                        t.of("progresscount.counted"),
                        String.join(
                                " ",
                                count.rule().kinds().stream().map(this::kind).toList())),
                cells(
                        t.of("progresscount.others"),
                        String.join(
                                " ",
                                count.others().keySet().stream().map(this::kind).toList()))));
        return new OwnCounts.Wording(
                "count-" + asked.indicator().key().replaceAll("[^A-Za-z0-9.-]", "") + "-"
                        + count.period().code().replace("..", "-") + ".csv",
                head,
                cells(t.of("progresscount.month"), t.of("progresscount.number")),
                t.of("progresscount.withheld"));
    }

    private static String cells(String one, String other) {
        return quoted(one) + "," + quoted(other);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
