package org.yukidoke.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * All rows of the product in one file, as they stood at one moment, whatever engine they came from.
 *
 * <p>The file is a zip: one entry a table in PostgreSQL's {@code COPY} text form, and a manifest that names the
 * migrations the schema had and each table's number of rows and digest. It can be taken while people work.
 */
public final class Backup {

    private static final String MANIFEST = "manifest.tsv";

    private Backup() {}

    /** What a backup or a restore went through. */
    public record Done(Path file, int tables, long rows) {}

    /**
     * Writes a backup. The file appears whole or not at all, and never replaces another.
     *
     * @throws Refusal when the role would not see every row, or the file exists or cannot be written
     */
    public static Done write(DatabaseAccess access, Path file) {
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Path folder = Folders.parent(file);
            Files.createDirectories(folder);
            Path aside = folder.resolve(file.getFileName() + ".part");
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (Connection connection = owner(access);
                    var zip = new ZipOutputStream(Files.newOutputStream(aside))) {
                manifest = write(connection, zip);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            Folders.sync(folder);
            return new Done(file, manifest.tables().size(), manifest.rows());
        } catch (IOException cause) {
            throw new Refusal(cause, "db.refusal.backup_not_written", file, cause.toString());
        } catch (SQLException cause) {
            throw new Refusal(cause, "db.refusal.unreachable", access.url(), String.valueOf(cause.getMessage()));
        }
    }

    private static Manifest write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        if (!Rows.seesAll(connection)) {
            throw new Refusal("db.refusal.backup_role");
        }
        // One moment for all tables, however long the copying takes.
        connection.setAutoCommit(false);
        Rows.execute(connection, "set transaction isolation level repeatable read, read only");
        Manifest manifest = Rows.manifest(connection, Instant.now());
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Manifest.Table table : manifest.tables()) {
            zip.putNextEntry(new ZipEntry(entry(table)));
            copying.copyOut("copy " + table.withColumns() + " to stdout", new Uncloseable(zip));
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        connection.rollback();
        return manifest;
    }

    /**
     * Fills an empty database with a backup and then brings it up to this program's schema.
     *
     * @throws Refusal when the file is no backup, is of a newer program, or came out different from what was written;
     *     then nothing of it is kept
     */
    public static Done restore(Path file, DatabaseAccess access) {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry found = zip.getEntry(MANIFEST);
            if (found == null) {
                throw new Refusal("db.refusal.not_a_backup", file);
            }
            var text = new String(zip.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8);
            Manifest manifest = Manifest.parse(text, file);
            Migrations.replay(access, manifest.scripts());
            try (Connection connection = owner(access)) {
                read(connection, zip, manifest);
            }
            Migrations.apply(access);
            return new Done(file, manifest.tables().size(), manifest.rows());
        } catch (IOException cause) {
            throw new Refusal(cause, "db.refusal.not_a_backup", file);
        } catch (SQLException cause) {
            throw new Refusal(cause, "db.refusal.not_restored", String.valueOf(cause.getMessage()));
        }
    }

    private static void read(Connection connection, ZipFile zip, Manifest manifest) throws SQLException, IOException {
        connection.setAutoCommit(false);
        // Triggers and foreign keys rest: the rows are history that has passed them once already.
        Rows.execute(connection, "set local session_replication_role = replica");
        Rows.empty(connection);
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Manifest.Table table : manifest.tables()) {
            ZipEntry rows = zip.getEntry(entry(table));
            if (rows == null) {
                throw new Refusal("db.refusal.not_a_backup", zip.getName());
            }
            try (var stream = zip.getInputStream(rows)) {
                copying.copyIn("copy " + table.withColumns() + " from stdin", stream);
            }
        }
        Rows.advance(connection, manifest.sequences());
        Manifest now = Rows.manifest(connection, manifest.taken());
        if (!now.tables().equals(manifest.tables())) {
            throw new Refusal("db.refusal.not_restored", now.firstDifference(manifest));
        }
        Rows.afterRestore(connection);
        connection.commit();
        connection.setAutoCommit(true);
        Rows.refreshDerived(connection);
    }

    private static String entry(Manifest.Table table) {
        return "rows/" + table.name() + ".copy";
    }

    private static Connection owner(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
    }

    /** The driver closes what it copies into; the zip must stay open for the next table. */
    private static final class Uncloseable extends OutputStream {
        private final OutputStream out;

        private Uncloseable(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
