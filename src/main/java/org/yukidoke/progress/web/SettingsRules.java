package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.kernel.Period;
import org.yukidoke.progress.Settings;
import org.yukidoke.progress.Settings.Percentages.Mode;
import org.yukidoke.web.Typed;

/** Reads the form on which a council says how it wants its figures shown and judged. */
final class SettingsRules {

    private static final int MOST_DIGITS = 3;
    private static final int MOST_DAYS = 366;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    private SettingsRules() {}

    /** What is decided, and from which day on it holds. */
    record Decision(LocalDate from, Settings settings) {}

    /** The fields of the form as they stand for settings. */
    static Map<String, String> filled(Settings settings, LocalDate from) {
        var fields = new HashMap<String, String>();
        fields.put("mode", low(settings.percentages().mode()));
        fields.put("digits", Integer.toString(settings.percentages().digits()));
        fields.put("onTrack", settings.thresholds().onTrack().toPlainString());
        fields.put("mostly", settings.thresholds().mostly().toPlainString());
        fields.put("slipping", settings.thresholds().slipping().toPlainString());
        fields.put("path", low(settings.path()));
        fields.put("rhythm", low(settings.rhythm()));
        fields.put("days", Integer.toString(settings.daysUntilOwed()));
        fields.put("from", from.toString());
        return fields;
    }

    static Parsed<Decision> parse(Typed form, LocalDate today) {
        var faults = new ArrayList<FieldError>();
        Mode mode =
                choice(form, "mode", Mode.values(), Settings.USUAL.percentages().mode(), faults);
        var path = choice(form, "path", Settings.Path.values(), Settings.USUAL.path(), faults);
        var rhythm = choice(
                form,
                "rhythm",
                Stream.of(Period.Kind.values())
                        .filter(kind -> kind != Period.Kind.YEARS)
                        .toArray(Period.Kind[]::new),
                Settings.USUAL.rhythm(),
                faults);
        int digits = whole(form, "digits", MOST_DIGITS, faults);
        int days = whole(form, "days", MOST_DAYS, faults);
        var thresholds = thresholds(form, faults);
        Optional<LocalDate> from = DayText.find(form.value("from"));
        if (from.isEmpty()) {
            faults.add(FieldError.of("from", "progress.fault.day", form.value("from")));
        } else if (from.get().isBefore(today)) {
            // What was opened on a day is shown by the settings of that day, and must go on looking as it did.
            faults.add(FieldError.of("from", "progressentry.settings.fault.past"));
        }
        return faults.isEmpty() && from.isPresent() && thresholds.isPresent()
                ? new Parsed.Valid<>(new Decision(
                        from.get(),
                        new Settings(new Settings.Percentages(mode, digits), thresholds.get(), path, rhythm, days)))
                : new Parsed.Invalid<>(faults);
    }

    private static Optional<Settings.Thresholds> thresholds(Typed form, List<FieldError> faults) {
        var percents = Stream.of("onTrack", "mostly", "slipping")
                .map(field -> percent(form, field, faults))
                .flatMap(Optional::stream)
                .toList();
        if (percents.size() < 3) {
            return Optional.empty();
        }
        if (percents.get(0).compareTo(percents.get(1)) <= 0) {
            faults.add(FieldError.of("mostly", "progressentry.settings.fault.order"));
        } else if (percents.get(1).compareTo(percents.get(2)) <= 0) {
            faults.add(FieldError.of("slipping", "progressentry.settings.fault.order"));
        }
        return Optional.of(new Settings.Thresholds(percents.get(0), percents.get(1), percents.get(2)));
    }

    private static Optional<BigDecimal> percent(Typed form, String field, List<FieldError> faults) {
        String typed = form.value(field).strip();
        if (typed.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
            var percent = new BigDecimal(typed);
            if (percent.signum() > 0 && percent.compareTo(MOST_PERCENT) <= 0) {
                return Optional.of(percent);
            }
        }
        faults.add(FieldError.of(field, "progressentry.settings.fault.percent"));
        return Optional.empty();
    }

    private static int whole(Typed form, String field, int most, List<FieldError> faults) {
        String typed = form.value(field).strip();
        if (typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) <= most) {
            return Integer.parseInt(typed);
        }
        faults.add(FieldError.of(field, "progressentry.settings.fault.whole", Integer.toString(most)));
        return 0;
    }

    private static <E extends Enum<E>> E choice(
            Typed form, String field, E[] choices, E otherwise, List<FieldError> faults) {
        var chosen = Stream.of(choices)
                .filter(each -> low(each).equals(form.value(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add(FieldError.of(field, "progressentry.settings.fault.choice"));
        }
        return chosen.orElse(otherwise);
    }

    static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
