package org.yukidoke.revision;

import java.util.List;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Plan;

/** One item with one part of it replaced, and the parts as changes would say them. */
final class ItemRules {

    private ItemRules() {}

    static Measure with(Measure was, Change.MeasureText text) {
        return new Measure(
                was.id(),
                was.key(),
                was.chapter(),
                text.label(),
                text.title(),
                text.gist(),
                was.owned(),
                was.repeat(),
                was.isNew(),
                was.links(),
                was.funding(),
                was.schedule(),
                was.eligibility(),
                was.continuity(),
                was.notes(),
                was.source().stating(text.wording()));
    }

    static Measure with(Measure was, Change.MeasureMarks marks) {
        var links = was.links();
        return new Measure(
                was.id(),
                was.key(),
                marks.chapter(),
                was.label(),
                was.title(),
                was.gist(),
                was.owned(),
                marks.repeat(),
                marks.isNew(),
                new Measure.Links(links.programme(), links.services(), marks.targetGroup(), links.footnotes()),
                marks.funding(),
                was.schedule(),
                was.eligibility(),
                was.continuity(),
                was.notes(),
                was.source());
    }

    static Measure with(Measure was, Change.MeasureOwners owners) {
        return with(was, owners.owned(), was.schedule());
    }

    static Measure with(Measure was, Change.MeasureYears years) {
        return with(was, was.owned(), years.schedule());
    }

    private static Measure with(Measure was, Measure.Ownership owned, Measure.Schedule schedule) {
        return new Measure(
                was.id(),
                was.key(),
                was.chapter(),
                was.label(),
                was.title(),
                was.gist(),
                owned,
                was.repeat(),
                was.isNew(),
                was.links(),
                was.funding(),
                schedule,
                was.eligibility(),
                was.continuity(),
                was.notes(),
                was.source());
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
        return new Kpi(
                was.id(),
                was.key(),
                text.name(),
                was.target(),
                was.window(),
                was.place(),
                text.ageScope(),
                was.relations(),
                was.inAnnex(),
                text.definition(),
                was.notes(),
                was.source().stating(text.wording()));
    }

    static Kpi with(Kpi was, Change.KpiTarget target) {
        return with(was, target.target(), was.window(), was.place(), was.relations());
    }

    static Kpi with(Kpi was, Change.KpiWindow window) {
        return with(was, was.target(), window.window(), was.place(), was.relations());
    }

    static Kpi with(Kpi was, Change.KpiPlace place) {
        return with(was, was.target(), was.window(), place.place(), place.relations());
    }

    private static Kpi with(Kpi was, Kpi.Target target, Kpi.Window window, Kpi.Place place, Kpi.Relations relations) {
        return new Kpi(
                was.id(),
                was.key(),
                was.name(),
                target,
                window,
                place,
                was.ageScope(),
                relations,
                was.inAnnex(),
                was.definition(),
                was.notes(),
                was.source());
    }

    static Plan with(Plan plan, List<Measure> measures) {
        return new Plan(
                plan.edition(),
                plan.platform(),
                plan.front(),
                plan.targetGroups(),
                plan.goals(),
                plan.formulas(),
                measures,
                plan.kpis(),
                plan.actors());
    }

    static Plan withKpis(Plan plan, List<Kpi> kpis) {
        return new Plan(
                plan.edition(),
                plan.platform(),
                plan.front(),
                plan.targetGroups(),
                plan.goals(),
                plan.formulas(),
                plan.measures(),
                kpis,
                plan.actors());
    }

    static Plan with(Plan plan, Actors actors) {
        return new Plan(
                plan.edition(),
                plan.platform(),
                plan.front(),
                plan.targetGroups(),
                plan.goals(),
                plan.formulas(),
                plan.measures(),
                plan.kpis(),
                actors);
    }

    static Plan with(Plan plan, Front front) {
        return new Plan(
                plan.edition(),
                plan.platform(),
                front,
                plan.targetGroups(),
                plan.goals(),
                plan.formulas(),
                plan.measures(),
                plan.kpis(),
                plan.actors());
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
