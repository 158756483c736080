package org.yukidoke.progress.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.Kpi;
import org.yukidoke.progress.Draft;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Grade;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Reading;
import org.yukidoke.web.Typed;

/** What a cell of the grid shows before anybody types, and whether what stands in it now says something new. */
final class CellRules {

    /** What can be typed into a cell. */
    static final List<String> FIELDS = Stream.concat(Draft.READING.stream(), Stream.of("source", "comment", "evidence"))
            .toList();

    private static final List<String> FIGURE = List.of("quantity", "numerator", "denominator", "on", "grade", "reason");

    private CellRules() {}

    /** A cell somebody changed, what they typed and the entry they saw in it. */
    record Change(
            Slot slot,
            Indicator indicator,
            Map<String, String> typed,
            @Nullable Entry seen) {

        Change {
            typed = Map.copyOf(typed);
        }

        boolean correction() {
            return seen != null;
        }

        /** The draft a proposal is read from. */
        Draft draft(String reporter) {
            var fields = new HashMap<>(typed);
            fields.put("indicator", indicator.id());
            fields.put("reporter", reporter);
            fields.put("period", slot.period().code());
            fields.put("part", slot.part() == 0 ? "" : indicator.aim().parts().get(slot.part() - 1));
            fields.put("seen", seen == null ? "none" : seen.id().toString());
            // n without m is a count of its own; the form has one place for n.
            if (indicator.aim().kind() == Kpi.Kind.COVERAGE
                    && fields.getOrDefault("denominator", "").isEmpty()
                    && fields.containsKey("numerator")) {
                fields.put("quantity", fields.getOrDefault("numerator", ""));
                fields.remove("numerator");
            }
            return new Draft(slot.name(), fields);
        }
    }

    /** What stands in the fields of a cell when nobody has typed; blank ones are missing, and so is the comment. */
    static Map<String, String> filled(Indicator indicator, @Nullable Entry entry, Locale locale) {
        if (entry == null) {
            return Map.of();
        }
        var fields = new LinkedHashMap<String, String>();
        boolean shared = indicator.aim().kind() == Kpi.Kind.COVERAGE;
        switch (entry.reading()) {
            case Reading.Quantity(BigDecimal value) ->
                fields.put(shared ? "numerator" : "quantity", Figures.of(value, locale));
            case Reading.Share(BigDecimal part, BigDecimal whole) -> {
                fields.put("numerator", Figures.of(part, locale));
                fields.put("denominator", Figures.of(whole, locale));
            }
            case Reading.Done(LocalDate on) -> fields.put("on", on.toString());
            case Reading.Assessed(Grade grade, String reason) -> {
                fields.put("grade", grade.key());
                fields.put("reason", reason);
            }
            case Reading.NotApplicable none -> fields.put("state", "not_applicable");
            case Reading.NotReported none -> fields.put("state", "not_reported");
            case Reading.Suppressed none -> fields.put("state", "suppressed");
            case Reading.Pending(LocalDate until) -> {
                fields.put("state", "pending");
                if (until != null) {
                    fields.put("expected", until.toString());
                }
            }
        }
        if (!entry.ground().source().isEmpty()) {
            fields.put("source", entry.ground().source());
        }
        if (entry.ground().evidence() != null) {
            fields.put("evidence", Objects.toString(entry.ground().evidence()));
        }
        return Map.copyOf(fields);
    }

    /** What was typed into a cell, without blanks. */
    static Map<String, String> typed(Typed form, Slot slot) {
        var fields = new HashMap<String, String>();
        for (String field : FIELDS) {
            String value = form.value(slot.field(field)).strip();
            if (!value.isEmpty()) {
                fields.put(field, value);
            }
        }
        return Map.copyOf(fields);
    }

    /** What was typed, if that differs from what stood in the fields before; else empty. */
    static Optional<Map<String, String>> changed(Map<String, String> typed, Map<String, String> filled) {
        var fields = new HashMap<>(typed);
        String state = fields.getOrDefault("state", "");
        if (!state.equals("pending")) {
            fields.remove("expected");
        }
        boolean sameFigure = FIGURE.stream().allMatch(field -> Objects.equals(fields.get(field), filled.get(field)));
        boolean sameState = state.equals(filled.getOrDefault("state", ""));
        if (!state.isEmpty() && sameFigure && !sameState) {
            // Somebody chose a state and left the old figure standing: the choice is what they did.
            FIGURE.forEach(fields::remove);
        } else if (!state.isEmpty() && sameState && !sameFigure) {
            fields.remove("state");
            fields.remove("expected");
        }
        return fields.equals(filled) ? Optional.empty() : Optional.of(Map.copyOf(fields));
    }

    /** Whether a proposal says no more than the entry that was seen: 3,221 typed as 3221 is no correction. */
    static boolean idle(Proposal proposal, @Nullable Entry seen) {
        return seen != null
                && proposal.ground().comment().isEmpty()
                && proposal.ground().source().equals(seen.ground().source())
                && Objects.equals(proposal.ground().evidence(), seen.ground().evidence())
                && same(proposal.reading(), seen.reading());
    }

    private static boolean same(Reading one, Reading other) {
        if (one instanceof Reading.Quantity(var value) && other instanceof Reading.Quantity(var again)) {
            return value.compareTo(again) == 0;
        }
        if (one instanceof Reading.Share(var part, var whole) && other instanceof Reading.Share(var again, var of)) {
            return part.compareTo(again) == 0 && whole.compareTo(of) == 0;
        }
        return one.equals(other);
    }

    /** Faults at the fields the form has: what is wrong with a cell as a whole stands at its figure. */
    static List<FieldError> atFields(List<FieldError> faults, Map<String, Indicator> byCell) {
        return faults.stream()
                .map(fault -> {
                    int dot = fault.field().lastIndexOf('.');
                    String cell = fault.field().substring(0, Math.max(0, dot));
                    String field = fault.field().substring(dot + 1);
                    Indicator indicator = byCell.get(cell);
                    if (indicator == null) {
                        return fault;
                    }
                    boolean lost = !FIELDS.contains(field)
                            || (field.equals("quantity") && indicator.aim().kind() != Kpi.Kind.RATE);
                    return lost ? new FieldError(cell + "." + main(indicator), fault.key(), fault.arguments()) : fault;
                })
                .distinct()
                .toList();
    }

    /** The field of a cell in which its figure stands. */
    static String main(Indicator indicator) {
        return switch (indicator.aim().kind()) {
            case COUNT, CAPACITY -> "quantity";
            case RATE, COVERAGE -> "numerator";
            case MILESTONE -> "on";
            case TEXT -> "grade";
        };
    }
}
