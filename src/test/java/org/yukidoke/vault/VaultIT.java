package org.yukidoke.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yukidoke.db.Backup;
import org.yukidoke.db.Refusal;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;

class VaultIT {

    private static final String HANAKO = "person:01900000-0000-7000-8000-000000000001";
    private static final String TARO = "person:01900000-0000-7000-8000-000000000002";
    private static final Pattern VALUE = Pattern.compile("\"value\":\\s*\"([^\"]+)\"");
    private static final String NAME = "person.identity.family_name";

    private static final TestDatabase DATABASE = TestDatabase.create();

    @TempDir
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void aNewFolderForADatabaseThatKnowsNoKeys() {
        DATABASE.owner().sql("truncate vault.generation").update();
        folder = parent.resolve("keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"渡邉 𠮷子", "", "神\uFE00", "x"})
    void whatIsSealedOpensAsItWasTyped(String words) {
        var vault = vault();
        var key = vault.make(HANAKO);
        byte[] sealed = vault.open(key, HANAKO).seal(NAME, words);
        assertThat(vault().open(key, HANAKO).open(NAME, sealed)).isEqualTo(words);
        assertThat(vault.open(key, HANAKO).seal(NAME, words))
                .as("sealed twice, it looks different")
                .isNotEqualTo(sealed);
    }

    @Test
    void neitherTheKeyNorTheWordsCanBeReadFromTheDatabase() {
        var vault = vault();
        var key = vault.make(HANAKO);
        byte[] sealed = vault.open(key, HANAKO).seal(NAME, "YUKIDOKE-HANAKO");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("HANAKO");
        assertThat(key.generation()).isEqualTo(vault.generation());
        assertThat(vault.make(HANAKO).wrapped()).isNotEqualTo(key.wrapped());
    }

    @Test
    void sealedWordsCannotBeMovedToAnotherPlace() {
        var vault = vault();
        var sealer = vault.open(vault.make(HANAKO), HANAKO);
        byte[] sealed = sealer.seal(NAME, "渡邉");
        assertThatThrownBy(() -> sealer.open("person.identity.given_name", sealed))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void oneChangedBitIsNoticed() {
        var vault = vault();
        var sealer = vault.open(vault.make(HANAKO), HANAKO);
        byte[] sealed = sealer.seal(NAME, "渡邉");
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> sealer.open(NAME, changed)).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void aKeyOpensForItsHolderOnly() {
        var vault = vault();
        var key = vault.make(HANAKO);
        assertThatThrownBy(() -> vault.open(key, TARO)).isInstanceOf(VaultException.class);
        byte[] sealed = vault.open(key, HANAKO).seal(NAME, "渡邉");
        assertThatThrownBy(() -> vault.open(vault.make(TARO), TARO).open(NAME, sealed))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void equalNamesOfTwoBodiesHaveDifferentTokens() {
        var vault = vault();
        byte[] token = vault.token("saitama.support-bodies", "name", "ワタナベハナコ");
        assertThat(token).hasSize(16).isEqualTo(vault().token("saitama.support-bodies", "name", "ワタナベハナコ"));
        assertThat(List.of(
                        vault.token("saitama.prefecture", "name", "ワタナベハナコ"),
                        vault.token("saitama.support-bodies", "reading", "ワタナベハナコ"),
                        vault.token("saitama.support-bodies", "name", "ワタナベハナ"),
                        vault.token("saitama.support-bodiesn", "ame", "ワタナベハナコ")))
                .doesNotContain(token)
                .doesNotHaveDuplicates();
    }

    @Test
    void keysAreMadeOnceAndForTheirOwnerOnly() throws IOException {
        vault();
        var made = files();
        vault();
        assertThat(files()).isEqualTo(made).hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        for (Path file : made) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void aDatabaseWhoseKeysAreMissingIsNotGivenNewOnes() throws IOException {
        vault();
        Files.move(folder, parent.resolve("elsewhere"));
        refuses("ja", "鍵のフォルダーを元の場所");
        refuses("en", "Put the key folder back");
        assertThat(folder).doesNotExist();
        Files.move(parent.resolve("elsewhere"), folder);
        assertThat(vault().generation()).isNotBlank();
    }

    @Test
    void theKeysOfAnotherDatabaseAreRefused() throws IOException {
        vault();
        Path foreign = parent.resolve("foreign");
        Vault.open(foreign, TestDatabase.create().application());
        for (String kind : List.of("wrapping", "index")) {
            Path own = file(folder, kind);
            byte[] kept = Files.readAllBytes(own);
            Files.write(own, Files.readAllBytes(file(foreign, kind)));
            refuses("ja", "使ってきた鍵ではありません");
            refuses("en", "not the one this database was used with");
            Files.write(own, kept);
        }
        vault();
    }

    @Test
    void aDamagedKeyAndOneOpenToEverybodyAreRefused() throws IOException {
        vault();
        Path key = file(folder, "wrapping");
        byte[] kept = Files.readAllBytes(key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        refuses("en", "Everybody on this machine may read the key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(key, new String(kept, StandardCharsets.UTF_8).substring(0, 20));
        refuses("en", "is damaged");
        Files.writeString(key, "");
        refuses("en", "is damaged");
    }

    @Test
    void twoDatabasesNeverShareAKey() {
        var one = vault();
        var two = Vault.open(folder, TestDatabase.create().application());
        assertThat(two.generation()).isNotEqualTo(one.generation());
        assertThat(two.token("a", "b", "c")).isNotEqualTo(one.token("a", "b", "c"));
    }

    @Test
    void anUnknownGenerationOpensNothing() {
        var vault = vault();
        byte[] wrapped = vault.make(HANAKO).wrapped();
        for (String generation : List.of("20200101-00000000", "../../secret", "")) {
            assertThatThrownBy(() -> vault.open(new DataKey(wrapped, generation), HANAKO))
                    .isInstanceOf(VaultException.class);
        }
    }

    @Test
    void noBackupHoldsAKey() throws IOException {
        vault().make(HANAKO);
        Path backup = parent.resolve("backup.zip");
        Backup.write(DATABASE.access(), backup);
        var rows = new StringBuilder();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                rows.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(rows).contains("vault.generation");
        for (Path file : files()) {
            var value = VALUE.matcher(Files.readString(file));
            assertThat(value.find()).isTrue();
            byte[] key = Base64.getDecoder().decode(value.group(1));
            String last = HexFormat.of().formatHex(key, key.length - 16, key.length);
            assertThat(rows.indexOf(value.group(1))).isNegative();
            assertThat(rows.indexOf(last)).isNegative();
        }
    }

    private Vault vault() {
        return Vault.open(folder, DATABASE.application());
    }

    private void refuses(String language, String words) {
        assertThatThrownBy(this::vault)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(new Languages()
                                        .texts(Locale.of(language))
                                        .of(refusal.key(), refusal.arguments().toArray()))
                                .contains(words));
    }

    private static Path file(Path folder, String kind) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
