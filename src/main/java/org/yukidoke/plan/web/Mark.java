package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.plan.Measure;
import org.yukidoke.web.Texts;

/**
 * A mark on a measure as a chip.
 *
 * @param tone the chip's tone
 */
public record Mark(String text, String tone) {

    /** The marks printed on a measure, and what is known to repeat without a mark. */
    static List<Mark> of(Measure measure, Texts t) {
        var marks = new ArrayList<Mark>();
        if (measure.isNew()) {
            marks.add(new Mark(t.of("plan.mark.new"), "new"));
        }
        switch (measure.repeat().reprise()) {
            case MEASURE -> marks.add(new Mark(t.of("plan.mark.reprise.measure"), "again"));
            case PROGRAMME -> marks.add(new Mark(t.of("plan.mark.reprise.programme"), "again"));
            case NONE -> {
                if (measure.repeat().implied()) {
                    marks.add(new Mark(t.of("plan.mark.reprise.implied"), "again"));
                }
            }
        }
        Measure.Funding funding = measure.funding();
        if (funding != null) {
            marks.add(new Mark(t.of(funding.partial() ? "plan.mark.funding.part" : "plan.mark.funding"), "info"));
        }
        return List.copyOf(marks);
    }
}
