package org.yukidoke.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.progress.Draft;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Reported;

/** What the ledger learned of a figure after it was typed into a report. */
final class LedgerRules {

    /** Of the remark that asks which of them holds. */
    static final String CODE = "ledger";

    private LedgerRules() {}

    /** Whether the ledger says something else that was entered after the figure was typed. */
    static boolean newer(Report report, String line, @Nullable Entry standing, Reading reading) {
        return standing != null
                && !Reported.same(standing.reading(), reading)
                && !typedAfter(report, line, Draft.READING, standing);
    }

    /** Whether the ledger says the same, and whoever entered it there came later: there is nothing to add. */
    static boolean settled(Report report, String line, @Nullable Entry standing, Reading reading) {
        var fields = Stream.concat(Draft.READING.stream(), Stream.of("comment")).toList();
        return standing != null
                && Reported.same(standing.reading(), reading)
                && !typedAfter(report, line, fields, standing);
    }

    /** Whether something was typed into one of the fields by somebody who could see the entry. */
    static boolean typedAfter(Report report, String line, List<String> fields, Entry standing) {
        var typed = fields.stream().flatMap(field -> report.kept(line, field).stream());
        // A body says once for all its lines that nothing concerns it.
        var whole = report.notApplicable() ? report.kept("", "state").stream() : Stream.<Kept>empty();
        return Stream.concat(typed, whole).anyMatch(kept -> kept.at().isAfter(standing.recorded()));
    }
}
