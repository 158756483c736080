package org.yukidoke.revision.web;

import static org.yukidoke.revision.web.PartForm.low;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.revision.Change;
import org.yukidoke.web.Choice;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Texts;

/** The form of each part of an item: its fields, and what stands in them. */
record PartFields(Plan plan, Texts t) {

    List<FormField> fields(Change part) {
        return switch (part) {
            case Change.MeasureText text ->
                List.of(
                        FormField.brief("label", label("label")),
                        FormField.line("title", label("title")).needed(),
                        FormField.line("titleEn", label("titleEn")),
                        FormField.area("gist", label("gist")).helped(t.of("revision.field.gist.help")),
                        FormField.area("wording", label("wording")).helped(t.of("revision.field.wording.help")));
            case Change.MeasureMarks marks -> marks();
            case Change.MeasureOwners owners ->
                List.of(
                        FormField.area("owners", label("owners"))
                                .helped(t.of("revision.field.lines.help"))
                                .needed(),
                        FormField.line("detail", label("detail")));
            case Change.MeasureYears years ->
                years().stream()
                        .map(year -> FormField.select("y" + year, yearWords(year), states()))
                        .toList();
            case Change.KpiText text ->
                List.of(
                        FormField.line("name", label("name")).needed(),
                        FormField.line("nameEn", label("nameEn")),
                        FormField.area("definition", label("definition")),
                        FormField.one("ageScope", label("ageScope"), choices("ages", Kpi.AgeScope.values())),
                        FormField.area("wording", label("wording")).helped(t.of("revision.field.wording.help")));
            case Change.KpiTarget target ->
                List.of(
                        FormField.select("kind", label("kind"), choices("kind", Kpi.Kind.values())),
                        FormField.brief("value", label("value")).helped(t.of("revision.field.value.help")),
                        FormField.brief("unit", label("unit")),
                        FormField.one(
                                "comparator", label("comparator"), choices("comparator", Kpi.Comparator.values())),
                        FormField.line("text", label("text")).helped(t.of("revision.field.text.help")),
                        FormField.day("on", label("on")),
                        FormField.area("per", label("per")).helped(t.of("revision.field.lines.help")));
            case Change.KpiWindow window ->
                List.of(
                        FormField.one("basis", label("basis"), choices("basis", Kpi.Basis.values())),
                        FormField.line("basisText", label("basisText")),
                        FormField.select("stage", label("stage"), stages()),
                        FormField.several(
                                "years",
                                label("years"),
                                years().stream()
                                        .map(year -> new Choice(year.toString(), yearWords(year)))
                                        .toList()));
            case Change.KpiPlace place -> place(place);
            case Change.Front front ->
                List.of(
                        FormField.line("name", label("planName")).needed(),
                        FormField.line("nameEn", label("nameEn")),
                        FormField.line("label", label("edition")).needed(),
                        FormField.line("labelEn", label("editionEn")),
                        FormField.line("period", label("period")).needed(),
                        FormField.brief("from", label("from")).helped(t.of("revision.field.date.help")),
                        FormField.brief("to", label("to")).helped(t.of("revision.field.date.help")),
                        FormField.line("years", label("fiscalYears"))
                                .helped(t.of("revision.field.years.help"))
                                .needed());
            case Change.Heading heading ->
                List.of(
                        FormField.brief("label", label("label")),
                        FormField.line("heading", label("heading")).needed(),
                        FormField.line("headingEn", label("headingEn")));
            case Change.MeasureAdded added -> List.of();
            case Change.MeasureRemoved removed -> List.of();
            case Change.KpiAdded added -> List.of();
            case Change.KpiRemoved removed -> List.of();
            case Change.ProjectSet project -> List.of();
            case Change.ProjectRemoved removed -> List.of();
            case Change.BodyAdded body -> List.of();
        };
    }

    private List<FormField> marks() {
        return List.of(
                FormField.select("chapter", label("chapter"), chapters()).needed(),
                FormField.select("targetGroup", label("targetGroup"), groups()).needed(),
                FormField.several("isNew", label("marks"), List.of(new Choice("yes", t.of("revision.mark.new")))),
                FormField.one("reprise", label("reprise"), choices("kindOfReprise", Measure.Reprise.values())),
                FormField.select("repriseOf", label("repriseOf"), measures()),
                FormField.select("scheme", label("scheme"), schemes()),
                FormField.several(
                        "schemePartial",
                        label("schemePartial"),
                        List.of(new Choice("yes", t.of("revision.field.partial")))),
                FormField.line("schemeNote", label("schemeNote")));
    }

    private List<FormField> place(Change.KpiPlace place) {
        return List.of(
                FormField.select("chapter", label("chapter"), orNone(chapters())),
                FormField.select("targetGroup", label("targetGroup"), groups()).needed(),
                FormField.area("owners", label("owners")).helped(t.of("revision.field.lines.help")),
                FormField.area("measures", label("measures")).helped(t.of("revision.field.measures.help")),
                FormField.select("subsetOf", label("subsetOf"), kpisBut(place.key())),
                FormField.select("duplicateOf", label("duplicateOf"), kpisBut(place.key())));
    }

    Map<String, List<String>> values(Change part) {
        var values = new HashMap<String, List<String>>();
        switch (part) {
            case Change.MeasureText text -> {
                put(values, "label", text.label());
                put(values, "title", text.title().ja());
                put(values, "titleEn", text.title().en());
                put(values, "gist", text.gist());
                put(values, "wording", text.wording());
            }
            case Change.MeasureMarks marks -> {
                put(values, "chapter", marks.chapter());
                put(values, "targetGroup", marks.targetGroup());
                put(values, "isNew", marks.isNew() ? "yes" : "");
                put(values, "reprise", low(marks.repeat().reprise()));
                put(values, "repriseOf", marks.repeat().of());
                var funding = marks.funding();
                put(values, "scheme", funding == null ? "" : funding.scheme());
                put(values, "schemePartial", funding != null && funding.partial() ? "yes" : "");
                put(values, "schemeNote", funding == null ? "" : funding.note());
            }
            case Change.MeasureOwners owners -> {
                put(values, "owners", String.join("\n", owners.owned().owners()));
                put(values, "detail", owners.owned().detail());
            }
            case Change.MeasureYears years ->
                years().forEach(year -> put(
                        values,
                        "y" + year,
                        years.schedule().marked().contains(year)
                                ? "marked"
                                : years.schedule().inferred().contains(year) ? "inferred" : ""));
            case Change.KpiText text -> {
                name(values, "name", text.name());
                put(values, "definition", text.definition());
                put(values, "ageScope", low(text.ageScope()));
                put(values, "wording", text.wording());
            }
            case Change.KpiTarget target -> {
                var of = target.target();
                var value = of.value();
                put(values, "kind", low(of.kind()));
                put(values, "value", value == null ? "" : value.toPlainString());
                put(values, "unit", of.unit());
                put(values, "comparator", low(of.comparator()));
                put(values, "text", of.text());
                put(values, "on", of.on() == null ? "" : String.valueOf(of.on()));
                put(values, "per", String.join("\n", of.per()));
            }
            case Change.KpiWindow window -> {
                put(values, "basis", low(window.window().basis()));
                put(values, "basisText", window.window().text());
                put(values, "stage", window.window().stage());
                values.put(
                        "years",
                        window.window().fiscalYears().stream()
                                .map(FiscalYear::toString)
                                .toList());
            }
            case Change.KpiPlace place -> {
                put(values, "chapter", place.place().chapter());
                put(values, "targetGroup", place.place().targetGroup());
                put(values, "owners", String.join("\n", place.place().owners()));
                put(values, "measures", String.join("\n", place.place().measures()));
                put(values, "subsetOf", place.relations().subsetOf());
                put(values, "duplicateOf", place.relations().duplicateOf());
            }
            case Change.Front front -> {
                name(values, "name", front.name());
                name(values, "label", front.label());
                put(values, "period", front.effective().text());
                put(values, "from", front.effective().from().iso());
                put(values, "to", front.effective().to().iso());
                put(
                        values,
                        "years",
                        String.join(
                                ",",
                                front.fiscalYears().stream()
                                        .map(FiscalYear::toString)
                                        .toList()));
            }
            case Change.Heading heading -> {
                put(values, "label", heading.label());
                name(values, "heading", heading.heading());
            }
            case Change.MeasureAdded added -> {}
            case Change.MeasureRemoved removed -> {}
            case Change.KpiAdded added -> {}
            case Change.KpiRemoved removed -> {}
            case Change.ProjectSet project -> {}
            case Change.ProjectRemoved removed -> {}
            case Change.BodyAdded body -> {}
        }
        return values;
    }

    private static void name(Map<String, List<String>> values, String field, Name name) {
        put(values, field, name.ja());
        put(values, field + "En", name.en());
    }

    private static void put(Map<String, List<String>> values, String field, String value) {
        values.put(field, List.of(value));
    }

    String label(String field) {
        return t.of("revision.field." + field);
    }

    List<Choice> chapters() {
        return plan.front().chapters().stream()
                .map(chapter -> new Choice(chapter.key(), (chapter.label() + " " + name(chapter.heading())).strip()))
                .toList();
    }

    List<Choice> groups() {
        return plan.targetGroups().stream()
                .map(group -> new Choice(group.key(), group.label() + name(group.name())))
                .toList();
    }

    private List<Choice> measures() {
        return orNone(plan.measures().stream()
                .map(measure -> new Choice(measure.key(), measure.key() + " " + name(measure.title())))
                .toList());
    }

    private List<Choice> kpisBut(String key) {
        return orNone(plan.kpis().stream()
                .filter(kpi -> !kpi.key().equals(key))
                .map(kpi -> new Choice(kpi.key(), kpi.key() + " " + name(kpi.name())))
                .toList());
    }

    private List<Choice> schemes() {
        return orNone(plan.actors().schemes().stream()
                .map(scheme -> new Choice(scheme.key(), name(scheme.name())))
                .toList());
    }

    private List<Choice> stages() {
        return orNone(plan.front().stages().stream()
                .map(stage -> new Choice(stage.key(), name(stage.name())))
                .toList());
    }

    private List<Choice> orNone(List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", t.of("revision.field.none"))), choices.stream())
                .toList();
    }

    List<Choice> states() {
        return List.of(
                new Choice("", t.of("revision.year.unmarked")),
                new Choice("marked", t.of("revision.year.marked")),
                new Choice("inferred", t.of("revision.year.inferred")));
    }

    private List<Choice> choices(String of, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(low(value), t.of("revision." + of + "." + low(value))))
                .toList();
    }

    /** The fiscal years of the plan, and any its items are marked with beside. */
    List<FiscalYear> years() {
        var years = new TreeSet<>(plan.edition().fiscalYears());
        plan.measures().forEach(measure -> {
            years.addAll(measure.schedule().marked());
            years.addAll(measure.schedule().inferred());
        });
        plan.kpis().forEach(kpi -> years.addAll(kpi.window().fiscalYears()));
        return List.copyOf(years);
    }

    String yearWords(FiscalYear year) {
        return t.japanese()
                ? t.of("revision.year", year.wareki(), year.toString())
                : t.of("revision.year.western", year.toString());
    }

    private String name(Name name) {
        return t.pick(name.ja(), name.en());
    }
}
