package org.yukidoke.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.yukidoke.db.Refusal;

/**
 * The folder of keys: one file for each generation of a kind, such as {@code wrapping-20261121-3f9a2c71.json}, readable
 * by its owner only. It lies outside the database, its folder and its backups, or it would protect nothing.
 */
record KeyFolder(Path path) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 4;

    boolean has(Kind kind, String generation) {
        return Files.exists(file(kind, generation));
    }

    /** Makes a key by chance and returns the name of its generation. The file appears whole or not at all. */
    String make(Kind kind) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String generation = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + HexFormat.of().formatHex(random);
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path aside = path.resolve(kind.key() + "-" + generation + ".new");
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var keys = KeysetHandle.generateNew(kind.parameters());
            Files.writeString(
                    aside, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()) + "\n");
            sync(aside);
            Files.move(aside, file(kind, generation), StandardCopyOption.ATOMIC_MOVE);
            sync(path);
            return generation;
        } catch (IOException cause) {
            throw unusable(cause);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("no key can be made", cause);
        }
    }

    /**
     * The key of a generation.
     *
     * @throws Refusal when its file is missing, damaged or open to everybody on the machine
     */
    KeysetHandle read(Kind kind, String generation) {
        Path file = file(kind, generation);
        if (!Files.exists(file)) {
            throw new Refusal("vault.refusal.missing", file, path);
        }
        try {
            if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                throw new Refusal("vault.refusal.open", file);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException cause) {
            throw unusable(cause);
        } catch (GeneralSecurityException | RuntimeException damaged) {
            if (damaged instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal("vault.refusal.damaged", file);
        }
    }

    /** Overwrites the file of a generation and takes it away; a file already gone is no fault. */
    void destroy(Kind kind, String generation) {
        Path file = file(kind, generation);
        if (!Files.exists(file)) {
            return;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Math.toIntExact(channel.size())), 0);
            channel.force(true);
            Files.delete(file);
            sync(path);
        } catch (IOException cause) {
            throw unusable(cause);
        }
    }

    private Path file(Kind kind, String generation) {
        return path.resolve(kind.key() + "-" + generation + ".json");
    }

    private Refusal unusable(IOException cause) {
        return new Refusal(cause, "vault.refusal.folder", path, cause.toString());
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
