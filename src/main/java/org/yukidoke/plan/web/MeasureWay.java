package org.yukidoke.plan.web;

import java.util.List;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.web.MeasureView.Statement;
import org.yukidoke.plan.web.MeasureView.Way;
import org.yukidoke.web.Texts;

/** Finds the measures before and after one in the list the reader came from. */
final class MeasureWay {

    private MeasureWay() {}

    static Way of(MeasureSearch search, Measure measure, MeasureFilter filter) {
        var found =
                search.find(filter).stream().map(MeasureSearch.Found::measure).toList();
        // A measure that does not meet the conditions was reached by another link; the whole list is its place.
        MeasureFilter asked = found.contains(measure) ? filter : MeasureFilter.NOTHING;
        var list = found.contains(measure) ? found : search.index().plan().measures();
        String path = PlanTab.MEASURES.of(search.index().plan().key());
        int place = list.indexOf(measure);
        return new Way(
                asked.on(path),
                asked.narrows(),
                step("plan.measure.previous", list, place - 1, path, asked, search.t()),
                step("plan.measure.next", list, place + 1, path, asked, search.t()));
    }

    private static Statement step(
            String words, List<Measure> list, int place, String path, MeasureFilter filter, Texts t) {
        if (place < 0 || place >= list.size()) {
            return new Statement("", "", "", "");
        }
        Measure measure = list.get(place);
        String title = t.pick(measure.title().ja(), measure.title().en());
        return new Statement(
                t.of(words), (measure.label() + " " + title).strip(), filter.on(path + "/" + measure.key()), "");
    }
}
