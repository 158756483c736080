package org.yukidoke.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages as rows. */
@Component
final class MessageRows {

    private static final int AT_ONCE = 100;

    private final JdbcClient database;

    MessageRows(JdbcClient database) {
        this.database = database;
    }

    /** Adds one; false when it was told before. */
    boolean add(Message message, String once) {
        boolean paper = message.account() == null;
        return database.sql("""
                                insert into workflow.message
                                    (id, once, platform, account, organisation, title, said, title_en, said_en, href,
                                     digest, made_at, due_at, state, try_at, fault, done_at)
                                values
                                    (:id, :once, :platform, :account, :organisation, :title, :said, :titleEn, :saidEn,
                                     :href, :digest, :made, :due, :state, :due, :fault, :done)
                                    on conflict (once) do nothing
                                """)
                        .param("id", message.id())
                        .param("once", once)
                        .param("platform", message.platform())
                        .param("account", message.account())
                        .param("organisation", message.organisation())
                        .param("title", message.ja().title())
                        .param("said", message.ja().text())
                        .param("titleEn", message.en().title())
                        .param("saidEn", message.en().text())
                        .param("href", message.href())
                        .param("digest", message.digest())
                        .param("made", at(message.made()))
                        .param("due", at(message.due()))
                        .param("state", paper ? "paper" : "waiting")
                        .param("fault", message.fault().key())
                        .param("done", paper ? at(message.made()) : null)
                        .update()
                == 1;
    }

    /**
     * Takes what is due, for the sender alone until a moment; with the first part of somebody's digest comes the rest of
     * it. Another copy of the program passes over what this one holds.
     */
    List<Message> take(Instant now, Instant endOfDay, Instant until) {
        return database.sql("""
                        with whose as (
                            select account, bool_or(digest) as digest
                              from workflow.message
                             where state = 'waiting'
                               and try_at <= :now
                             group by account
                             order by min(try_at)
                             limit :atOnce),
                        due as (
                            select waits.id
                              from workflow.message as waits
                              join whose on whose.account = waits.account
                             where waits.state = 'waiting'
                               and (waits.try_at <= :now
                                    or waits.digest
                                       and whose.digest
                                       and waits.tries = 0
                                       and waits.due_at <= :endOfDay)
                               for update of waits skip locked)
                        update workflow.message
                           set try_at = :until, tries = tries + 1
                          from due
                         where message.id = due.id
                        returning message.*
                        """)
                .param("now", at(now))
                .param("endOfDay", at(endOfDay))
                .param("until", at(until))
                .param("atOnce", AT_ONCE)
                .query((row, number) -> message(row))
                .list();
    }

    void sent(Collection<UUID> ids, Instant now) {
        database.sql("""
                        update workflow.message
                           set state = 'sent', done_at = :now, fault = ''
                         where id = any (:ids)
                        """)
                .param("now", at(now))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Has to be told on paper. */
    void paper(Collection<UUID> ids, Message.Fault fault, Instant now) {
        database.sql("""
                        update workflow.message
                           set state = 'paper', done_at = :now, fault = :fault
                         where id = any (:ids)
                        """)
                .param("now", at(now))
                .param("fault", fault.key())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** @param tries how often sending it has failed by now */
    void later(Collection<UUID> ids, Message.Fault fault, Instant when, int tries) {
        database.sql("""
                        update workflow.message
                           set try_at = :when, fault = :fault, tries = :tries
                         where id = any (:ids)
                        """)
                .param("when", at(when))
                .param("fault", fault.key())
                .param("tries", tries)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** What has to be told on paper and was not yet, by body. */
    List<Message> onPaper(String platform) {
        return database.sql("""
                        select *
                          from workflow.message
                         where platform = :platform
                           and state = 'paper'
                           and told_at is null
                         order by organisation, account, made_at
                        """)
                .param("platform", platform)
                .query((row, number) -> message(row))
                .list();
    }

    /** Notes that these were told on paper. Returns how many. */
    int told(String platform, Collection<UUID> ids, @Nullable UUID by, Instant now) {
        return database.sql("""
                        update workflow.message
                           set told_at = :now, told_by = :by
                         where platform = :platform
                           and id = any (:ids)
                           and state = 'paper'
                           and told_at is null
                        """)
                .param("now", at(now))
                .param("by", by)
                .param("platform", platform)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** What the server would not take or could not be told, waiting for another try or given up, the newest first. */
    List<Message> failing(int atMost) {
        return database.sql("""
                        select *
                          from workflow.message
                         where fault in ('refused', 'unreachable', 'login')
                           and state <> 'sent'
                           and told_at is null
                         order by made_at desc
                         limit :atMost
                        """)
                .param("atMost", atMost)
                .query((row, number) -> message(row))
                .list();
    }

    /** How many still wait. */
    int waiting() {
        return database.sql("select count(*) from workflow.message where state = 'waiting'")
                .query(Integer.class)
                .single();
    }

    /** Tries again what failed. Returns how many. */
    int retry(Instant now) {
        return database.sql("""
                        update workflow.message
                           set state = 'waiting', try_at = :now, tries = 0, done_at = null
                         where fault in ('refused', 'unreachable', 'login')
                           and state <> 'sent'
                           and told_at is null
                        """).param("now", at(now)).update();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("platform"),
                row.getObject("account", UUID.class),
                row.getString("organisation"),
                new Message.Words(row.getString("title"), row.getString("said")),
                new Message.Words(row.getString("title_en"), row.getString("said_en")),
                row.getString("href"),
                row.getBoolean("digest"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                Message.Fault.of(row.getString("fault")));
    }
}
