package org.yukidoke.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which file the body asked keeps of whom. The body that refers reads none of it; the database judges every deed. */
@Component
final class OwnFileRows {

    private final JdbcClient database;

    OwnFileRows(JdbcClient database) {
        this.database = database;
    }

    /** The file begun from a referral; empty also for whoever may not open it. */
    Optional<UUID> find(UUID referral) {
        return database.sql("select person from referral.own_file where referral = :referral")
                .param("referral", referral)
                .query(UUID.class)
                .optional();
    }

    /** As above for several. */
    Map<UUID, UUID> list(List<UUID> referrals) {
        var found = new HashMap<UUID, UUID>();
        database.sql("select referral, person from referral.own_file where referral = any(:referrals)")
                .param("referrals", referrals.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("referral", UUID.class), row.getObject("person", UUID.class));
                });
        return found;
    }

    boolean begins(UUID referral) {
        return database.sql("select referral.begins(:referral)")
                .param("referral", referral)
                .query(Boolean.class)
                .single();
    }

    /** As {@link #begins}, and so it stays until the transaction ends. */
    boolean hold(UUID referral) {
        return database.sql("select referral.hold_to_begin(:referral)")
                .param("referral", referral)
                .query(Boolean.class)
                .single();
    }

    boolean begin(UUID referral, UUID file, String ground) {
        return database.sql("select referral.begin_own(:referral, :file, :ground)")
                .param("referral", referral)
                .param("file", file)
                .param("ground", ground)
                .query(Boolean.class)
                .single();
    }

    boolean part(UUID referral) {
        return database.sql("select referral.part_own(:referral)")
                .param("referral", referral)
                .query(Boolean.class)
                .single();
    }
}
