package org.yukidoke.plan.catalogue;

import java.util.List;
import java.util.Set;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Edition;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Platform;

/** Reads {@code plan.yaml}: the edition, its council, and what stands around the measures. */
final class PlanFile {

    private static final Set<String> SCHOOLING = Set.of("university", "high_school");
    private static final Set<String> OBSERVATIONS =
            Set.of("stale", "contradiction", "missing", "sum", "scope", "layout");

    private PlanFile() {}

    record Head(Edition edition, Platform platform, Front front) {}

    static Head read(Entry file) {
        var head = file.required("plan", plan -> head(plan));
        var platform = file.required("platform", entry -> platform(entry, head.prefecture()));
        var edition = head.of(platform.key());
        var ids = new Ids(edition.key());
        var front = new Front(
                file.listOf("versions", PlanFile::version),
                file.list("stages", PlanFile::stage),
                head.cohort(),
                file.listOf("chapters", entry -> chapter(entry, ids)),
                file.list("footnotes", entry -> footnote(entry, ids)),
                file.list("decisions", entry -> decision(entry, ids)),
                file.listOf("repairs", PlanFile::repair),
                file.listOf("observations", entry -> observation(entry, ids)));
        file.close();
        return new Head(edition, platform, front);
    }

    private record Plan(Edition edition, String prefecture, Front.Cohort cohort) {
        Edition of(String platform) {
            return new Edition(
                    edition.key(),
                    platform,
                    edition.name(),
                    edition.label(),
                    edition.document(),
                    edition.adopted(),
                    edition.effective(),
                    edition.fiscalYears(),
                    edition.predecessor(),
                    edition.terms(),
                    edition.schedule(),
                    edition.source());
        }
    }

    private static Plan head(Entry entry) {
        var edition = new Edition(
                entry.text("key"),
                "",
                entry.name("name"),
                new Name(entry.text("editionLabel"), entry.text("editionEn")),
                entry.text("document"),
                entry.date("adopted"),
                entry.required(
                        "period",
                        period -> new Edition.Effective(
                                period.date("from"),
                                period.date("to"),
                                period.text("text"),
                                period.flag("openStart"),
                                period.textIfAny("note"))),
                entry.years("fiscalYears"),
                entry.textIfAny("predecessor"),
                entry.required(
                        "terms",
                        terms -> new Edition.Terms(terms.textIfAny("platform"), terms.textIfAny("localPlatform"))),
                entry.flag("scheduleTable"),
                entry.lines("source"));
        var graduated = entry.optional(
                "cohort",
                cohort -> new Front.Cohort(
                        number(cohort, "graduatedFrom"),
                        number(cohort, "graduatedTo"),
                        List.of(),
                        List.of(cohort.lines("source"))));
        var ages = entry.list(
                "cohortAges",
                age -> new Front.Ages(
                        age.date("asOf"),
                        age.word("schooling", SCHOOLING),
                        number(age, "from"),
                        number(age, "to"),
                        age.lines("source")));
        var cohort = graduated == null
                ? new Front.Cohort(0, 0, ages, List.of())
                : new Front.Cohort(graduated.graduatedFrom(), graduated.graduatedTo(), ages, graduated.source());
        return new Plan(edition, entry.text("prefecture"), cohort);
    }

    private static int number(Entry entry, String key) {
        Integer value = entry.whole(key);
        if (value == null) {
            if (!entry.has(key)) {
                entry.fault(entry.line(), "missing", key);
            }
            return 0;
        }
        return value;
    }

    private static Platform platform(Entry entry, String prefecture) {
        return new Platform(
                entry.text("key"),
                prefecture,
                entry.date("established"),
                entry.listOf(
                        "names",
                        name -> new Platform.Called(
                                name.name("name"), name.textIfAny("short"), name.date("from"), name.lines("source"))),
                entry.textIfAny("council"),
                entry.textIfAny("secretariat"),
                entry.lines("source"));
    }

    private static Front.Version version(Entry entry) {
        return new Front.Version(entry.choice("event", Front.Event.class), entry.date("on"), entry.lines("source"));
    }

    private static Front.Stage stage(Entry entry) {
        return new Front.Stage(
                entry.text("key"),
                entry.name("name"),
                entry.date("from"),
                entry.date("to"),
                entry.years("fiscalYears"),
                entry.lines("source"));
    }

    private static Chapter chapter(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Chapter(
                ids.chapter(key),
                key,
                entry.textIfAny("parent"),
                entry.textIfAny("label"),
                entry.name("heading"),
                entry.textIfAny("targetGroup"),
                entry.source());
    }

    private static Front.Footnote footnote(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Front.Footnote(
                ids.footnote(key),
                key,
                entry.text("mark"),
                entry.text("gist"),
                entry.textIfAny("defines"),
                entry.lines("source"),
                entry.lineList("anchors"));
    }

    private static Front.Decision decision(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Front.Decision(
                ids.decision(key),
                key,
                new Name(entry.text("name"), entry.textIfAny("en")),
                entry.date("on"),
                entry.textIfAny("by"),
                entry.lines("source"));
    }

    private static Front.Repair repair(Entry entry) {
        Lines at = entry.lines("at");
        return new Front.Repair(at, entry.text("printed"), entry.text("read"), entry.text("why"));
    }

    private static Front.Observation observation(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Front.Observation(
                ids.observation(key),
                key,
                entry.word("kind", OBSERVATIONS),
                entry.text("text"),
                entry.textIfAny("figures"),
                entry.texts("items"),
                entry.lines("source"));
    }
}
