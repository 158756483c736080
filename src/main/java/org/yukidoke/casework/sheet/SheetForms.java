package org.yukidoke.casework.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yukidoke.person.Zone;

/** Every edition of every sheet there is, as {@code casework/sheets.yaml} has them. */
@Component
public class SheetForms {

    private static final String FILE = "/casework/sheets.yaml";

    private final List<SheetForm> forms;

    SheetForms() {
        this.forms = read();
    }

    /** The editions in force on a day, in the order of the file. */
    public List<SheetForm> list(LocalDate day) {
        return forms.stream()
                .map(SheetForm::key)
                .distinct()
                .flatMap(key -> find(key, day).stream())
                .toList();
    }

    /** The edition of a sheet in force on a day. */
    public Optional<SheetForm> find(String key, LocalDate day) {
        return forms.stream()
                .filter(form -> form.key().equals(key) && !form.from().isAfter(day))
                .max(Comparator.comparing(SheetForm::from));
    }

    /** An edition by its name, in force or not. */
    public Optional<SheetForm> find(String key, String edition) {
        return forms.stream()
                .filter(form -> form.key().equals(key) && form.edition().equals(edition))
                .findFirst();
    }

    private static List<SheetForm> read() {
        try (InputStream stream = Objects.requireNonNull(SheetForms.class.getResourceAsStream(FILE), FILE)) {
            List<?> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return rows.stream().map(Row::of).map(SheetForms::form).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(FILE, cause);
        }
    }

    private static SheetForm form(Row row) {
        return new SheetForm(
                row.text("key"),
                row.text("edition"),
                row.day("from"),
                row.named("ja", "en"),
                new SheetForm.Source(
                        row.text("mirrors"), row.named("source", "sourceEn"), row.text("url"), row.day("seen")),
                row.rows("items").stream().map(SheetForms::item).toList());
    }

    private static SheetForm.Item item(Row row) {
        return new SheetForm.Item(
                row.text("key"),
                SheetForm.Kind.of(row.text("kind")),
                zone(row, Zone.GENERAL),
                row.named("ja", "en"),
                row.text("official"),
                row.rows("options").stream()
                        .map(option -> new SheetForm.Option(
                                option.text("key"), zone(option, zone(row, Zone.GENERAL)), option.named("ja", "en")))
                        .toList(),
                row.text("field"));
    }

    private static Zone zone(Row row, Zone otherwise) {
        String zone = row.text("zone");
        return zone.isEmpty() ? otherwise : Zone.valueOf(zone.toUpperCase(Locale.ROOT));
    }

    private record Row(Map<?, ?> values) {

        static Row of(Object row) {
            return new Row((Map<?, ?>) row);
        }

        String text(String key) {
            Object value = values.get(key);
            return value == null ? "" : value.toString();
        }

        SheetForm.Named named(String japanese, String english) {
            return new SheetForm.Named(text(japanese), text(english));
        }

        LocalDate day(String key) {
            return LocalDate.ofInstant(
                    ((Date) Objects.requireNonNull(values.get(key), key)).toInstant(), ZoneOffset.UTC);
        }

        List<Row> rows(String key) {
            return values.get(key) instanceof List<?> rows
                    ? rows.stream().map(Row::of).toList()
                    : List.of();
        }
    }
}
