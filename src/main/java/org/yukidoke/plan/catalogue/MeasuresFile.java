package org.yukidoke.plan.catalogue;

import java.util.List;
import java.util.Set;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Measure;

/** Reads {@code measures.yaml}. */
final class MeasuresFile {

    private static final Measure.Schedule NO_SCHEDULE =
            new Measure.Schedule(List.of(), List.of(), Measure.Evidence.UNKNOWN);

    private MeasuresFile() {}

    static List<Measure> read(Entry file, Ids ids) {
        var measures = file.listOf("measures", entry -> measure(entry, ids));
        file.close();
        return measures;
    }

    private static Measure measure(Entry entry, Ids ids) {
        String key = entry.text("key");
        var schedule = entry.optional("schedule", MeasuresFile::schedule);
        return new Measure(
                ids.measure(key),
                key,
                entry.text("chapter"),
                entry.textIfAny("label"),
                entry.name("title"),
                entry.textIfAny("gist"),
                ownership(entry),
                new Measure.Repeat(
                        entry.choice("reprise", Measure.Reprise.class, Measure.Reprise.NONE),
                        entry.textIfAny("repriseOf"),
                        entry.flag("impliedReprise")),
                entry.flag("isNew"),
                new Measure.Links(
                        entry.textIfAny("programme"),
                        entry.texts("services"),
                        entry.text("targetGroup"),
                        entry.texts("footnotes")),
                entry.optional("funding", MeasuresFile::funding),
                schedule == null ? NO_SCHEDULE : schedule,
                entry.list("eligibility", MeasuresFile::eligibility),
                new Measure.Continuity(entry.textIfAny("predecessor"), entry.texts("changes")),
                entry.texts("notes"),
                entry.source());
    }

    private static Measure.Ownership ownership(Entry entry) {
        List<String> owners = entry.texts("owners");
        if (owners.isEmpty()) {
            entry.fault(entry.line(), "missing", "owners");
        }
        boolean fromHeading = entry.has("ownersFrom") && "heading".equals(entry.word("ownersFrom", Set.of("heading")));
        return new Measure.Ownership(
                owners, fromHeading, entry.texts("ownersExpanded"), entry.textIfAny("ownerDetail"));
    }

    private static Measure.Schedule schedule(Entry entry) {
        var schedule = new Measure.Schedule(
                entry.years("marked"), entry.years("inferred"), entry.choice("evidence", Measure.Evidence.class));
        if (schedule.marked().isEmpty() == (schedule.evidence() == Measure.Evidence.MARKED)) {
            entry.fault(entry.line(), "scheduleEvidence");
        }
        return schedule;
    }

    private static Measure.Funding funding(Entry entry) {
        return new Measure.Funding(
                entry.text("scheme"), entry.textIfAny("footnote"), entry.flag("partial"), entry.textIfAny("note"));
    }

    private static Measure.Eligibility eligibility(Entry entry) {
        return new Measure.Eligibility(
                entry.text("text"), entry.whole("ageFrom"), entry.whole("ageTo"), entry.linesIfAny("source"));
    }
}
