package org.yukidoke.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account holds beside its password, and its one-time codes. Asked within a transaction of that account. */
@Component
final class FactorRows {

    private final JdbcClient database;

    FactorRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What counts at this moment.
     *
     * @param recovery one-time codes not used yet
     */
    record Held(boolean totp, int passkeys, int recovery) {

        /** Whether there is a second factor; codes on paper are for those who lost one. */
        boolean any() {
            return totp || passkeys > 0;
        }

        int count() {
            return (totp ? 1 : 0) + passkeys;
        }
    }

    Held held(UUID account) {
        return database.sql("""
                        select exists (select from access.totp t
                                       where t.account = a.id and t.confirmed_at is not null
                                         and t.made_at >= a.factors_from) as totp,
                               (select count(*) from access.passkey p
                                where p.account = a.id and p.made_at >= a.factors_from) as passkeys,
                               (select count(*) from access.recovery r
                                where r.account = a.id and r.made_at >= a.factors_from
                                  and r.used_at is null) as recovery
                        from access.account a
                        where a.id = :account
                        """)
                .param("account", account)
                .query((row, number) ->
                        new Held(row.getBoolean("totp"), row.getInt("passkeys"), row.getInt("recovery")))
                .single();
    }

    /** Puts these codes in place of all before. */
    void replaceRecovery(UUID account, List<RecoveryCode> codes, Instant now) {
        forgetRecovery(account);
        for (RecoveryCode code : codes) {
            database.sql("insert into access.recovery (account, hash, made_at) values (:account, :hash, :now)")
                    .param("account", account)
                    .param("hash", code.hash())
                    .param("now", AccountRows.at(now))
                    .update();
        }
    }

    void forgetRecovery(UUID account) {
        database.sql("delete from access.recovery where account = :account")
                .param("account", account)
                .update();
    }

    /** Takes a code once. */
    boolean useRecovery(UUID account, RecoveryCode code, Instant now) {
        return database.sql("""
                        update access.recovery r
                        set used_at = :now
                        from access.account a
                        where r.account = :account and r.hash = :hash and r.used_at is null
                          and a.id = r.account and r.made_at >= a.factors_from
                        """)
                        .param("now", AccountRows.at(now))
                        .param("account", account)
                        .param("hash", code.hash())
                        .update()
                == 1;
    }

    /** Deletes what an administrator has voided. */
    void sweep(UUID account) {
        for (String table : List.of("totp", "passkey", "recovery")) {
            database.sql(
                            switch (table) {
                                case "totp" -> """
                            delete from access.totp f using access.account a
                            where f.account = :account and a.id = f.account and f.made_at < a.factors_from
                            """;
                                case "passkey" -> """
                            delete from access.passkey f using access.account a
                            where f.account = :account and a.id = f.account and f.made_at < a.factors_from
                            """;
                                default -> """
                            delete from access.recovery f using access.account a
                            where f.account = :account and a.id = f.account and f.made_at < a.factors_from
                            """;
                            })
                    .param("account", account)
                    .update();
        }
    }
}
