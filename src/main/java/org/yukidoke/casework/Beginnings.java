package org.yukidoke.casework;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Accompanying;
import org.yukidoke.person.FileKind;

/** Opens an accompaniment with a file, so that nobody who was received stands on no list. */
@Component
final class Beginnings implements Accompanying {

    private final Periods periods;
    private final Clock clock;

    Beginnings(Periods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public void begin(Scope scope, UUID person, FileKind kind) {
        Period.Kind how = switch (kind) {
            case PERSON -> Period.Kind.ACCOMPANY;
            case FAMILY -> Period.Kind.FAMILY;
        };
        var start = new Periods.Start(Japan.day(clock.instant()), how, scope.requireAccount(), "");
        switch (periods.open(scope, person, start)) {
            case Periods.Opening.Opened opened -> {}
            case Periods.Opening.AlreadyOpen open -> {}
            case Periods.Opening.NoColleague(), Periods.Opening.NotYet(), Periods.Opening.Gone() ->
                throw new IllegalStateException("no accompaniment for who was received");
        }
    }
}
