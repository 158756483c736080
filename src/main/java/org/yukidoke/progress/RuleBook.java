package org.yukidoke.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yukidoke.plan.Name;

/** Which records count towards which indicators, as {@code progress/counting.yaml} has it. */
@Component
final class RuleBook {

    private static final String FILE = "/progress/counting.yaml";

    private final List<RecordRule> all;

    RuleBook() {
        this.all = read();
    }

    /** The rule for what happened from a day on; empty where the records cannot tell. */
    Optional<RecordRule> find(Indicator indicator, LocalDate from) {
        boolean whole = indicator.aim().additive() && indicator.aim().parts().isEmpty();
        return all.stream()
                .filter(each -> whole
                        && each.concept().equals(indicator.relations().concept())
                        && !each.since().isAfter(from))
                .max(Comparator.comparing(RecordRule::since));
    }

    private static List<RecordRule> read() {
        try (InputStream stream = Objects.requireNonNull(RuleBook.class.getResourceAsStream(FILE), FILE)) {
            List<?> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return rows.stream().map(row -> rule((Map<?, ?>) row)).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(FILE, cause);
        }
    }

    private static RecordRule rule(Map<?, ?> row) {
        var since = (Date) Objects.requireNonNull(row.get("since"), "since");
        return new RecordRule(
                text(row, "concept"),
                Integer.parseInt(text(row, "version")),
                LocalDate.ofInstant(since.toInstant(), ZoneOffset.UTC),
                ((List<?>) Objects.requireNonNull(row.get("kinds"), "kinds"))
                        .stream().map(Object::toString).toList(),
                text(row, "onceUnit"),
                new Name(text(row, "source"), text(row, "sourceEn")),
                new Name(text(row, "note"), text(row, "noteEn")));
    }

    private static String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString();
    }
}
