package org.yukidoke.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shares as rows. */
@Component
final class ShareRows {

    private static final String PURPOSE = "person.share.purpose";
    private static final String EVIDENCE = "person.share.evidence";

    private final JdbcClient database;

    ShareRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * How a share is made.
     *
     * @param awaits whether it opens nothing until it is taken up
     * @param change the end of the contract it was made for; null for none
     */
    record Way(boolean awaits, @Nullable UUID change) {

        static final Way OPEN = new Way(false, null);
        static final Way OFFERED = new Way(true, null);
    }

    void add(PersonKeys.Opened to, Share.Wanted wanted, Way way, Details.Stamp stamp) {
        UUID consent = null;
        UUID confirmation = null;
        switch (wanted.ground()) {
            case Share.Ground.Consented(UUID line) -> consent = line;
            case Share.Ground.Confirmed(Basis basis, UUID confirmed) -> confirmation = confirmed;
        }
        database.sql("""
                        insert into person.share (id, person, owner, basis, consent, confirmation, parts, purpose,
                                                  evidence, valid_from, valid_to, awaits, passes_with, made_at,
                                                  made_by)
                        values (:id, :person, :owner, :basis, :consent, :confirmation, :parts, :purpose, :evidence,
                                :from, :to, :awaits, :change, :at, :by)
                        """)
                .param("id", stamp.id())
                .param("person", to.person())
                .param("owner", to.owner())
                .param("basis", wanted.ground().basis().key())
                .param("consent", consent)
                .param("confirmation", confirmation)
                .param("parts", LegalGrounds.keys(wanted.parts()))
                .param("purpose", to.sealAlways(PURPOSE, wanted.purpose()))
                .param("evidence", to.seal(EVIDENCE, wanted.evidence()))
                .param("from", PersonRows.at(wanted.span().from()))
                .param("to", PersonRows.at(wanted.span().to()))
                .param("awaits", way.awaits())
                .param("change", way.change())
                .param("at", PersonRows.at(stamp.at()))
                .param("by", stamp.by())
                .update();
        wanted.recipients().organisations().forEach(body -> addRecipient(to, stamp.id(), body, null));
        wanted.recipients().categories().forEach(category -> addRecipient(to, stamp.id(), null, category));
    }

    private void addRecipient(PersonKeys.Opened to, UUID share, @Nullable String body, @Nullable String category) {
        database.sql("""
                        insert into person.share_recipient (share, person, owner, organisation, category)
                        values (:share, :person, :owner, :body, :category)
                        """)
                .param("share", share)
                .param("person", to.person())
                .param("owner", to.owner())
                .param("body", body)
                .param("category", category)
                .update();
    }

    boolean end(PersonKeys.Opened of, UUID share, Share.Reason reason, Details.Stamp stamp) {
        return database.sql("""
                        update person.share
                           set ended_at     = :at,
                               ended_by     = :by,
                               ended_reason = :reason
                         where id = :share
                           and person = :person
                           and ended_at is null
                        """)
                        .param("share", share)
                        .param("person", of.person())
                        .param("at", PersonRows.at(stamp.at()))
                        .param("by", stamp.by())
                        .param("reason", reason.key())
                        .update()
                == 1;
    }

    /** The shares of a person that the acting account may see, the newest first. */
    List<Share> list(PersonKeys.Opened of) {
        return database.sql("""
                        select s.*, person.holds(s.id) as in_force,
                               array(select r.organisation from person.share_recipient r
                                      where r.share = s.id and r.organisation is not null order by 1) as organisations,
                               array(select r.category from person.share_recipient r
                                      where r.share = s.id and r.category is not null order by 1) as categories
                          from person.share s
                         where s.person = :person
                         order by s.made_at desc, s.id desc
                        """)
                .param("person", of.person())
                .query((row, number) -> share(of, row))
                .list();
    }

    private static Share share(PersonKeys.Opened of, ResultSet row) throws SQLException {
        Basis basis = Basis.find(row.getString("basis")).orElseThrow();
        UUID consent = row.getObject("consent", UUID.class);
        UUID confirmation = row.getObject("confirmation", UUID.class);
        Share.Ground ground;
        if (consent != null) {
            ground = new Share.Ground.Consented(consent);
        } else if (confirmation != null) {
            ground = new Share.Ground.Confirmed(basis, confirmation);
        } else {
            throw new IllegalStateException("a share without a ground");
        }
        Instant ended = PersonRows.findInstant(row, "ended_at");
        return new Share(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                new Share.Wanted(
                        ground,
                        LegalGrounds.parts(RiskRows.texts(row, "parts")),
                        new Recipients(RiskRows.texts(row, "organisations"), RiskRows.texts(row, "categories")),
                        of.text(row, "purpose", PURPOSE),
                        of.text(row, "evidence", EVIDENCE),
                        new Share.Span(PersonRows.instant(row, "valid_from"), PersonRows.instant(row, "valid_to"))),
                PersonRows.instant(row, "made_at"),
                ended == null
                        ? null
                        : new Share.Ended(
                                ended,
                                Share.Reason.valueOf(
                                        row.getString("ended_reason").toUpperCase(Locale.ROOT))),
                row.getBoolean("in_force"),
                row.getBoolean("awaits") && ended == null);
    }
}
