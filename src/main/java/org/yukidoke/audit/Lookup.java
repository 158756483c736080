package org.yukidoke.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looking through the record. Row-level security decides what there is to be found. */
@Component
public final class Lookup {

    private final JdbcClient database;

    Lookup(JdbcClient database) {
        this.database = database;
    }

    /** Events that fit, newest first. */
    public List<Entry> list(Search search) {
        return database.sql("""
                        select id, happened_at, account::text as account, organisation, action, object_type, object_id,
                               permitted, subject::text as subject, owner, basis, detail::text as detail
                          from audit.event
                         where (cast(:accounts as uuid[]) is null or account = any (cast(:accounts as uuid[])))
                           and (:organisation = '' or organisation = :organisation or owner = :organisation)
                           and (:action = '' or starts_with(action, :action))
                           and (cast(:subject as uuid) is null or subject = cast(:subject as uuid))
                           and (:outcome = 'ANY' or permitted = (:outcome = 'PERMITTED'))
                           and happened_at >= :since
                           and happened_at < :until
                           and (happened_at, id) < (:afterAt, :afterId)
                         order by happened_at desc, id desc
                         limit :atMost
                        """)
                .param(
                        "accounts",
                        search.accounts() == null ? null : search.accounts().toArray(UUID[]::new))
                .param("organisation", search.organisation())
                .param("action", search.action())
                .param("subject", search.subject())
                .param("outcome", search.outcome().name())
                .param("since", at(search.span().from()))
                .param("until", at(search.span().to()))
                .param("afterAt", at(search.after().at()))
                .param("afterId", search.after().id())
                .param("atMost", search.atMost())
                .query((row, number) -> Entry.of(row))
                .list();
    }

    /** How far the record is sealed. */
    public Standing standing() {
        return database.sql("""
                        with newest as (
                            select number, encode(hash, 'hex') as hash, sealed_at, total, last_transaction, last_event,
                                   floor
                              from audit.seal
                             order by number desc
                             limit 1
                        ),
                        waiting as (
                            select count(*) as events, min(e.happened_at) as since
                              from audit.event e
                              left join newest n on true
                             where (e.transaction, e.id)
                                   > (coalesce(n.last_transaction, '0'::xid8), coalesce(n.last_event, 0))
                               and e.id > coalesce(n.floor, 0)
                        )
                        select n.number, n.hash, n.sealed_at, n.total, w.events, w.since
                          from waiting w
                          left join newest n on true
                        """)
                .query((row, number) -> {
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    String hash = row.getString("hash");
                    return new Standing(
                            hash == null
                                    ? null
                                    : new Head(
                                            row.getLong("number"),
                                            hash,
                                            row.getObject("sealed_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getLong("total")),
                            row.getLong("events"),
                            since == null ? null : since.toInstant());
                })
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
