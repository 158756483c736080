package org.yukidoke.revision;

import java.util.List;
import java.util.Map;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.plan.PlanCheck;

/** Holds a change to the checks of the catalogue before it is kept. */
public final class DraftChecks {

    /** The fields of the forms that answer for what the check names otherwise. */
    private static final Map<String, String> FIELDS = Map.of(
            "repriseOfMissing", "repriseOf",
            "repriseTwice", "reprise",
            "scheduleEvidence", "reason",
            "valueUnitText", "value",
            "ofItself", "subsetOf",
            "itemTwice", "reason");

    private DraftChecks() {}

    /** What would be wrong with the item by this change and is not wrong without it, by field. */
    public static List<FieldError> faults(PlanDrafts.Sheet sheet, Change change) {
        var after = ChangeRules.apply(sheet.plan(), List.of(change)).plan();
        String key = Change.item(change.slot());
        return PlanCheck.whole(after).stream()
                .filter(fault -> !sheet.faults().contains(fault))
                .filter(fault -> key.endsWith("." + fault.item()))
                .map(fault -> FieldError.of(
                        field(fault),
                        "revision.check." + fault.fault(),
                        fault.arguments().toArray(String[]::new)))
                .toList();
    }

    private static String field(PlanCheck.Fault fault) {
        return FIELDS.getOrDefault(
                fault.fault(),
                fault.arguments().isEmpty() ? "reason" : field(fault.arguments().getFirst()));
    }

    private static String field(String named) {
        return named.equals("funding") ? "scheme" : named;
    }
}
