package org.yukidoke.progress;

import java.util.List;
import java.util.Map;
import org.yukidoke.kernel.Parsed;

/**
 * An entry as somebody typed it into a form, a table or a program's message: names of fields and text, nothing more.
 *
 * @param name by which faults name it, such as {@code entries[3]}
 * @param fields what stands in each of {@link #FIELDS}; a missing field is a blank one
 */
public record Draft(String name, Map<String, String> fields) {

    /**
     * Every field. {@code indicator} is an id or a key inside the plan; {@code reporter} a key of the directory, blank
     * for the council; {@code period} a code such as {@code 2020-Q1}; {@code state} blank for a figure; {@code known} a
     * day or a moment; {@code sample} {@code yes} or {@code no}; {@code seen} blank, {@code none} or the id of the
     * entry that stood in the cell.
     */
    public static final List<String> FIELDS = List.of(
            "indicator",
            "reporter",
            "period",
            "part",
            "state",
            "quantity",
            "numerator",
            "denominator",
            "on",
            "grade",
            "reason",
            "expected",
            "source",
            "comment",
            "known",
            "sample",
            "evidence",
            "seen");

    /** The fields a reading is made of; the others say what it is about and where it comes from. */
    public static final List<String> READING =
            List.of("state", "quantity", "numerator", "denominator", "on", "grade", "reason", "expected");

    public Draft {
        fields = Map.copyOf(fields);
    }

    /** What stands in a field, without blanks around it. */
    public String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** Reads it, or tells everything that is wrong with it; fields are named {@code <name>.<field>}. */
    public Parsed<Proposal> parse(List<Indicator> indicators, Entry.Origin origin) {
        return DraftRules.parse(this, indicators, origin);
    }

    /** Reads several: all of them, or everything that is wrong with any. */
    public static Parsed<List<Proposal>> parse(List<Draft> drafts, List<Indicator> indicators, Entry.Origin origin) {
        return DraftRules.parse(drafts, indicators, origin);
    }
}
