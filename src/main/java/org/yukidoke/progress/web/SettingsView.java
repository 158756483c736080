package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Settings;
import org.yukidoke.progress.SettingsKeeping;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** How a council wants its figures shown and judged. */
public record SettingsView(
        ActualsView.Head head, String done, Typed form, Choices choices, List<Preview> previews, List<Line> history) {

    /** Tochigi's first two years: the case in which rounding and cutting off differ on paper. */
    private static final BigDecimal REACHED = BigDecimal.valueOf(5214);

    private static final BigDecimal TARGET = BigDecimal.valueOf(5643);

    public SettingsView {
        previews = List.copyOf(previews);
        history = List.copyOf(history);
    }

    /** What may be chosen. */
    public record Choices(List<Choice> modes, List<Choice> paths, List<Choice> rhythms) {
        public Choices {
            modes = List.copyOf(modes);
            paths = List.copyOf(paths);
            rhythms = List.copyOf(rhythms);
        }
    }

    /** One figure as it would be shown. */
    public record Preview(String what, String shown) {}

    /** What held from a day on. */
    public record Line(String from, String decided, String percentages, String thresholds, String owed) {}

    static String path(String platform) {
        return "/desk/platforms/" + platform + "/progress-settings";
    }

    static SettingsView of(
            Plan plan, Typed form, Settings shown, List<SettingsKeeping.Decided> history, String done, Texts t) {
        var words = new EntryWords(t);
        return new SettingsView(
                DeskTabs.head(plan, DeskTabs.Here.SETTINGS, t),
                done,
                form,
                choices(words),
                previews(shown, words),
                history.stream().map(decided -> line(decided, words)).toList());
    }

    private static Choices choices(EntryWords words) {
        var t = words.t();
        return new Choices(
                Stream.of(Settings.Percentages.Mode.values())
                        .map(mode -> new Choice(
                                SettingsRules.low(mode),
                                t.of("progressentry.settings.mode." + SettingsRules.low(mode))))
                        .toList(),
                Stream.of(Settings.Path.values())
                        .map(path -> new Choice(
                                SettingsRules.low(path),
                                t.of("progressentry.settings.path." + SettingsRules.low(path)),
                                t.of("progressentry.settings.path." + SettingsRules.low(path) + ".help")))
                        .toList(),
                Stream.of(Period.Kind.YEAR, Period.Kind.HALF, Period.Kind.QUARTER, Period.Kind.MONTH)
                        .map(kind -> new Choice(SettingsRules.low(kind), words.kind(kind)))
                        .toList());
    }

    private static List<Preview> previews(Settings settings, EntryWords words) {
        var t = words.t();
        BigDecimal exact = REACHED.multiply(BigDecimal.valueOf(100)).divide(TARGET, MathContext.DECIMAL128);
        var year = Period.of(new FiscalYear(2025));
        var thresholds = settings.thresholds();
        return List.of(
                new Preview(
                        t.of("progressentry.settings.preview.percent", words.figure(REACHED), words.figure(TARGET)),
                        words.percent(settings.percentages(), exact)),
                new Preview(
                        t.of("progressentry.settings.preview.mark", words.percent(settings.percentages(), exact)),
                        t.of("progressentry.settings.mark." + mark(exact, thresholds))),
                new Preview(
                        t.of("progressentry.settings.preview.due", words.year(year.year())),
                        words.dayBoth(settings.due(year))));
    }

    private static String mark(BigDecimal percent, Settings.Thresholds thresholds) {
        if (percent.compareTo(thresholds.onTrack()) >= 0) {
            return "on_track";
        }
        if (percent.compareTo(thresholds.mostly()) >= 0) {
            return "mostly";
        }
        return percent.compareTo(thresholds.slipping()) >= 0 ? "slipping" : "behind";
    }

    private static Line line(SettingsKeeping.Decided decided, EntryWords words) {
        var t = words.t();
        var settings = decided.settings();
        var thresholds = settings.thresholds();
        return new Line(
                words.dayBoth(decided.from()),
                words.moment(decided.at()),
                t.of(
                        "progressentry.settings.history.percentages",
                        t.of("progressentry.settings.mode."
                                + SettingsRules.low(settings.percentages().mode())),
                        Integer.toString(settings.percentages().digits())),
                t.of(
                        "progressentry.settings.history.thresholds",
                        words.figure(thresholds.onTrack()),
                        words.figure(thresholds.mostly()),
                        words.figure(thresholds.slipping()),
                        t.of("progressentry.settings.path." + SettingsRules.low(settings.path()))),
                t.of(
                        "progressentry.settings.history.owed",
                        words.kind(settings.rhythm()),
                        Integer.toString(settings.daysUntilOwed())));
    }
}
