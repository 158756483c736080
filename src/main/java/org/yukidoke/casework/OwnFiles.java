package org.yukidoke.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Transcript;

/** The body that takes somebody over opens a file of its own from what was shared, and nothing else. */
@Component
public class OwnFiles {

    private final Persons persons;
    private final Intake intake;
    private final Transcript transcript;
    private final Periods periods;
    private final List<Carrying> carrying;
    private final Clock clock;

    OwnFiles(
            Persons persons,
            Intake intake,
            Transcript transcript,
            Periods periods,
            List<Carrying> carrying,
            Clock clock) {
        this.persons = persons;
        this.intake = intake;
        this.transcript = transcript;
        this.periods = periods;
        this.carrying = carrying;
        this.clock = clock;
    }

    /**
     * Opens the file and an accompaniment. Called in the transaction that ends the former one.
     *
     * @param person the former file, of which parts are shared with the acting body
     * @param answering the account that answers for the accompaniment; null while nobody does
     * @param note how it begins
     * @return the new file; empty when nothing is shared any more
     */
    public Optional<UUID> take(Scope scope, UUID person, @Nullable UUID answering, String note) {
        return persons.find(scope, person, Persons.everything()).map(shown -> {
            UUID own = intake.register(
                            scope,
                            new Intake.Newcomer(
                                    shown.cover().kind(),
                                    identity(shown),
                                    Transcript.channels(shown).stream()
                                            .map(Channel::way)
                                            .toList(),
                                    ""))
                    .id();
            transcript.write(scope, own, shown, all -> true);
            Periods.Opening opening = periods.open(
                    scope, own, new Periods.Start(Japan.day(clock.instant()), Period.Kind.ACCOMPANY, answering, note));
            if (!(opening instanceof Periods.Opening.Opened)) {
                throw new IllegalStateException("no accompaniment for who was handed over: " + opening);
            }
            carrying.forEach(what -> what.carry(scope, shown, own));
            return own;
        });
    }

    private static Identity identity(PersonFile shown) {
        return shown.named()
                .map(PersonFile.Named::identity)
                .orElseGet(() -> new Identity(
                        PersonName.nickname(shown.cover().reference().text()), new Birth.Unknown(), ""));
    }
}
