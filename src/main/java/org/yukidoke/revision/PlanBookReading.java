package org.yukidoke.revision;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Edition;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanCheck;
import org.yukidoke.plan.Platform;
import org.yukidoke.plan.Source;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.sheet.At;
import org.yukidoke.sheet.SheetGrid;

/** Reads the workbook of a whole plan: everything that is wrong is named by sheet and cell, and then nothing is taken. */
final class PlanBookReading {

    private static final int MOST_ROWS = 2000;

    private final List<SheetGrid> sheets;
    private final List<Platform> platforms;
    private final BookWords words;
    private final List<FieldError> faults = new ArrayList<>();
    private final Map<String, Chapter> chapters = new LinkedHashMap<>();

    private PlanBookReading(List<SheetGrid> sheets, List<Platform> platforms, BookWords words) {
        this.sheets = sheets;
        this.platforms = platforms;
        this.words = words;
    }

    static Parsed<Plan> read(List<SheetGrid> sheets, List<Platform> platforms, BookWords words) {
        var reading = new PlanBookReading(sheets, platforms, words);
        Plan plan = reading.plan();
        if (plan == null || !reading.faults.isEmpty()) {
            return new Parsed.Invalid<>(reading.faults);
        }
        var errors = PlanCheck.whole(plan).stream()
                .map(fault -> new FieldError(
                        fault.list() + " " + fault.item(), "revision.check." + fault.fault(), fault.arguments()))
                .toList();
        return errors.isEmpty() ? new Parsed.Valid<>(plan) : new Parsed.Invalid<>(errors);
    }

    /** A row of a sheet. */
    private record Line(SheetGrid grid, int row, List<String> columns) {
        At at(String column) {
            return new At(row, columns.indexOf(column));
        }
    }

    private @Nullable Plan plan() {
        SheetGrid basic = sheet("basic");
        if (basic == null) {
            return null;
        }
        String key = basic(basic, "planKey");
        if (!key.matches("[a-z][a-z0-9-]{1,40}")) {
            fault(basic, at("planKey"), "revision.book.fault.key");
        }
        String council = basic(basic, "platform");
        Platform platform = platforms.stream()
                .filter(known -> known.key().equals(council))
                .findFirst()
                .orElse(null);
        if (platform == null) {
            fault(basic, at("platform"), "revision.book.fault.platform");
            return null;
        }
        var ids = new Ids(key);
        var groups = groups(basic, ids);
        var measures = measures(groups, ids);
        return new Plan(
                edition(basic, key, platform),
                platform,
                new Front(
                        List.of(),
                        List.of(),
                        new Front.Cohort(0, 0, List.of(), List.of()),
                        List.copyOf(chapters.values()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                groups,
                List.of(),
                List.of(),
                measures,
                kpis(groups, ids),
                new Actors(bodies(ids), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private Edition edition(SheetGrid basic, String key, Platform platform) {
        String name = basic(basic, "planName");
        String period = basic(basic, "period");
        if (name.isEmpty()) {
            fault(basic, at("planName"), "revision.fault.missing");
        }
        var years = years(basic, at("fiscalYears"), basic(basic, "fiscalYears"));
        if (years.isEmpty()) {
            fault(basic, at("fiscalYears"), "revision.fault.years");
        }
        return new Edition(
                key,
                platform.key(),
                new Name(name, ""),
                new Name(basic(basic, "edition"), ""),
                "",
                new PartialDate.Unknown(),
                new Edition.Effective(date(basic, "from"), date(basic, "to"), period, false, ""),
                years,
                "",
                new Edition.Terms(platform.called().shortName(), ""),
                true,
                new Lines(1, 1));
    }

    private List<TargetGroup> groups(SheetGrid basic, Ids ids) {
        var groups = new ArrayList<TargetGroup>();
        var kinds = TargetGroup.Kind.values();
        for (int i = 0; i < BookWords.GROUPS.size(); i++) {
            String name = basic(basic, BookWords.GROUPS.get(i));
            if (!name.isEmpty()) {
                String key = Integer.toString(i + 1);
                groups.add(new TargetGroup(
                        ids.targetGroup(key),
                        key,
                        kinds[i],
                        "",
                        new Name(name, ""),
                        "",
                        null,
                        null,
                        "",
                        List.of(),
                        Source.stated("")));
            }
        }
        if (groups.isEmpty()) {
            fault(basic, at("group1"), "revision.fault.missing");
        }
        return groups;
    }

    private List<Measure> measures(List<TargetGroup> groups, Ids ids) {
        var schedules = schedules();
        var measures = new ArrayList<Measure>();
        for (Line line : lines("measures", BookWords.MEASURES)) {
            String key = key(line, "m", measures.size());
            measures.add(new Measure(
                    ids.measure(key),
                    key,
                    chapter(line, ids),
                    text(line, "label"),
                    new Name(needed(line, "title"), ""),
                    text(line, "gist"),
                    new Measure.Ownership(owners(line), false, List.of(), ""),
                    new Measure.Repeat(Measure.Reprise.NONE, "", false),
                    words.isYes(text(line, "new")),
                    new Measure.Links("", List.of(), group(line, groups), List.of()),
                    null,
                    schedules.getOrDefault(key, new Measure.Schedule(List.of(), List.of(), Measure.Evidence.UNKNOWN)),
                    List.of(),
                    new Measure.Continuity("", List.of()),
                    List.of(),
                    Source.stated(text(line, "wording"))));
        }
        return measures;
    }

    private Map<String, Measure.Schedule> schedules() {
        var schedules = new LinkedHashMap<String, Measure.Schedule>();
        for (Line line : lines("schedule", BookWords.SCHEDULE)) {
            var marked = years(line.grid(), line.at("marked"), text(line, "marked"));
            var inferred = years(line.grid(), line.at("inferred"), text(line, "inferred"));
            var evidence = marked.isEmpty()
                    ? inferred.isEmpty() ? Measure.Evidence.UNKNOWN : Measure.Evidence.INFERRED
                    : Measure.Evidence.MARKED;
            schedules.put(needed(line, "key"), new Measure.Schedule(marked, inferred, evidence));
        }
        return schedules;
    }

    private List<Kpi> kpis(List<TargetGroup> groups, Ids ids) {
        var kpis = new ArrayList<Kpi>();
        for (Line line : lines("kpis", BookWords.KPIS)) {
            String key = key(line, "k", kpis.size());
            BigDecimal value = number(line);
            var comparator = words.findComparator(text(line, "comparator"));
            var basis = words.findBasis(text(line, "basis"));
            if (comparator.isEmpty()) {
                fault(line.grid(), line.at("comparator"), "revision.fault.choice");
            }
            if (basis.isEmpty()) {
                fault(line.grid(), line.at("basis"), "revision.fault.choice");
            }
            kpis.add(new Kpi(
                    ids.kpi(key),
                    key,
                    new Name(needed(line, "name"), ""),
                    new Kpi.Target(
                            value == null ? Kpi.Kind.TEXT : Kpi.Kind.COUNT,
                            value,
                            text(line, "unit"),
                            comparator.orElse(Kpi.Comparator.NONE),
                            text(line, "text"),
                            null,
                            List.of()),
                    new Kpi.Window(
                            basis.orElse(Kpi.Basis.NOT_STATED),
                            "",
                            "",
                            years(line.grid(), line.at("years"), text(line, "years"))),
                    new Kpi.Place("", group(line, groups), split(text(line, "owners")), List.of()),
                    Kpi.AgeScope.NOT_STATED,
                    new Kpi.Relations("", "", "", ""),
                    false,
                    "",
                    List.of(),
                    Source.stated("")));
        }
        return kpis;
    }

    private List<Actors.Organisation> bodies(Ids ids) {
        var bodies = new ArrayList<Actors.Organisation>();
        for (Line line : lines("bodies", BookWords.BODIES)) {
            String key = "b" + (bodies.size() + 1);
            String kind = text(line, "kind");
            bodies.add(new Actors.Organisation(
                    ids.organisation(key),
                    key,
                    new Name(needed(line, "name"), ""),
                    text(line, "official"),
                    kind.isEmpty() ? "other" : kind,
                    "",
                    words.isYes(text(line, "owner")),
                    List.of(),
                    Source.stated("")));
        }
        return bodies;
    }

    private String chapter(Line line, Ids ids) {
        String parent = "";
        String path = "";
        for (String heading : needed(line, "chapter").split(BookWords.BELOW.strip(), -1)) {
            String name = heading.strip();
            path = path + BookWords.BELOW + name;
            Chapter known = chapters.get(path);
            if (known == null) {
                String key = "c" + (chapters.size() + 1);
                known = new Chapter(ids.chapter(key), key, parent, "", new Name(name, ""), "", Source.stated(""));
                chapters.put(path, known);
            }
            parent = known.key();
        }
        return parent;
    }

    private String group(Line line, List<TargetGroup> groups) {
        String number = Normalizer.normalize(text(line, "group"), Normalizer.Form.NFKC);
        if (groups.stream().noneMatch(group -> group.key().equals(number))) {
            fault(line.grid(), line.at("group"), "revision.book.fault.group");
        }
        return number;
    }

    private String key(Line line, String letter, int before) {
        String key = text(line, "key");
        if (!key.isEmpty() && !key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,40}")) {
            fault(line.grid(), line.at("key"), "revision.book.fault.key");
        }
        return key.isEmpty() ? letter + (before + 1) : key;
    }

    private List<String> owners(Line line) {
        var owners = split(text(line, "owners"));
        if (owners.isEmpty()) {
            fault(line.grid(), line.at("owners"), "revision.fault.missing");
        }
        return owners;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[\n、]", -1))
                .map(String::strip)
                .filter(owner -> !owner.isEmpty())
                .toList();
    }

    private @Nullable BigDecimal number(Line line) {
        String typed =
                Normalizer.normalize(text(line, "target"), Normalizer.Form.NFKC).replace(",", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
            fault(line.grid(), line.at("target"), "revision.fault.number");
            return null;
        }
        return new BigDecimal(typed);
    }

    private List<FiscalYear> years(SheetGrid grid, At at, String typed) {
        var years = new ArrayList<FiscalYear>();
        for (String each : Normalizer.normalize(typed, Normalizer.Form.NFKC).split("[,、\\s]+", -1)) {
            if (each.matches("(19|20)[0-9]{2}(\\.0)?")) {
                years.add(new FiscalYear(Integer.parseInt(each.substring(0, 4))));
            } else if (!each.isEmpty()) {
                fault(grid, at, "revision.fault.years");
            }
        }
        return years.stream().distinct().sorted().toList();
    }

    private PartialDate date(SheetGrid basic, String field) {
        String typed = basic(basic, field);
        try {
            return typed.isEmpty() ? new PartialDate.Unknown() : PartialDate.parse(typed);
        } catch (DateTimeException none) {
            fault(basic, at(field), "revision.fault.day");
            return new PartialDate.Unknown();
        }
    }

    private @Nullable SheetGrid sheet(String name) {
        SheetGrid found = sheets.stream()
                .filter(grid -> grid.name().equals(words.sheet(name)))
                .findFirst()
                .orElse(null);
        if (found == null) {
            faults.add(FieldError.of(words.sheet(name), "revision.book.fault.sheet", words.sheet(name)));
        }
        return found;
    }

    private List<Line> lines(String name, List<String> columns) {
        SheetGrid grid = sheet(name);
        if (grid == null) {
            return List.of();
        }
        return grid.rows().keySet().stream()
                .filter(row -> row > 0 && row < MOST_ROWS)
                .filter(row -> !grid.filled(row).isEmpty())
                .map(row -> new Line(grid, row, columns))
                .toList();
    }

    private static At at(String field) {
        return new At(BookWords.BASIC.indexOf(field) + 1, 1);
    }

    private static String basic(SheetGrid basic, String field) {
        return basic.cell(at(field)).words();
    }

    private static String text(Line line, String column) {
        return line.grid().cell(line.at(column)).words();
    }

    private String needed(Line line, String column) {
        String text = text(line, column);
        if (text.isEmpty()) {
            fault(line.grid(), line.at(column), "revision.fault.missing");
        }
        return text;
    }

    private void fault(SheetGrid grid, At at, String key) {
        faults.add(FieldError.of(grid.name() + " " + at.name(), key));
    }
}
