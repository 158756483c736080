package org.yukidoke.workflow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/** Days around a deadline as they are typed. */
final class ReminderDayRules {

    private static final int MOST = 12;

    private ReminderDayRules() {}

    static Parsed<List<Integer>> parse(String before, String after) {
        var errors = new ArrayList<FieldError>();
        var days = new TreeSet<Integer>();
        read("before", before, errors).forEach(day -> days.add(-day));
        days.addAll(read("after", after, errors));
        if (errors.isEmpty() && days.size() > MOST) {
            errors.add(FieldError.of("after", "workflow.fault.days.many", Integer.toString(MOST)));
        }
        return errors.isEmpty() ? new Parsed.Valid<>(List.copyOf(days)) : new Parsed.Invalid<>(errors);
    }

    private static List<Integer> read(String field, String typed, List<FieldError> errors) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        var days = new ArrayList<Integer>();
        for (String part : plain.split("[,、\\s]+", -1)) {
            if (!part.matches("[0-9]{1,3}")) {
                errors.add(FieldError.of(field, "workflow.fault.days"));
                return List.of();
            }
            days.add(Integer.parseInt(part));
        }
        return days;
    }
}
