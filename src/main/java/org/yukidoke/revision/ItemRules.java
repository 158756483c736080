package org.yukidoke.revision;

import java.util.List;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;

/** One item with one part of it replaced, and the parts as changes would say them. */
final class ItemRules {

    private ItemRules() {}

    static Measure with(Measure was, Change.MeasureText text) {
        return was.worded(text.label(), text.title(), text.gist(), was.source().stating(text.wording()));
    }

    static Measure with(Measure was, Change.MeasureMarks marks) {
        var links = was.links();
        return was.marked(
                marks.chapter(),
                marks.repeat(),
                marks.isNew(),
                new Measure.Links(links.programme(), links.services(), marks.targetGroup(), links.footnotes()),
                marks.funding());
    }

    static Change text(Measure measure) {
        return new Change.MeasureText(
                measure.key(),
                measure.label(),
                measure.title(),
                measure.gist(),
                measure.source().stated());
    }

    static Change marks(Measure measure) {
        return new Change.MeasureMarks(
                measure.key(),
                measure.chapter(),
                measure.links().targetGroup(),
                measure.repeat(),
                measure.isNew(),
                measure.funding());
    }

    static Change owners(Measure measure) {
        return new Change.MeasureOwners(measure.key(), measure.owned());
    }

    static Change years(Measure measure) {
        return new Change.MeasureYears(measure.key(), measure.schedule());
    }

    static Change text(Kpi kpi) {
        return new Change.KpiText(
                kpi.key(),
                kpi.name(),
                kpi.definition(),
                kpi.ageScope(),
                kpi.source().stated());
    }

    static Kpi with(Kpi was, Change.KpiText text) {
        return was.worded(
                text.name(), text.ageScope(), text.definition(), was.source().stating(text.wording()));
    }

    static Actors withProjects(Actors actors, List<Actors.GrantProject> projects) {
        return new Actors(
                actors.organisations(),
                actors.aliases(),
                actors.programmes(),
                actors.services(),
                actors.schemes(),
                projects,
                actors.procedures());
    }

    static Actors withBodies(Actors actors, List<Actors.Organisation> bodies) {
        return new Actors(
                bodies,
                actors.aliases(),
                actors.programmes(),
                actors.services(),
                actors.schemes(),
                actors.grantProjects(),
                actors.procedures());
    }
}
