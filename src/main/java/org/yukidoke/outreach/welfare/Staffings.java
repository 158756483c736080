package org.yukidoke.outreach.welfare;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.outreach.Entered;

/** Posts of agencies in a council, and how many are filled. Only added to. */
@Component
public class Staffings {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    Staffings(Transactions transactions, JdbcClient database, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was last said of each agency and post, by municipality. */
    public List<Staffing> newest(Scope scope, String platform) {
        WelfareWorks.require(scope, platform);
        return transactions.in(
                scope,
                () -> database.sql("""
                        select distinct on (municipality, agency, post) *
                          from outreach.staffing
                         where platform = :platform
                         order by municipality, agency, post, as_of desc, recorded_at desc
                        """)
                        .param("platform", platform)
                        .query((row, number) -> new Staffing(
                                row.getString("agency"),
                                row.getString("municipality"),
                                Staffing.RunBy.find(row.getString("run_by")).orElseThrow(),
                                Staffing.Post.find(row.getString("post")).orElseThrow(),
                                row.getInt("posts"),
                                row.getObject("filled", Integer.class),
                                row.getString("source"),
                                row.getObject("as_of", LocalDate.class)))
                        .list());
    }

    public Entered say(Scope scope, String platform, Staffing staffing) {
        WelfareWorks.require(scope, platform);
        Instant now = clock.instant();
        var faults = new ArrayList<FieldError>();
        Integer filled = staffing.filled();
        if (filled != null && filled > staffing.posts()) {
            faults.add(FieldError.of("filled", "welfare.fault.filled"));
        }
        if (staffing.asOf().isAfter(Japan.day(now))) {
            faults.add(FieldError.of("staffed", "welfare.fault.future"));
        }
        if (!faults.isEmpty()) {
            return new Entered.Refused(faults);
        }
        UUID id = Ids.next(now);
        transactions.run(scope, () -> {
            database.sql("""
                            insert into outreach.staffing (id, platform, agency, municipality, run_by, post, posts, filled,
                                                           source, as_of, recorded_at, recorded_by)
                            values (:id, :platform, :agency, :area, :runBy, :post, :posts, :filled,
                                    :source, :asOf, :at, :by)
                            """)
                    .param("id", id)
                    .param("platform", platform)
                    .param("agency", staffing.agency())
                    .param("area", staffing.area())
                    .param("runBy", staffing.runBy().key())
                    .param("post", staffing.post().key())
                    .param("posts", staffing.posts())
                    .param("filled", filled, Types.INTEGER)
                    .param("source", staffing.source())
                    .param("asOf", staffing.asOf())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("by", scope.requireAccount())
                    .update();
            audit.write(AuditEvent.done("outreach.staffing", "municipality", staffing.area()));
        });
        return new Entered.Done(id);
    }
}
