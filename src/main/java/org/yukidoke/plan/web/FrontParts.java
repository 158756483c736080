package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.Platform;
import org.yukidoke.plan.web.OverviewView.Fact;
import org.yukidoke.plan.web.OverviewView.Next;
import org.yukidoke.plan.web.OverviewView.Remark;
import org.yukidoke.plan.web.OverviewView.Remarks;
import org.yukidoke.plan.web.OverviewView.Version;
import org.yukidoke.web.Texts;

/** What stands around the measures of a plan, in words. */
record FrontParts(Plan plan, PlanWords words) {

    private static final Next NOTHING = new Next("", "", "");

    private Texts t() {
        return words.t();
    }

    List<Fact> facts(Neighbours neighbours) {
        Platform platform = plan.platform();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                t().of("plan.overview.council"), words.name(plan.council().name()), otherNames(platform)));
        facts.add(fact("plan.overview.edition", words.name(plan.edition().label()), ""));
        facts.add(fact(
                "plan.overview.period",
                words.period(plan.edition().effective()),
                plan.edition().effective().note()));
        facts.add(fact("plan.overview.window", words.years(plan.edition().fiscalYears()), ""));
        facts.add(fact("plan.overview.adopted", words.date(plan.edition().adopted()), ""));
        // A council keeps only the words of its newest edition, and they would be wrong on an older one.
        if (neighbours.findAfter().isEmpty()) {
            facts.add(fact("plan.overview.secretariat", platform.secretariat(), ""));
            facts.add(fact("plan.overview.meeting", platform.council(), ""));
        }
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    private Fact fact(String key, String value, String note) {
        return new Fact(t().of(key), value, note);
    }

    /** The names the council bore before and bears now, where they differ from the one of this edition. */
    private String otherNames(Platform platform) {
        Name then = plan.council().name();
        var names = platform.names();
        return names.stream()
                .map(Platform.Called::name)
                .filter(name -> !name.equals(then))
                .map(name -> t().of(
                                name.equals(names.getLast().name()) ? "plan.overview.now" : "plan.overview.former",
                                words.name(name)))
                .collect(Collectors.joining(t().of("plan.comma")));
    }

    List<Version> versions(Neighbours neighbours) {
        var versions = new ArrayList<Version>();
        neighbours
                .findBefore()
                .ifPresent(before -> versions.add(edition("plan.overview.before", before, before, plan)));
        var own = plan.front().versions();
        for (Front.Version version : own) {
            versions.add(new Version(
                    words.date(version.on()),
                    t().of("plan.event."
                            + switch (version.event()) {
                                case ADOPTED -> "adopted";
                                case REVISED -> "revised";
                                case DEEMED_REVISED -> "deemed";
                            }),
                    "",
                    version.equals(own.getLast()),
                    NOTHING));
        }
        neighbours.findAfter().ifPresent(after -> versions.add(edition("plan.overview.after", after, plan, after)));
        return List.copyOf(versions);
    }

    private Version edition(String key, Plan other, Plan older, Plan newer) {
        return new Version(
                words.period(other.edition().effective()),
                t().of(key, words.name(other.edition().label())),
                PlanTab.OVERVIEW.of(other.key()),
                false,
                new Next(t().of("plan.difference"), "", Neighbours.difference(older.key(), newer.key())));
    }

    List<Next> next(Neighbours neighbours) {
        var next = new ArrayList<Next>();
        next.add(next(PlanTab.PROGRESS, ""));
        next.add(next(
                PlanTab.MEASURES, t().of("plan.measures.number", plan.measures().size())));
        next.add(next(PlanTab.KPIS, t().of("plan.kpis.number", plan.kpis().size())));
        next.add(next(PlanTab.SCHEDULE, ""));
        next.add(next(
                PlanTab.WINDOWS,
                t().of("plan.windows.number", plan.actors().services().size())));
        next.add(next(PlanTab.GOVERNANCE, ""));
        neighbours
                .findBefore()
                .ifPresent(before -> next.add(new Next(
                        t().of(
                                        "plan.difference.from",
                                        words.name(before.edition().label())),
                        "",
                        Neighbours.difference(before.key(), plan.key()))));
        neighbours
                .findAfter()
                .ifPresent(after -> next.add(new Next(
                        t().of("plan.difference.to", words.name(after.edition().label())),
                        "",
                        Neighbours.difference(plan.key(), after.key()))));
        return List.copyOf(next);
    }

    private Next next(PlanTab tab, String count) {
        return new Next(t().of(tab.words()), count, tab.of(plan.key()));
    }

    /** Contradictions, gaps, stale statements and sums: what changes how a figure may be read. */
    List<Remarks> matters() {
        return remarks("contradiction", "missing", "stale", "sum");
    }

    List<Remarks> smaller() {
        return remarks("scope", "layout");
    }

    private List<Remarks> remarks(String... kinds) {
        return Stream.of(kinds)
                .map(kind -> new Remarks(
                        t().of("plan.remark." + kind),
                        plan.front().observations().stream()
                                .filter(observation -> observation.kind().equals(kind))
                                .map(observation -> new Remark(
                                        observation.text(), observation.figures(), words.lines(observation.source())))
                                .toList()))
                .filter(remarks -> !remarks.remarks().isEmpty())
                .toList();
    }

    List<Fact> footnotes() {
        return plan.front().footnotes().stream()
                .map(note -> new Fact(note.mark(), note.gist(), words.lines(note.source())))
                .toList();
    }

    List<Fact> decisions() {
        return plan.front().decisions().stream()
                .map(decision -> new Fact(words.name(decision.name()), words.date(decision.on()), decision.by()))
                .toList();
    }

    List<Fact> stages() {
        return plan.front().stages().stream()
                .map(stage -> new Fact(
                        words.name(stage.name()),
                        t().of("plan.period", words.date(stage.from()), words.date(stage.to())),
                        words.years(stage.fiscalYears())))
                .toList();
    }

    /** Who belongs to the generation: years of leaving school, and ages on the dates the document names. */
    List<Fact> ages() {
        Front.Cohort cohort = plan.front().cohort();
        var facts = new ArrayList<Fact>();
        if (cohort.graduatedFrom() > 0) {
            facts.add(fact(
                    "plan.cohort.left-school",
                    t().of(
                                    "plan.cohort.years",
                                    Integer.toString(cohort.graduatedFrom()),
                                    Integer.toString(cohort.graduatedTo())),
                    ""));
        }
        for (Front.Ages ages : cohort.ages()) {
            facts.add(new Fact(
                    t().of(schooling(ages)),
                    words.ages(ages.from(), ages.to()),
                    t().of("plan.cohort.on", words.date(ages.asOf()))));
        }
        return List.copyOf(facts);
    }

    private static String schooling(Front.Ages ages) {
        return ages.schooling().equals("university") ? "plan.cohort.university" : "plan.cohort.high-school";
    }
}
