package org.yukidoke.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.yukidoke.db.DatabaseAccess.Login;

/**
 * The passwords of an embedded database's roles: made once by chance, kept beside the data, known to nobody.
 *
 * @param keeper the engine's superuser, which makes roles and databases and does nothing else
 */
record Secrets(Login keeper, Login owner, Login application) {

    private static final String FILE = "secrets.properties";
    private static final String KEEPER_ROLE = "postgres";
    private static final int BYTES = 24;

    /** The passwords of a new cluster: those that lie there already, else new ones. */
    static Secrets make(Path data) throws IOException {
        if (Files.exists(data.resolve(FILE))) {
            return read(data);
        }
        var random = new SecureRandom();
        var text = new StringBuilder("# Made by Yukidoke. Without these passwords the data beside cannot be opened.\n");
        for (String role : new String[] {KEEPER_ROLE, DatabaseAccess.OWNER_ROLE, DatabaseAccess.APPLICATION_ROLE}) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            text.append(role)
                    .append('=')
                    .append(Base64.getUrlEncoder().encodeToString(bytes))
                    .append('\n');
        }
        var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path aside = data.resolve(FILE + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, onlyUs);
        Files.writeString(aside, text);
        Files.move(aside, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        return read(data);
    }

    /** So that a cluster made elsewhere can take the place of this folder's. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(from.resolve(FILE), to.resolve(FILE), StandardCopyOption.COPY_ATTRIBUTES);
    }

    static Secrets read(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            throw new Refusal("db.refusal.no_secrets", file);
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(
                login(properties, KEEPER_ROLE, file),
                login(properties, DatabaseAccess.OWNER_ROLE, file),
                login(properties, DatabaseAccess.APPLICATION_ROLE, file));
    }

    private static Login login(Properties properties, String role, Path file) {
        String password = properties.getProperty(role);
        if (password == null) {
            throw new Refusal("db.refusal.no_secrets", file);
        }
        return new Login(role, password);
    }
}
