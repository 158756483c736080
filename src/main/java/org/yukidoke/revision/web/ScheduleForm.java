package org.yukidoke.revision.web;

import java.util.List;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Measure;
import org.yukidoke.revision.Change;
import org.yukidoke.web.Typed;

/** The schedule of all measures as one form: a cell is named by its measure and year. */
final class ScheduleForm {

    private ScheduleForm() {}

    /** A measure's row as the form says it; as it was where the form does not show it. */
    static Change read(Typed form, Change.MeasureYears was, List<FiscalYear> years) {
        boolean asked = years.stream().anyMatch(year -> form.values().containsKey(name(was.key(), year)));
        if (!asked) {
            return was;
        }
        var marked = years.stream()
                .filter(year -> form.value(name(was.key(), year)).equals("marked"))
                .toList();
        var inferred = years.stream()
                .filter(year -> form.value(name(was.key(), year)).equals("inferred"))
                .toList();
        var evidence = marked.isEmpty()
                ? inferred.isEmpty() ? Measure.Evidence.UNKNOWN : Measure.Evidence.INFERRED
                : Measure.Evidence.MARKED;
        return new Change.MeasureYears(was.key(), new Measure.Schedule(marked, inferred, evidence));
    }

    static List<ItemsView.YearCell> cells(Measure measure, String row, PartFields fields) {
        return fields.years().stream()
                .map(year -> new ItemsView.YearCell(
                        name(measure.key(), year),
                        row + " " + fields.yearWords(year),
                        measure.schedule().marked().contains(year)
                                ? "marked"
                                : measure.schedule().inferred().contains(year) ? "inferred" : "",
                        ""))
                .toList();
    }

    private static String name(String measure, FiscalYear year) {
        return measure + "-y" + year;
    }
}
