package org.yukidoke.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Ids;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.Sealer;
import org.yukidoke.vault.Vault;

/** Opens many files at once, such as those a body kept in another system: all of them, or none. */
@Component
public class BulkIntake {

    private final Transactions transactions;
    private final NamedParameterJdbcOperations database;
    private final BlindIndex index;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    BulkIntake(
            Transactions transactions,
            NamedParameterJdbcOperations database,
            BlindIndex index,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.index = index;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a file for each, in their order. */
    public List<Intake.Opened> registerAll(Scope scope, List<Intake.Newcomer> newcomers) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            var batch = new Batch(desk, clock.instant());
            newcomers.forEach(batch::add);
            List<Intake.Opened> opened = batch.write();
            opened.forEach(one -> audit.write(
                    AuditEvent.done("person.register", "person", one.id()).about(one.id(), desk.body(), "own")));
            return opened;
        });
    }

    private final class Batch {

        private final Desk desk;
        private final Instant now;
        private final List<MapSqlParameterSource> people = new ArrayList<>();
        private final List<SqlParameterSource> keys = new ArrayList<>();
        private final List<SqlParameterSource> identities = new ArrayList<>();
        private final List<SqlParameterSource> tokens = new ArrayList<>();
        private final List<SqlParameterSource> channels = new ArrayList<>();
        private final List<SqlParameterSource> statements = new ArrayList<>();

        private Batch(Desk desk, Instant now) {
            this.desk = desk;
            this.now = now;
        }

        private void add(Intake.Newcomer newcomer) {
            UUID id = Ids.next(now);
            DataKey key = vault.make(PersonKeys.holder(id));
            Sealer sealer = vault.open(key, PersonKeys.holder(id));
            var to = new PersonKeys.Opened(id, desk.body(), new Seen.Own(), sealer);
            people.add(row(id).addValue("kind", newcomer.kind().key()));
            keys.add(row(id).addValue("wrapped", key.wrapped()).addValue("generation", key.generation()));
            identity(to, newcomer.identity());
            BlindIndex.clues(newcomer.identity()).forEach(clue -> token(id, clue));
            for (Channel.Way way : newcomer.ways()) {
                channel(to, way);
                BlindIndex.clues(way).forEach(clue -> token(id, clue));
            }
            if (!newcomer.need().isEmpty()) {
                statements.add(row(id).addValue("id", Ids.next(now))
                        .addValue("value", to.seal(Details.STATEMENT_VALUE, newcomer.need())));
            }
        }

        private void identity(PersonKeys.Opened to, Identity identity) {
            PersonName name = identity.name();
            identities.add(row(to.person())
                    .addValue("family", to.seal(PersonRows.FAMILY_NAME, name.family()))
                    .addValue("given", to.seal(PersonRows.GIVEN_NAME, name.given()))
                    .addValue("familyReading", to.seal(PersonRows.FAMILY_READING, name.familyReading()))
                    .addValue("givenReading", to.seal(PersonRows.GIVEN_READING, name.givenReading()))
                    .addValue("nickname", to.seal(PersonRows.NICKNAME, name.nickname()))
                    .addValue(
                            "birth", to.seal(PersonRows.BIRTH, identity.birth().text()))
                    .addValue("municipality", to.seal(PersonRows.MUNICIPALITY, identity.municipality())));
        }

        private void token(UUID person, BlindIndex.Clue clue) {
            tokens.add(
                    row(person).addValue("kind", clue.kind().key()).addValue("token", index.token(desk.body(), clue)));
        }

        private void channel(PersonKeys.Opened to, Channel.Way way) {
            Channel.Quiet quiet = way.quiet();
            channels.add(row(to.person())
                    .addValue("id", Ids.next(now))
                    .addValue("kind", way.kind().key())
                    .addValue("value", to.sealAlways(Details.CHANNEL_VALUE, way.value()))
                    .addValue("note", to.seal(Details.CHANNEL_NOTE, way.note()))
                    .addValue("preference", way.preference())
                    .addValue("quietFrom", quiet == null ? null : quiet.from())
                    .addValue("quietTo", quiet == null ? null : quiet.to())
                    .addValue("discreet", way.discreet()));
        }

        private MapSqlParameterSource row(UUID person) {
            return new MapSqlParameterSource("person", person)
                    .addValue("owner", desk.body())
                    .addValue("now", PersonRows.at(now))
                    .addValue("by", desk.account());
        }

        private List<Intake.Opened> write() {
            open(people);
            write("insert into person.key (person, wrapped, generation) values (:person, :wrapped, :generation)", keys);
            write("""
                    insert into person.identity (person, owner, family_name, given_name, family_reading,
                                                 given_reading, nickname, birth, municipality)
                    values (:person, :owner, :family, :given, :familyReading, :givenReading, :nickname, :birth,
                            :municipality)
                    """, identities);
            write("""
                    insert into person.token (person, owner, kind, token)
                    values (:person, :owner, :kind, :token)
                        on conflict do nothing
                    """, tokens);
            write("""
                    insert into person.channel (id, person, owner, kind, value, note, preference, quiet_from, quiet_to,
                                                discreet, added_at, added_by)
                    values (:id, :person, :owner, :kind, :value, :note, :preference, :quietFrom, :quietTo, :discreet,
                            :now, :by)
                    """, channels);
            write("""
                    insert into person.statement (id, person, owner, zone, topic, value, provenance, recorded_at,
                                                  recorded_by)
                    values (:id, :person, :owner, 'general', 'need', :value, 'stated', :now, :by)
                    """, statements);
            return people.stream().map(Batch::opened).toList();
        }

        // Among a million files chance gives the same number twice now and then; the later one draws again.
        private void open(List<MapSqlParameterSource> unnumbered) {
            List<MapSqlParameterSource> left = unnumbered;
            while (!left.isEmpty()) {
                left.forEach(one -> one.addValue("reference", Reference.draw().text()));
                int[] opened = database.batchUpdate(PersonRows.OPEN, left.toArray(SqlParameterSource[]::new));
                List<MapSqlParameterSource> drawn = left;
                left = IntStream.range(0, opened.length)
                        .filter(at -> opened[at] == 0)
                        .mapToObj(drawn::get)
                        .toList();
            }
        }

        private static Intake.Opened opened(MapSqlParameterSource one) {
            return new Intake.Opened(
                    (UUID) Objects.requireNonNull(one.getValue("person")),
                    Reference.find((String) Objects.requireNonNull(one.getValue("reference")))
                            .orElseThrow());
        }

        private void write(String statement, List<SqlParameterSource> rows) {
            if (!rows.isEmpty()) {
                database.batchUpdate(statement, rows.toArray(SqlParameterSource[]::new));
            }
        }
    }
}
