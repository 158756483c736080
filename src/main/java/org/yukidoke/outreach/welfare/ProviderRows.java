package org.yukidoke.outreach.welfare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Places certified for work training, as rows. */
@Component
final class ProviderRows {

    private final JdbcClient database;

    ProviderRows(JdbcClient database) {
        this.database = database;
    }

    /** Who says it, and when. */
    record Stamp(UUID account, Instant at) {}

    List<Provider> published(LocalDate day) {
        return database.sql("""
                        select *
                          from outreach.provider
                         where published
                           and certified_on <= :day
                           and (ended_on is null or ended_on > :day)
                         order by platform, municipality, name, id
                        """).param("day", day).query(ProviderRows::provider).list();
    }

    List<Provider> list(String platform) {
        return database.sql("""
                        select *
                          from outreach.provider
                         where platform = :platform
                         order by ended_on is not null, renew_by nulls last, name, id
                        """)
                .param("platform", platform)
                .query(ProviderRows::provider)
                .list();
    }

    Provider.Renewal renewal(String platform, LocalDate day) {
        return database.sql("""
                        select days, citation
                          from outreach.renewal
                         where platform in ('', :platform)
                           and since <= :day
                         order by platform desc, since desc
                         limit 1
                        """)
                .param("platform", platform)
                .param("day", day)
                .query((row, number) -> new Provider.Renewal(row.getInt("days"), row.getString("citation")))
                .single();
    }

    Optional<Provider> find(UUID id) {
        return database.sql("select * from outreach.provider where id = :id")
                .param("id", id)
                .query(ProviderRows::provider)
                .optional();
    }

    private static Provider provider(ResultSet row, int number) throws SQLException {
        return new Provider(
                row.getObject("id", UUID.class),
                row.getString("platform"),
                new Provider.Called(
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("corporation"),
                        row.getString("corporate_number"),
                        row.getString("municipality"),
                        row.getString("address"),
                        row.getString("entry")),
                new Provider.Work(
                        row.getString("work"),
                        row.getBoolean("employed"),
                        row.getBoolean("supported"),
                        row.getObject("capacity", Integer.class)),
                new Provider.Dates(
                        row.getObject("applied_on", LocalDate.class),
                        row.getObject("certified_on", LocalDate.class),
                        row.getObject("renew_by", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("ended_why")),
                row.getBoolean("published"),
                new Provider.Source(row.getString("source"), row.getObject("as_of", LocalDate.class)),
                row.getInt("version"));
    }

    void add(Provider provider, Stamp stamp) {
        said(database.sql("""
                        insert into outreach.provider (id, platform, number, name, corporation, corporate_number,
                                                       municipality, address, work, entry, employed, supported,
                                                       capacity, applied_on, certified_on, renew_by, ended_on,
                                                       ended_why, published, source, as_of, version, changed_at,
                                                       changed_by)
                        values (:id, :platform, :number, :name, :corporation, :corporateNumber,
                                :area, :address, :work, :entry, :employed, :supported,
                                :capacity, :applied, :certified, :renew, :ended,
                                :why, :published, :source, :asOf, 1, :at, :by)
                        """), provider, stamp)
                .param("platform", provider.platform())
                .update();
    }

    boolean change(Provider provider, Stamp stamp) {
        return said(database.sql("""
                        update outreach.provider
                           set number = :number, name = :name, corporation = :corporation,
                               corporate_number = :corporateNumber, municipality = :area, address = :address,
                               work = :work, entry = :entry, employed = :employed, supported = :supported,
                               capacity = :capacity, applied_on = :applied, certified_on = :certified,
                               renew_by = :renew, ended_on = :ended, ended_why = :why, published = :published,
                               source = :source, as_of = :asOf, version = version + 1, changed_at = :at,
                               changed_by = :by
                         where id = :id
                           and version = :seen
                        """), provider, stamp)
                        .param("seen", provider.version())
                        .update()
                == 1;
    }

    private static StatementSpec said(StatementSpec statement, Provider provider, Stamp stamp) {
        var called = provider.called();
        var dates = provider.dates();
        return statement
                .param("id", provider.id())
                .param("number", called.number())
                .param("name", called.name())
                .param("corporation", called.corporation())
                .param("corporateNumber", called.corporateNumber())
                .param("area", called.area())
                .param("address", called.address())
                .param("entry", called.entry())
                .param("work", provider.work().what())
                .param("employed", provider.work().employed())
                .param("supported", provider.work().supported())
                .param("capacity", provider.work().capacity(), Types.INTEGER)
                .param("applied", dates.applied(), Types.DATE)
                .param("certified", dates.certified(), Types.DATE)
                .param("renew", dates.renew(), Types.DATE)
                .param("ended", dates.ended(), Types.DATE)
                .param("why", dates.endedWhy())
                .param("published", provider.published())
                .param("source", provider.source().text())
                .param("asOf", provider.source().asOf())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("by", stamp.account());
    }
}
