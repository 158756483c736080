package org.yukidoke.casework.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yukidoke.person.Zone;

/** Into which zone an answer goes. */
final class SheetRules {

    private SheetRules() {}

    /** What is kept of an item in one zone. */
    record Answer(String item, Zone zone, String value) {

        @Override
        public String toString() {
            return "an answer to " + item;
        }
    }

    /** The answers of a form, each in its zone; what was marked is split by the zones of what was marked. */
    static List<Answer> split(SheetForm form, Map<String, String> answers) {
        return form.items().stream()
                .filter(item -> item.kind() != SheetForm.Kind.FILE)
                .filter(item -> !answers.getOrDefault(item.key(), "").isEmpty())
                .flatMap(item -> split(item, answers.getOrDefault(item.key(), "")))
                .toList();
    }

    private static Stream<Answer> split(SheetForm.Item item, String value) {
        if (item.kind() != SheetForm.Kind.MARKS) {
            return Stream.of(new Answer(item.key(), item.zone(), value));
        }
        Marks marks = Marks.of(value);
        return item.zones().stream().sorted().flatMap(zone -> {
            Marks part = marks.among(item.options().stream()
                    .filter(option -> option.zone() == zone)
                    .map(SheetForm.Option::key)
                    .toList());
            return part.none() ? Stream.of() : Stream.of(new Answer(item.key(), zone, part.answer()));
        });
    }

    /** Puts together what was read of one item in several zones. */
    static String join(String one, String other) {
        return one.isEmpty() ? other : one + "\n" + other;
    }
}
