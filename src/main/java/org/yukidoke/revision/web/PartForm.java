package org.yukidoke.revision.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Edition;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.revision.Change;
import org.yukidoke.web.Typed;

/** Reads the form of a part of an item. */
final class PartForm {

    private static final int LONGEST = 4000;

    private final Typed form;
    private final List<FieldError> faults = new ArrayList<>();

    private PartForm(Typed form) {
        this.form = form;
    }

    /**
     * The part as the form says it.
     *
     * @param was the part as it stands, of which what the form does not ask stays
     * @param years the years the schedule may be marked for
     */
    static Parsed<Change> parse(Typed form, Change was, List<FiscalYear> years) {
        var read = new PartForm(form);
        Change change = read.change(was, years);
        return read.faults.isEmpty() ? new Parsed.Valid<>(change) : new Parsed.Invalid<>(read.faults);
    }

    private Change change(Change was, List<FiscalYear> years) {
        return switch (was) {
            case Change.MeasureText text ->
                new Change.MeasureText(
                        text.key(),
                        text("label"),
                        new Name(needed("title"), text("titleEn")),
                        text("gist"),
                        text("wording"));
            case Change.MeasureMarks marks -> marks(marks);
            case Change.MeasureOwners owners -> {
                var named = lines("owners");
                if (named.isEmpty()) {
                    missing("owners");
                }
                var before = owners.owned();
                boolean same = before.owners().equals(named);
                yield new Change.MeasureOwners(
                        owners.key(),
                        new Measure.Ownership(
                                named,
                                same && before.fromHeading(),
                                same ? before.expanded() : List.of(),
                                text("detail")));
            }
            case Change.MeasureYears schedule -> new Change.MeasureYears(schedule.key(), schedule(years));
            case Change.KpiText text ->
                new Change.KpiText(
                        text.key(),
                        new Name(needed("name"), text("nameEn")),
                        text("definition"),
                        choice("ageScope", Kpi.AgeScope.values(), text.ageScope()),
                        text("wording"));
            case Change.KpiTarget target -> target(target);
            case Change.KpiWindow window ->
                new Change.KpiWindow(
                        window.key(),
                        new Kpi.Window(
                                choice(
                                        "basis",
                                        Kpi.Basis.values(),
                                        window.window().basis()),
                                text("basisText"),
                                text("stage"),
                                years(form.values().getOrDefault("years", List.of()))));
            case Change.KpiPlace place -> {
                var relations = place.relations();
                yield new Change.KpiPlace(
                        place.key(),
                        new Kpi.Place(text("chapter"), text("targetGroup"), lines("owners"), lines("measures")),
                        new Kpi.Relations(
                                text("subsetOf"), text("duplicateOf"), relations.concept(), relations.predecessor()));
            }
            case Change.Front front ->
                new Change.Front(
                        new Name(needed("name"), text("nameEn")),
                        new Name(needed("label"), text("labelEn")),
                        new Edition.Effective(
                                date("from"),
                                date("to"),
                                needed("period"),
                                front.effective().openStart(),
                                front.effective().note()),
                        years(Arrays.asList(needed("years").split("[,、\\s]+"))));
            case Change.Heading heading ->
                new Change.Heading(heading.key(), text("label"), new Name(needed("heading"), text("headingEn")));
            case Change.MeasureAdded added -> added;
            case Change.MeasureRemoved removed -> removed;
            case Change.KpiAdded added -> added;
            case Change.KpiRemoved removed -> removed;
            case Change.ProjectSet project -> project;
            case Change.ProjectRemoved removed -> removed;
            case Change.BodyAdded body -> body;
        };
    }

    private Change marks(Change.MeasureMarks marks) {
        var reprise = choice("reprise", Measure.Reprise.values(), marks.repeat().reprise());
        String scheme = text("scheme");
        var before = marks.funding();
        return new Change.MeasureMarks(
                marks.key(),
                text("chapter"),
                text("targetGroup"),
                new Measure.Repeat(
                        reprise,
                        text("repriseOf"),
                        reprise == Measure.Reprise.NONE && marks.repeat().implied()),
                form.chosen("isNew", "yes"),
                scheme.isEmpty()
                        ? null
                        : new Measure.Funding(
                                scheme,
                                before == null ? "" : before.footnote(),
                                form.chosen("schemePartial", "yes"),
                                text("schemeNote")));
    }

    private Measure.Schedule schedule(List<FiscalYear> years) {
        var marked = years.stream()
                .filter(year -> form.value("y" + year).equals("marked"))
                .toList();
        var inferred = years.stream()
                .filter(year -> form.value("y" + year).equals("inferred"))
                .toList();
        var evidence = marked.isEmpty()
                ? inferred.isEmpty() ? Measure.Evidence.UNKNOWN : Measure.Evidence.INFERRED
                : Measure.Evidence.MARKED;
        return new Measure.Schedule(marked, inferred, evidence);
    }

    private Change target(Change.KpiTarget target) {
        BigDecimal value = number("value");
        String unit = text("unit");
        var comparator =
                choice("comparator", Kpi.Comparator.values(), target.target().comparator());
        if (value != null && unit.isEmpty()) {
            missing("unit");
        }
        if (value == null && text("text").isEmpty()) {
            faults.add(FieldError.of("value", "revision.fault.target"));
        }
        if ((value == null) != (comparator == Kpi.Comparator.NONE)) {
            faults.add(FieldError.of("comparator", "revision.fault.comparator"));
        }
        return new Change.KpiTarget(
                target.key(),
                new Kpi.Target(
                        choice("kind", Kpi.Kind.values(), target.target().kind()),
                        value,
                        value == null ? "" : unit,
                        comparator,
                        text("text"),
                        day("on"),
                        lines("per")));
    }

    private String text(String field) {
        String typed = form.value(field).replace("\r\n", "\n").strip();
        if (typed.length() > LONGEST) {
            faults.add(FieldError.of(field, "revision.fault.long", Integer.toString(LONGEST)));
        }
        return typed;
    }

    private String needed(String field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            missing(field);
        }
        return typed;
    }

    private void missing(String field) {
        faults.add(FieldError.of(field, "revision.fault.missing"));
    }

    private List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private @Nullable BigDecimal number(String field) {
        String typed = Normalizer.normalize(text(field), Normalizer.Form.NFKC).replace(",", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
            faults.add(FieldError.of(field, "revision.fault.number"));
            return null;
        }
        return new BigDecimal(typed);
    }

    private @Nullable LocalDate day(String field) {
        String typed = text(field);
        Optional<LocalDate> day = DayText.find(typed);
        if (!typed.isEmpty() && day.isEmpty()) {
            faults.add(FieldError.of(field, "revision.fault.day"));
        }
        return day.orElse(null);
    }

    private PartialDate date(String field) {
        String typed = text(field);
        try {
            return typed.isEmpty() ? new PartialDate.Unknown() : PartialDate.parse(typed);
        } catch (DateTimeException none) {
            faults.add(FieldError.of(field, "revision.fault.day"));
            return new PartialDate.Unknown();
        }
    }

    private List<FiscalYear> years(List<String> typed) {
        var years = new ArrayList<FiscalYear>();
        for (String each : typed) {
            String year = Normalizer.normalize(each, Normalizer.Form.NFKC).strip();
            if (year.matches("(19|20)[0-9]{2}")) {
                years.add(new FiscalYear(Integer.parseInt(year)));
            } else if (!year.isEmpty()) {
                faults.add(FieldError.of("years", "revision.fault.years"));
            }
        }
        return years.stream().distinct().sorted().toList();
    }

    private <E extends Enum<E>> E choice(String field, E[] choices, E otherwise) {
        var chosen = Arrays.stream(choices)
                .filter(each -> low(each).equals(form.value(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add(FieldError.of(field, "revision.fault.choice"));
        }
        return chosen.orElse(otherwise);
    }

    static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
