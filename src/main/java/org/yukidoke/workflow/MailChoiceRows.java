package org.yukidoke.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who does not want mail, as rows: each sees its own, the sender all. */
@Component
final class MailChoiceRows {

    private final JdbcClient database;

    MailChoiceRows(JdbcClient database) {
        this.database = database;
    }

    Set<UUID> declined(Collection<UUID> accounts) {
        return database
                .sql("select account from workflow.mail_choice where account = any (:accounts) and not mail")
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("account", UUID.class))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void choose(UUID account, boolean mail, Instant now) {
        database.sql("""
                        insert into workflow.mail_choice (account, mail, changed_at)
                        values (:account, :mail, :now)
                            on conflict (account) do update
                           set mail = excluded.mail, changed_at = excluded.changed_at
                        """)
                .param("account", account)
                .param("mail", mail)
                .param("now", MessageRows.at(now))
                .update();
    }
}
