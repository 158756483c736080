package org.yukidoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yukidoke.audit.Chronicle.found;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yukidoke.audit.Break.Kind;
import org.yukidoke.db.Backup;
import org.yukidoke.db.Refusal;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;

/** What somebody does to the record who may do everything in the database, and how it is found. */
class ChainIT {

    private static final String COLUMNS = """
            happened_at,  happened_at + interval '1 microsecond'
            account,      '01900000-0000-7000-8000-000000000002'
            organisation, 'saitama.supporu'
            action,       'person.reae'
            object_type,  'persoo'
            object_id,    '01900000-0000-7000-8000-00000000000b'
            permitted,    not permitted
            detail,       '{"number": "2"}'
            subject,      '01900000-0000-7000-8000-00000000000b'
            owner,        'saitama.supporu'
            basis,        'owo'
            transaction,  (transaction::text::bigint + 1)::text::xid8
            """;

    private static final Chronicle SHARED = Chronicle.fresh();

    private final Chronicle record = SHARED.emptied();

    @Test
    void anUntouchedRecordIsSound() {
        record.sealed(3, 1, 5);
        var report = Chain.verify(record.database().access(), Optional.of(record.head()), broken -> {});
        assertThat(report).isEqualTo(new Chain.Report(0, 9, record.head()));
        assertThat(record.head().seal()).isEqualTo(3);
        assertThat(record.head().events()).isEqualTo(9);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = COLUMNS, quoteCharacter = '"')
    void oneByteOfAnEventChangedIsFoundAndNamed(String column, String value) {
        long first = record.sealed(3, 3);
        record.tamper("update audit.event set %s = %s where id = %d".formatted(column, value, first + 1));
        assertThat(record.breaks()).containsExactly(found(Kind.EVENT_CHANGED, first + 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account = null", "organisation = null", "subject = null, owner = null, basis = null"})
    void aValueTakenAwayIsFound(String change) {
        long first = record.sealed(2);
        record.tamper("update audit.event set %s where id = %d".formatted(change, first));
        assertThat(record.breaks()).containsExactly(found(Kind.EVENT_CHANGED, first, 1));
    }

    @Test
    void everyColumnOfAnEventIsTriedHere() {
        Set<String> tried =
                new TreeSet<>(COLUMNS.lines().map(line -> line.split(",", 2)[0]).toList());
        tried.add("id");
        assertThat(new TreeSet<>(record.owner().sql("""
                        select attname::text
                          from pg_attribute
                         where attrelid = 'audit.event'::regclass and attnum > 0 and not attisdropped
                        """).query(String.class).list()))
                .isEqualTo(tried);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sealed_at = sealed_at + interval '1 microsecond'                      | SEAL_CHANGED
            last_transaction = (last_transaction::text::bigint + 1)::text::xid8   | SEAL_CHANGED
            last_event = last_event + 1                                           | SEAL_CHANGED
            floor = 1                                                             | SEAL_CHANGED
            digests = set_byte(digests, 5, get_byte(digests, 5) # 1)              | SEAL_CHANGED
            previous = set_byte(previous, 5, get_byte(previous, 5) # 1)           | SEAL_CHANGED
            hash = set_byte(hash, 31, get_byte(hash, 31) # 1)                     | SEAL_CHANGED
            kind = 'restored'                                                     | SEAL_CHANGED
            total = total + 1                                                     | SEAL_CHANGED
            """)
    void oneByteOfASealChangedIsFoundAndNamed(String change, Kind kind) {
        record.sealed(2, 2, 2);
        record.tamper("update audit.seal set " + change + " where number = 2");
        assertThat(record.breaks()).contains(found(kind, 2));
    }

    @Test
    void anEventTakenOutIsNamed() {
        long first = record.sealed(3);
        record.tamper("delete from audit.event where id = " + (first + 1));
        assertThat(record.breaks()).containsExactly(found(Kind.EVENT_MISSING, first + 1, 1));
    }

    @Test
    void anEventPutInAmongSealedOnesIsNamed() {
        long first = record.sealed(3);
        record.tamper("""
                insert into audit.event overriding system value
                select id + 1000, happened_at, account, action, 'account', object_id, permitted, detail, organisation,
                       subject, owner, basis, (transaction::text::bigint - 1)::text::xid8
                  from audit.event
                 where id = %d
                """.formatted(first));
        assertThat(record.breaks()).containsExactly(found(Kind.EVENT_ADDED, first + 1000));
    }

    @Test
    void twoEventsThatChangedPlacesAreNamed() {
        long first = record.sealed(3);
        record.tamper("""
                update audit.event a
                   set detail = b.detail
                  from audit.event b
                 where a.id in (%1$d, %2$d) and b.id in (%1$d, %2$d) and a.id <> b.id
                """.formatted(first, first + 2));
        assertThat(record.breaks())
                .containsExactly(found(Kind.EVENT_CHANGED, first, 1), found(Kind.EVENT_CHANGED, first + 2, 1));
    }

    @Test
    void aSealTakenOutIsNamed() {
        record.sealed(1, 1, 1);
        record.tamper("delete from audit.seal where number = 2");
        assertThat(record.breaks()).contains(found(Kind.SEAL_MISSING, 2, 3));
    }

    @Test
    void anEndCutOffIsFoundByTheHeadKeptOutside() {
        long first = record.sealed(2, 2);
        Head kept = record.head();
        record.tamper("delete from audit.seal where number = 2");
        record.tamper("delete from audit.event where id >= " + (first + 2));
        assertThat(record.breaks()).as("a whole chain, only shorter").isEmpty();
        assertThat(record.breaks(Optional.of(kept))).containsExactly(found(Kind.CUT_OFF, 1, 2));
        record.sealed(1, 1);
        assertThat(record.breaks(Optional.of(kept))).as("grown over").containsExactly(found(Kind.REWRITTEN, 2));
    }

    @Test
    void aChainMadeAnewFromItsBeginIsFoundByTheHeadKeptOutside() {
        long first = record.sealed(2);
        Head kept = record.head();
        record.tamper("delete from audit.seal");
        record.tamper("update audit.event set permitted = false where id = " + first);
        record.sealAll();
        assertThat(record.breaks()).isEmpty();
        assertThat(record.breaks(Optional.of(kept))).containsExactly(found(Kind.REWRITTEN, 1));
    }

    @Test
    void changingTheFunctionsThatSealDoesNotHideAChange() {
        var another = Chronicle.fresh();
        long first = another.sealed(2);
        another.owner().sql("""
                        create or replace function audit.digest(e audit.event) returns bytea language sql stable
                        return decode(repeat('00', 32), 'hex')
                        """).update();
        another.tamper("update audit.event set permitted = false where id = " + first);
        assertThat(another.breaks()).containsExactly(found(Kind.EVENT_CHANGED, first, 1));
    }

    @Test
    void eventsThatWaitTooLongForTheirSealAreFound() {
        record.write(2);
        assertThat(record.breaks()).isEmpty();
        record.tamper("update audit.event set happened_at = happened_at - interval '11 minutes'");
        assertThat(record.breaks()).containsExactly(found(Kind.UNSEALED, 2, 11));
    }

    @Test
    void aRestoredRecordIsSoundAndGoesOn(@TempDir Path folder) {
        long first = record.sealed(3);
        record.write(2);
        // As in a database restored elsewhere, where transactions are counted anew and overtake those of the backup.
        record.tamper("""
                update audit.event
                   set transaction = (pg_current_xact_id()::text::bigint + 600)::text::xid8
                 where id = %d
                """.formatted(first + 4));
        Path file = folder.resolve("backup.zip");
        Backup.write(record.database().access(), file);
        var restored = new Chronicle(TestDatabase.empty());
        Backup.restore(file, restored.database().access());

        assertThat(restored.loose()).isZero();
        assertThat(restored.owner()
                        .sql("select kind from audit.seal order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("restored");
        assertThat(restored.breaks(Optional.of(record.head()))).isEmpty();
        for (int number = 0; number < 600; number++) {
            restored.owner().sql("select pg_current_xact_id()").query().singleValue();
        }
        restored.sealed(1, 2);
        assertThat(restored.breaks(Optional.of(record.head()))).isEmpty();
        assertThat(restored.head().events()).isEqualTo(8);
    }

    @Test
    void aDatabaseOfAnEarlierVersionIsNotJudged() {
        var empty = TestDatabase.empty();
        assertThatThrownBy(() -> Chain.verify(empty.access(), Optional.empty(), broken -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not_migrated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyWayToBreakHasASentence(String language) {
        var texts = new Languages().texts(language);
        assertThat(Stream.of(Kind.values()))
                .allSatisfy(kind -> assertThat(texts.of(new Break(kind, List.of()).text(), "1", "2"))
                        .isNotBlank());
    }
}
