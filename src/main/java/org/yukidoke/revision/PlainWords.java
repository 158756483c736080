package org.yukidoke.revision;

import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.web.Texts;

/** What an item says, in one line each, for readers of a version. */
public record PlainWords(Texts t) {

    public String owners(Measure measure) {
        return new ItemWords(t).list(measure.owned().owners());
    }

    public String owners(Kpi kpi) {
        return new ItemWords(t).list(kpi.place().owners());
    }

    public String years(Measure measure) {
        return new ItemWords(t).years(measure.schedule().marked());
    }

    public String target(Kpi kpi) {
        return new ItemWords(t).target(kpi.target());
    }
}
