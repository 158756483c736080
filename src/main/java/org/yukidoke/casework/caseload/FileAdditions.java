package org.yukidoke.casework.caseload;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.Known;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Records;
import org.yukidoke.person.Statement;
import org.yukidoke.person.Written;
import org.yukidoke.person.Zone;

/**
 * Adds what a request says to a file that stands already. What is blank there is filled in; what contradicts it is for
 * somebody to decide and goes nowhere by itself.
 */
@Component
final class FileAdditions {

    private final Persons persons;
    private final Records records;

    FileAdditions(Persons persons, Records records) {
        this.persons = persons;
        this.records = records;
    }

    /** Empty when everything was taken over; otherwise why not, and then nothing may be kept of it. */
    Optional<Collecting.Outcome> take(Scope scope, UUID person, Intake.Newcomer written) {
        Optional<PersonFile> file = persons.find(scope, person, Set.of(Part.IDENTITY));
        Optional<PersonFile.Named> named = file.flatMap(PersonFile::named);
        return file.isPresent() && named.isPresent()
                ? take(scope, file.get().cover(), named.get(), written)
                : Optional.of(new Collecting.Outcome.Gone());
    }

    private Optional<Collecting.Outcome> take(
            Scope scope, PersonFile.Cover cover, PersonFile.Named named, Intake.Newcomer written) {
        Identity stands = named.identity();
        Identity said = written.identity();
        if (cover.kind() != written.kind()) {
            return refused("kind", "caseload.fault.file.kind");
        }
        Optional<String> differing = differing(stands, said);
        if (differing.isPresent()) {
            return refused(differing.get(), "caseload.fault.file.differs");
        }
        Identity filled = filled(stands, said);
        if (!filled.equals(stands)
                && !(persons.change(scope, cover.id(), named.version(), filled) instanceof Written.Done)) {
            return refused("nickname", "caseload.fault.file.changed");
        }
        for (Channel.Way way : written.ways()) {
            if (!(records.addChannel(scope, cover.id(), way) instanceof Written.Done)) {
                return Optional.of(new Collecting.Outcome.Gone());
            }
        }
        return need(scope, cover.id(), written.need());
    }

    private Optional<Collecting.Outcome> need(Scope scope, UUID person, String need) {
        if (need.isEmpty()) {
            return Optional.empty();
        }
        var said = new Statement.Said(Zone.GENERAL, "need", need, null, null, Known.STATED);
        return switch (records.state(scope, person, said, null)) {
            case Written.Done done -> Optional.empty();
            case Written.NotKept notKept -> refused("need", "caseload.fault.need");
            case Written.Clash(), Written.Gone() -> Optional.of(new Collecting.Outcome.Gone());
        };
    }

    private static Optional<Collecting.Outcome> refused(String field, String key) {
        return Optional.of(new Collecting.Outcome.Refused(field, key));
    }

    private static Optional<String> differing(Identity stands, Identity said) {
        PersonName name = stands.name();
        if (differs(name.nickname(), said.name().nickname())) {
            return Optional.of("nickname");
        }
        if (differs(name.family(), said.name().family())) {
            return Optional.of("family");
        }
        if (differs(name.given(), said.name().given())) {
            return Optional.of("given");
        }
        return differs(stands.municipality(), said.municipality()) ? Optional.of("municipality") : Optional.empty();
    }

    private static boolean differs(String stands, String said) {
        return !stands.isEmpty() && !said.isEmpty() && !stands.equals(said);
    }

    private static Identity filled(Identity stands, Identity said) {
        PersonName name = stands.name();
        return new Identity(
                new PersonName(
                        either(name.family(), said.name().family()),
                        either(name.given(), said.name().given()),
                        name.familyReading(),
                        name.givenReading(),
                        either(name.nickname(), said.name().nickname())),
                stands.birth(),
                either(stands.municipality(), said.municipality()));
    }

    private static String either(String stands, String said) {
        return stands.isEmpty() ? said : stands;
    }
}
