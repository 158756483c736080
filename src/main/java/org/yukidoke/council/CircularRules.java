package org.yukidoke.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/** A circular as it is typed. */
final class CircularRules {

    static final int LONGEST = 4000;
    private static final int TITLE = 200;

    private CircularRules() {}

    /**
     * @param typed {@code title}, {@code text}, {@code answer} ({@code yes} or nothing) and {@code due}
     * @param bodies keys of those it goes to
     * @param known keys of the council's bodies
     */
    static Parsed<Circular.Wanted> parse(
            Map<String, String> typed, List<String> bodies, Set<String> known, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        String title = typed.getOrDefault("title", "").strip();
        String text = typed.getOrDefault("text", "").strip();
        String dueText = typed.getOrDefault("due", "").strip();
        boolean answer = typed.getOrDefault("answer", "").equals("yes");
        if (title.isEmpty() || title.length() > TITLE) {
            errors.add(FieldError.of("title", "circular.fault.title", Integer.toString(TITLE)));
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            errors.add(FieldError.of("text", "circular.fault.text", Integer.toString(LONGEST)));
        }
        LocalDate due = DayText.find(dueText).orElse(null);
        if (!dueText.isEmpty() && (due == null || due.isBefore(today))) {
            errors.add(FieldError.of("due", "circular.fault.due"));
        } else if (due != null && !answer) {
            errors.add(FieldError.of("due", "circular.fault.due.answer"));
        }
        List<String> to =
                bodies.stream().distinct().filter(known::contains).sorted().toList();
        if (to.isEmpty()) {
            errors.add(FieldError.of("bodies", "circular.fault.bodies"));
        }
        return errors.isEmpty()
                ? new Parsed.Valid<>(new Circular.Wanted(title, text, answer, due, to))
                : new Parsed.Invalid<>(errors);
    }
}
