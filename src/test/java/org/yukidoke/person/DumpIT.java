package org.yukidoke.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.db.EmbeddedDatabase;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.KeyHolder;
import org.yukidoke.vault.Rotation;
import org.yukidoke.vault.Vault;
import org.yukidoke.vault.VaultException;

/** What a thief of the disk finds: every file of the data folder is read byte by byte, the database's log included. */
@PageTest
@Import({Councils.class, Staff.class, People.class})
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
        List<byte[]> files = files();
        assertThat(files).hasSizeGreaterThan(100);
        return Stream.concat(WORDS.stream(), Stream.of(CONTROL))
                .filter(word -> written(word).anyMatch(bytes -> files.stream().anyMatch(file -> holds(file, bytes))))
                .toList();
    }

    private static Stream<byte[]> written(String word) {
        byte[] plain = word.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                plain,
                word.getBytes(StandardCharsets.UTF_16BE),
                word.getBytes(StandardCharsets.UTF_16LE),
                HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean holds(byte[] file, byte[] bytes) {
        byte first = bytes[0];
        for (int at = 0; at <= file.length - bytes.length; at++) {
            if (file[at] == first && matches(file, at, bytes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] file, int at, byte[] bytes) {
        for (int next = 1; next < bytes.length; next++) {
            if (file[at + next] != bytes[next]) {
                return false;
            }
        }
        return true;
    }

    private static List<byte[]> files() {
        Path data = IntStream.range(0, 10)
                .mapToObj(number -> Path.of("target", "test-database-" + number))
                .filter(folder -> EmbeddedDatabase.running(folder).isPresent())
                .findFirst()
                .orElseThrow();
        try (var inside = Files.walk(data)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("engine")))
                    .map(DumpIT::read)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    // The database takes files away while we look; what is gone cannot be read by a thief either.
    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return new byte[0];
        }
    }
}
