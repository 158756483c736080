package org.yukidoke.casework;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.person.WhoAnswers;

/** Whoever is responsible for the accompaniment that stands open answers for somebody. */
@Component
final class PeriodAnswers implements WhoAnswers {

    private final Periods periods;

    PeriodAnswers(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Optional<UUID> of(Scope scope, UUID person) {
        return periods.findOpen(scope, person).map(Period::responsible);
    }

    @Override
    public void pass(Scope scope, UUID person, @Nullable UUID to, String note) {
        if (!(periods.assign(scope, person, to, note) instanceof Periods.Change.Done)) {
            throw new IllegalStateException("who answers for somebody could not be changed");
        }
    }
}
