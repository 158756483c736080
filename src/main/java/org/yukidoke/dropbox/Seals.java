package org.yukidoke.dropbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.vault.PublicSealer;

/** The keys by which requests are sealed: no secrets, for whoever puts in. */
@Component
final class Seals {

    private final JdbcClient database;

    Seals(JdbcClient database) {
        this.database = database;
    }

    /** A key that seals, and by what it is known. */
    record Seal(UUID id, PublicSealer sealer) {}

    /** The key in use; empty until the side that reads has made the first. */
    Optional<Seal> current() {
        return database.sql("select id, sealing from dropbox.seal where ended_at is null")
                .query((row, number) ->
                        new Seal(row.getObject("id", UUID.class), PublicSealer.of(row.getString("sealing"))))
                .optional();
    }

    /** Bound to the request, so that what is sealed cannot be moved to another. */
    static String place(UUID request) {
        return "dropbox.request." + request;
    }
}
