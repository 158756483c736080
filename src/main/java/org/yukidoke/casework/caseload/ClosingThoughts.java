package org.yukidoke.casework.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;

/** Thinks of closing, and says why. Nothing is ever closed by it. */
@Component
public class ClosingThoughts {

    private final Caseloads caseloads;

    ClosingThoughts(Caseloads caseloads) {
        this.caseloads = caseloads;
    }

    /** Whether somebody left their work and was not heard from since: then beginning again may be thought of. */
    public Optional<Caseloads.Quit> quit(Scope scope, UUID person) {
        return caseloads.quit(scope, person);
    }

    /** How many months after work was found the acting body asks how it lasts, whether it still accompanies or not. */
    public List<Integer> asksAfter(Scope scope) {
        return caseloads.yardstick(scope).followUp();
    }

    /** Since when nobody was in touch and nothing is agreed, if that is long enough to think of closing. */
    public Optional<LocalDate> closing(Scope scope, Period period) {
        return caseloads
                .find(scope, period.person())
                .filter(line -> line.one().period().id().equals(period.id()))
                .filter(line -> line.flags().contains(Case.Flag.CLOSING))
                .map(line -> line.one().quietSince());
    }
}
