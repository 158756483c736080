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
import org.yukidoke.person.Membership;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Records;
import org.yukidoke.person.Risk;
import org.yukidoke.person.Risks;
import org.yukidoke.person.Statement;
import org.yukidoke.person.Written;

/** The body that takes somebody over opens a file of its own from what was shared, and nothing else. */
@Component
public class OwnFiles {

    private final Persons persons;
    private final Intake intake;
    private final Records records;
    private final Risks risks;
    private final Periods periods;
    private final List<Carrying> carrying;
    private final Clock clock;

    OwnFiles(
            Persons persons,
            Intake intake,
            Records records,
            Risks risks,
            Periods periods,
            List<Carrying> carrying,
            Clock clock) {
        this.persons = persons;
        this.intake = intake;
        this.records = records;
        this.risks = risks;
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
                                    shown.contents().channels().stream()
                                            .filter(channel -> channel.endedAt() == null)
                                            .map(Channel::way)
                                            .toList(),
                                    ""))
                    .id();
            statements(shown).forEach(said -> written(records.state(scope, own, said, null)));
            groups(shown).forEach(belonging -> written(records.belong(scope, own, belonging, null)));
            risks(shown)
                    .forEach(risk -> written(risks.raise(
                            scope, own, risk.kind(), new Risks.Handling(risk.note(), risk.told(), risk.done()))));
            Periods.Opening opening = periods.open(
                    scope, own, new Periods.Start(Japan.day(clock.instant()), Period.Kind.ACCOMPANY, answering, note));
            if (!(opening instanceof Periods.Opening.Opened)) {
                throw new IllegalStateException("no accompaniment for who was handed over: " + opening);
            }
            carrying.forEach(what -> what.carry(scope, shown, own));
            return own;
        });
    }

    // What is shared for a purpose this body may not keep is not shown to it, so all that is shown can be written.
    private static void written(Written written) {
        if (!(written instanceof Written.Done)) {
            throw new IllegalStateException("not taken over: " + written);
        }
    }

    private static List<Membership.Belonging> groups(PersonFile shown) {
        return shown.contents().memberships().reversed().stream()
                .filter(Membership::current)
                .map(Membership::belonging)
                .toList();
    }

    /** Those that stand, the oldest first. */
    private static List<Risk> risks(PersonFile shown) {
        return shown.contents().risks().reversed().stream().filter(Risk::stands).toList();
    }

    private static Identity identity(PersonFile shown) {
        return shown.named()
                .map(PersonFile.Named::identity)
                .orElseGet(() -> new Identity(
                        PersonName.nickname(shown.cover().reference().text()), new Birth.Unknown(), ""));
    }

    /** The oldest first, so that the new file tells them in the order they were said. */
    private static List<Statement.Said> statements(PersonFile shown) {
        return shown.contents().statements().reversed().stream()
                .filter(Statement::current)
                .map(Statement::said)
                .toList();
    }
}
