package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;
import org.yukidoke.vault.Rotation;
import org.yukidoke.vault.Vault;
import org.yukidoke.vault.VaultException;

/** What a thief of the disk finds: every file of the data folder is read byte by byte, the database's log included. */
@PageTest(laidOut = {Councils.class, People.class})
class DumpIT {

    /** Words that stand nowhere else, so that finding one means finding this person. */
    private static final List<String> WORDS =
            List.of("雪解橋", "桐子郎", "ユキゲバシ", "キリコロウ", "きりちゃん印", "04899887766", "夜中の橋の話");

    /** Written in plain by the side, to prove that what is there is found. */
    private static final String CONTROL = "普通に書いた目印";

    @Autowired
    private People people;

    @Autowired
    private Intake intake;

    @Autowired
    private Erasures erasures;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Vault vault;

    @Autowired
    private ObjectProvider<KeyHolder> holders;

    @Test
    void anErasedPersonIsInNoFileAndOpensFromNoOldCopy() {
        database.owner().sql("create table public.control (words text)").update();
        database.owner()
                .sql("insert into public.control values (:words)")
                .param("words", CONTROL)
                .update();
        Scope keeper = people.counsellor(People.CENTRE);
        var opened = intake.register(
                keeper,
                new Intake.Newcomer(
                        FileKind.PERSON,
                        new Identity(
                                new PersonName("雪解橋", "桐子郎", "ユキゲバシ", "キリコロウ", "きりちゃん印"),
                                new Birth.Between(Year.of(1975), Year.of(1979)),
                                "川越市"),
                        List.of(People.phone("04899887766")),
                        "夜中の橋の話"));
        DataKey stolen = key(opened.id());
        assertThat(vault.open(stolen, PersonKeys.holder(opened.id()))).isNotNull();
        assertThat(found()).as("while the file is open").containsExactly(CONTROL);

        assertThat(erasures.erase(keeper, opened.id(), opened.reference(), Erasures.Reason.REQUEST))
                .isPresent();
        Rotation.run(database.access(), vault, holders.orderedStream().toList(), (table, keys) -> {});
        assertThat(found()).as("after erasing and rotating").containsExactly(CONTROL);
        assertThatThrownBy(() -> vault.open(stolen, PersonKeys.holder(opened.id())))
                .as("with the key of an old backup")
                .isInstanceOf(VaultException.class);
        UUID other = people.file(keeper);
        assertThat(vault.open(key(other), PersonKeys.holder(other))).isNotNull();
    }

    private DataKey key(UUID person) {
        return database.owner()
                .sql("select wrapped, generation from person.key where person = :person")
                .param("person", person)
                .query((row, number) -> new DataKey(row.getBytes("wrapped"), row.getString("generation")))
                .single();
    }

    /** Which of the words stand in a file, as text, as text in either order of bytes, or as hexadecimal digits. */
    private static List<String> found() {
        Traces traces = Traces.of(Stream.concat(WORDS.stream(), Stream.of(CONTROL)));
        Path data = TestDatabase.folder();
        try (var inside = Files.walk(data)) {
            List<Path> files = inside.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("engine")))
                    .toList();
            assertThat(files).hasSizeGreaterThan(100);
            return files.stream().flatMap(traces::in).distinct().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
