package org.yukidoke.casework.handing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.kernel.FieldError;

/** What an entry of somebody's question may not be, before consent and ground are asked. */
final class SaidRules {

    private SaidRules() {}

    static List<FieldError> faults(Said said, ContractEnd.Terms terms, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        if (said.on().isAfter(today)) {
            faults.add(FieldError.of("on", "handing.fault.later"));
        }
        switch (said.told()) {
            case Said.Told.Agreed agreed -> faults.addAll(faults(agreed.passing(), terms));
            case Said.Told.Lawful lawful -> faults.addAll(faults(lawful.passing(), terms));
            case Said.Told.Asked asked -> {}
            case Said.Told.Unreached unreached -> {}
            case Said.Told.Declined declined -> {}
        }
        return faults;
    }

    /**
     * What stands against noting it after what was said before. After a yes that still holds only a no, or another yes, says
     * anything about that one: that somebody was asked again or could not be reached takes back nothing they said, and a
     * basis does not come before what they agreed to. Nor does it come before a no, which only a yes takes back.
     *
     * @param before the yes that holds, or the no that stands; null where neither does
     */
    static List<FieldError> against(Said said, HandingFile.@Nullable Answer before) {
        boolean yes = before == HandingFile.Answer.AGREED || before == HandingFile.Answer.LAWFUL;
        return switch (said.told()) {
            case Said.Told.Asked asked -> yes ? stands() : List.of();
            case Said.Told.Unreached unreached -> yes ? stands() : List.of();
            case Said.Told.Lawful lawful -> {
                if (before == HandingFile.Answer.DECLINED) {
                    yield declined();
                }
                yield before == HandingFile.Answer.AGREED ? stands() : List.of();
            }
            case Said.Told.Agreed agreed -> List.of();
            case Said.Told.Declined declined -> List.of();
        };
    }

    private static List<FieldError> stands() {
        return List.of(FieldError.of("answer", "handing.fault.stands"));
    }

    /** Somebody who said no, or took back their yes, does not pass on a basis. */
    static List<FieldError> declined() {
        return List.of(FieldError.of("answer", "handing.fault.declined"));
    }

    private static List<FieldError> faults(Said.Passing passing, ContractEnd.Terms terms) {
        List<FieldError> faults = new ArrayList<>();
        if (passing.parts().isEmpty()) {
            faults.add(FieldError.of("parts", "handing.fault.parts"));
        }
        if (passing.last().isBefore(terms.startsOn())) {
            faults.add(FieldError.of("last", "handing.fault.last"));
        }
        return faults;
    }
}
