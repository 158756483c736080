package org.yukidoke.progress;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yukidoke.kernel.Period;

/**
 * A plan worked out by hand, as the files in {@code progress/worked} say it: what is recorded, and what must come out.
 *
 * @param before what is recorded on the edition before
 */
record WorkedPlan(
        String plan, List<Decision> decisions, List<Proposal> before, List<Proposal> entries, List<At> moments) {

    /** Settings from a day on. */
    record Decision(LocalDate from, Settings settings) {}

    /** One moment, and each row that must come out, as text by column. */
    record At(LocalDate day, List<Map<String, String>> rows) {}

    static WorkedPlan read(String plan) {
        var source = new ClassPathResource("progress/worked/" + plan + ".yaml");
        try (var reader = new InputStreamReader(source.getInputStream(), StandardCharsets.UTF_8)) {
            var file = fields(new Yaml(new LoaderOptions()).compose(reader));
            return new WorkedPlan(
                    plan,
                    rows(file, "settings").stream().map(WorkedPlan::decision).toList(),
                    rows(file, "before").stream()
                            .map(row -> proposal("saitama-r5", row))
                            .toList(),
                    rows(file, "entries").stream()
                            .map(row -> proposal(plan, row))
                            .toList(),
                    ((SequenceNode) Objects.requireNonNull(file.get("moments")))
                            .getValue().stream().map(WorkedPlan::at).toList());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static At at(Node node) {
        var fields = fields(node);
        return new At(LocalDate.parse(text(Objects.requireNonNull(fields.get("at")))), rows(fields, "stands"));
    }

    private static Decision decision(Map<String, String> row) {
        var mode = Settings.Percentages.Mode.valueOf(column(row, "mode"));
        return new Decision(
                LocalDate.parse(column(row, "from")),
                new Settings(
                        new Settings.Percentages(mode, Integer.parseInt(column(row, "digits"))),
                        Settings.USUAL.thresholds(),
                        Settings.Path.valueOf(column(row, "path")),
                        Period.Kind.valueOf(column(row, "rhythm")),
                        Integer.parseInt(column(row, "days"))));
    }

    private static Proposal proposal(String plan, Map<String, String> row) {
        String by = row.getOrDefault("by", "");
        return new Proposal(
                String.join(" ", row.values()),
                new Cell(
                        plan + "." + column(row, "of"),
                        by,
                        Period.parse(column(row, "period")),
                        row.getOrDefault("part", "")),
                reading(column(row, "reads")),
                Entry.Ground.REPORTED,
                LocalDate.parse(column(row, "known")).atStartOfDay(Moment.JAPAN).toInstant(),
                new Proposal.Seen.Unasked());
    }

    private static String column(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Reading reading(String text) {
        if (text.contains(": ")) {
            String[] word = text.split(": ", 2);
            return new Reading.Assessed(Grade.find(word[0]).orElseThrow(), word[1]);
        }
        if (text.contains("/")) {
            String[] sides = text.split("/", 2);
            return new Reading.Share(new BigDecimal(sides[0]), new BigDecimal(sides[1]));
        }
        String[] words = text.split(" ", 2);
        return switch (words[0]) {
            case "na" -> new Reading.NotApplicable();
            case "nr" -> new Reading.NotReported();
            case "x" -> new Reading.Suppressed();
            case "pending" -> new Reading.Pending(words.length == 1 ? null : LocalDate.parse(words[1]));
            case "done" -> new Reading.Done(LocalDate.parse(words[1]));
            default -> new Reading.Quantity(new BigDecimal(text));
        };
    }

    private static List<Map<String, String>> rows(Map<String, Node> file, String key) {
        Node node = file.get(key);
        return node == null
                ? List.of()
                : ((SequenceNode) node).getValue().stream().map(WorkedPlan::row).toList();
    }

    private static Map<String, String> row(Node node) {
        var row = new LinkedHashMap<String, String>();
        fields(node).forEach((key, value) -> row.put(key, text(value)));
        return row;
    }

    private static Map<String, Node> fields(Node node) {
        var fields = new LinkedHashMap<String, Node>();
        ((MappingNode) node).getValue().forEach(pair -> fields.put(text(pair.getKeyNode()), pair.getValueNode()));
        return fields;
    }

    private static String text(Node node) {
        return node instanceof SequenceNode list
                ? String.join(
                        "; ", list.getValue().stream().map(WorkedPlan::text).toList())
                : ((ScalarNode) node).getValue();
    }
}
