package org.yukidoke.plan.api;

import static org.yukidoke.api.About.Origin.DERIVED;
import static org.yukidoke.api.About.Origin.EDITED;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.api.About;
import org.yukidoke.api.Code;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Source;

/** What stands around a plan's measures, as the open interface tells it. */
final class FrontJson {

    private FrontJson() {}

    /** A heading. */
    record ChapterJson(
            String id,
            String plan,
            String key,
            @About(origin = DERIVED) @Nullable String parentId,
            @Nullable String label,
            String heading,
            @About(origin = EDITED) @Nullable String headingEn,
            @About(codes = "target_group") @Nullable String targetGroup,
            SourceJson source) {}

    /** A state of the text. */
    record VersionJson(
            String plan,
            @About(origin = DERIVED) int ordinal,
            Front.Event event,
            @Nullable String on,
            SourceJson source) {}

    /** A stage of the plan's period. */
    record StageJson(
            String plan,
            String key,
            String name,
            @About(origin = EDITED) @Nullable String nameEn,
            @Nullable String from,
            @Nullable String to,
            @About(unit = "fiscal_year") List<Integer> fiscalYears,
            SourceJson source) {}

    /** Ages of the cohort on a date. */
    record AgesJson(
            String plan,
            @Nullable String asOf,
            Schooling schooling,
            @About(unit = "age") int from,
            @About(unit = "age") int to,
            SourceJson source) {}

    /** The schooling after which the cohort's ages are counted. */
    enum Schooling {
        UNIVERSITY,
        HIGH_SCHOOL
    }

    /** A footnote. */
    record FootnoteJson(
            String id,
            String plan,
            String key,
            String mark,
            @About(origin = EDITED) String gist,
            @Nullable String defines,
            @Nullable String wording,
            SourceJson source,
            List<SourceJson> anchors) {}

    /** A national decision the plan rests on. */
    record DecisionJson(
            String id,
            String plan,
            String key,
            String name,
            @About(origin = EDITED) @Nullable String nameEn,
            @Nullable String on,
            @Nullable String by,
            SourceJson source) {}

    /** A damaged place and how it is read. */
    record RepairJson(
            String plan,
            String printed,
            @About(origin = EDITED) String read,
            @About(origin = EDITED) String why,
            SourceJson source) {}

    /** Something a reader must know. */
    record ObservationJson(
            String id,
            String plan,
            String key,
            @About(origin = EDITED) Matter kind,
            @About(origin = EDITED) String text,
            @Nullable String figures,
            @About(origin = DERIVED) List<String> items,
            SourceJson source) {}

    /** What an observation is about. */
    enum Matter {
        STALE,
        CONTRADICTION,
        MISSING,
        SUM,
        SCOPE,
        LAYOUT
    }

    static ChapterJson of(Chapter chapter, InPlan in) {
        return new ChapterJson(
                chapter.id(),
                in.key(),
                chapter.key(),
                InPlan.idIfAny(chapter.parent(), in.ids()::chapter),
                InPlan.textIfAny(chapter.label()),
                chapter.heading().ja(),
                InPlan.english(chapter.heading()),
                InPlan.textIfAny(chapter.targetGroup()),
                in.source(chapter.source()));
    }

    static List<VersionJson> versions(InPlan in) {
        var versions = in.plan().front().versions();
        return IntStream.range(0, versions.size())
                .mapToObj(at -> new VersionJson(
                        in.key(),
                        at + 1,
                        versions.get(at).event(),
                        InPlan.iso(versions.get(at).on()),
                        in.source(versions.get(at).source())))
                .toList();
    }

    static StageJson of(Front.Stage stage, InPlan in) {
        return new StageJson(
                in.key(),
                stage.key(),
                stage.name().ja(),
                InPlan.english(stage.name()),
                InPlan.iso(stage.from()),
                InPlan.iso(stage.to()),
                InPlan.years(stage.fiscalYears()),
                in.source(stage.source()));
    }

    static AgesJson of(Front.Ages ages, InPlan in) {
        return new AgesJson(
                in.key(),
                InPlan.iso(ages.asOf()),
                Code.of(Schooling.class, ages.schooling()),
                ages.from(),
                ages.to(),
                in.source(ages.source()));
    }

    static FootnoteJson of(Front.Footnote footnote, InPlan in) {
        return new FootnoteJson(
                footnote.id(),
                in.key(),
                footnote.key(),
                footnote.mark(),
                footnote.gist(),
                InPlan.textIfAny(footnote.defines()),
                in.wording(Source.at(footnote.source())),
                in.source(footnote.source()),
                sources(footnote.anchors(), in));
    }

    static List<SourceJson> sources(List<Lines> lines, InPlan in) {
        return lines.stream().map(in::source).toList();
    }

    static DecisionJson of(Front.Decision decision, InPlan in) {
        return new DecisionJson(
                decision.id(),
                in.key(),
                decision.key(),
                decision.name().ja(),
                InPlan.english(decision.name()),
                InPlan.iso(decision.on()),
                InPlan.textIfAny(decision.by()),
                in.source(decision.source()));
    }

    static RepairJson of(Front.Repair repair, InPlan in) {
        return new RepairJson(in.key(), repair.printed(), repair.read(), repair.why(), in.source(repair.at()));
    }

    static ObservationJson of(Front.Observation observation, InPlan in) {
        return new ObservationJson(
                observation.id(),
                in.key(),
                observation.key(),
                Code.of(Matter.class, observation.kind()),
                observation.text(),
                InPlan.textIfAny(observation.figures()),
                observation.items().stream().map(item -> in.key() + "." + item).toList(),
                in.source(observation.source()));
    }
}
