package org.yukidoke.conference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.person.Birth;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.Line;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Reference;

/**
 * Somebody who was spoken of without a file and said yes: the body that brought them begins a file or ties them to one it
 * keeps, once. Nothing another body said goes along; from then on the matter goes when the file goes.
 */
@Component
public class MatterFiles {

    private final Transactions transactions;
    private final MeetingKeys keys;
    private final Intake intake;
    private final Persons persons;
    private final JdbcClient database;
    private final Audit audit;

    MatterFiles(
            Transactions transactions,
            MeetingKeys keys,
            Intake intake,
            Persons persons,
            JdbcClient database,
            Audit audit) {
        this.transactions = transactions;
        this.keys = keys;
        this.intake = intake;
        this.persons = persons;
        this.database = database;
        this.audit = audit;
    }

    /** What a file begins with: how somebody is called, and what they need. */
    public record Beginning(String nickname, String need) {

        Identity identity() {
            return new Identity(PersonName.nickname(nickname), new Birth.Unknown(), "");
        }

        @Override
        public String toString() {
            return "a beginning";
        }
    }

    /** Whether a matter can be tied to a file: of the acting body, without a file, and with a yes. */
    public static boolean ready(Scope scope, Matter matter) {
        return matter.body().equals(scope.organisation())
                && matter.person() == null
                && matter.path().state() == Matter.Path.State.GIVEN;
    }

    /** Files of the acting body that may be of the same person. */
    public List<Line> alike(Scope scope, Beginning beginning) {
        Conferences.desk(scope);
        return persons.hints(scope, beginning.identity(), List.of());
    }

    /** Begins a file; the id is that of the file. */
    public Outcome begin(Scope scope, UUID meeting, UUID item, Beginning beginning) {
        return tie(
                scope,
                meeting,
                item,
                () -> Optional.of(intake.register(
                                scope,
                                new Intake.Newcomer(FileKind.PERSON, beginning.identity(), List.of(), beginning.need()))
                        .id()));
    }

    /** Ties it to a file the acting body keeps; the id is that of the file. */
    public Outcome tie(Scope scope, UUID meeting, UUID item, Reference reference) {
        return tie(
                scope,
                meeting,
                item,
                () -> persons.search(scope, reference.text()).stream()
                        .filter(line -> line.reference().equals(reference)
                                && line.owner().equals(scope.organisation())
                                && line.seen().decides())
                        .map(Line::id)
                        .findFirst());
    }

    private Outcome tie(Scope scope, UUID meeting, UUID item, Supplier<Optional<UUID>> file) {
        Conferences.desk(scope);
        return transactions.in(scope, () -> {
            var opened = keys.open(meeting, "tie").filter(sealers -> sealers.containsKey(item));
            if (opened.isEmpty()) {
                return new Outcome.Gone();
            }
            // Whoever ties it at the same moment is waited for, so that no file is begun for nothing.
            if (!untied(meeting, item, scope)) {
                return new Outcome.Clash();
            }
            Optional<UUID> person = file.get();
            if (person.isEmpty()) {
                return new Outcome.Refused(List.of(FieldError.of("reference", "conference.fault.reference")));
            }
            if (!tied(item, person.get())) {
                throw new IllegalStateException("a matter that was held was tied by somebody else");
            }
            audit.write(AuditEvent.done("conference.tie", "person", person.get())
                    .about(person.get(), scope.organisation(), "meeting:" + meeting));
            return new Outcome.Done(person.get());
        });
    }

    private boolean untied(UUID meeting, UUID item, Scope scope) {
        return database.sql("""
                        select id
                          from conference.item
                         where id = :item
                           and meeting = :meeting
                           and owner = :body
                           and person is null
                           and path = 'given'
                           for update
                        """)
                .param("item", item)
                .param("meeting", meeting)
                .param("body", scope.organisation())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private boolean tied(UUID item, UUID person) {
        return database.sql("update conference.item set person = :person where id = :item and person is null")
                        .param("item", item)
                        .param("person", person)
                        .update()
                == 1;
    }
}
