package org.yukidoke.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Checks that the steps of a formula can be read and name only inputs and earlier steps. */
final class FormulaCheck {

    private FormulaCheck() {}

    static List<String> of(Formula formula) {
        var faults = new ArrayList<String>();
        var known = new HashSet<String>();
        formula.inputs().forEach(input -> known.add(input.name()));
        for (Formula.Step step : formula.steps()) {
            try {
                Expression.parse(step.expression()).names().stream()
                        .filter(name -> !known.contains(name))
                        .forEach(faults::add);
            } catch (IllegalArgumentException malformed) {
                faults.add(step.expression());
            }
            known.add(step.name());
        }
        return faults;
    }
}
