package org.yukidoke.casework.web.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yukidoke.casework.sheet.Marks;
import org.yukidoke.casework.sheet.Sheet;
import org.yukidoke.casework.sheet.SheetForm;
import org.yukidoke.web.Form;
import org.yukidoke.web.Typed;

/** A sheet as a form. */
final class SheetEntry {

    private SheetEntry() {}

    /** Fields filled in with what stands in a version. */
    static Typed of(SheetForm form, Sheet sheet) {
        Map<String, List<String>> values = new HashMap<>();
        for (var item : form.items()) {
            String answer = sheet.answer(item.key());
            String name = "item-" + item.key();
            if (item.kind() == SheetForm.Kind.MARKS) {
                Marks marks = Marks.of(answer);
                values.put(name, marks.all());
                values.put(name + "-most", List.of(marks.most()));
            } else {
                values.put(name, List.of(answer));
            }
        }
        return new Typed(values, List.of());
    }

    /** The answers a form holds, of the fields it has; empty when something is wrong with it. */
    static Optional<Map<String, String>> read(Form form, List<SheetsView.Field> fields) {
        Map<String, String> answers = new HashMap<>();
        for (var field : fields) {
            String answer = switch (field.kind()) {
                case "line" -> form.text(field.name(), Form.LINE);
                case "text" -> form.text(field.name(), Form.TEXT);
                case "day" -> {
                    LocalDate day = form.day(field.name());
                    yield day == null ? "" : day.toString();
                }
                case "choice" -> known(form.shown().value(field.name()), field).orElse("");
                case "marks" -> {
                    List<String> marked = new ArrayList<>(form.ticked(field.name(), key -> known(key, field)));
                    String most = known(form.shown().value(field.name() + "-most"), field)
                            .orElse("");
                    yield new Marks(marked, most).answer();
                }
                default -> "";
            };
            if (!answer.isEmpty()) {
                answers.put(field.name().substring("item-".length()), answer);
            }
        }
        return form.good() ? Optional.of(answers) : Optional.empty();
    }

    private static Optional<String> known(String key, SheetsView.Field field) {
        return field.options().stream()
                .map(option -> option.value())
                .filter(value -> !value.isEmpty() && value.equals(key))
                .findFirst();
    }
}
