package org.yukidoke.outreach.welfare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.outreach.Entered;

/** Which municipality runs preparatory support for work, and who prompted it. Only added to. */
@Component
public class WelfareWorks {

    private final Transactions transactions;
    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    WelfareWorks(Transactions transactions, JdbcClient database, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was last said of each municipality, by code. Everybody may read it. */
    @Transactional(readOnly = true)
    public Map<String, Provision> newest(String platform) {
        return database.sql("""
                        select distinct on (municipality) *
                          from outreach.provision
                         where platform = :platform
                         order by municipality, as_of desc, recorded_at desc
                        """).param("platform", platform).query(WelfareWorks::provision).list().stream()
                .collect(Collectors.toMap(Provision::area, Function.identity()));
    }

    /** Who last prompted each municipality, by code. */
    public Map<String, Prompt> prompted(Scope scope, String platform) {
        require(scope, platform);
        return transactions.in(
                scope,
                () -> database
                        .sql("""
                        select distinct on (municipality) *
                          from outreach.prompt
                         where platform = :platform
                         order by municipality, prompted_on desc, recorded_at desc
                        """)
                        .param("platform", platform)
                        .query((row, number) -> new Prompt(
                                row.getString("municipality"),
                                row.getObject("prompted_on", LocalDate.class),
                                row.getString("by_whom"),
                                Prompt.How.find(row.getString("how")).orElseThrow(),
                                row.getString("said")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Prompt::area, Function.identity())));
    }

    private static Provision provision(ResultSet row, int number) throws SQLException {
        return new Provision(
                row.getString("municipality"),
                Provision.State.find(row.getString("state")).orElseThrow(),
                row.getObject("since", LocalDate.class),
                row.getString("operator"),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class));
    }

    /** Says how it stands with a municipality. */
    public Entered say(Scope scope, String platform, Provision provision) {
        require(scope, platform);
        Instant now = clock.instant();
        List<FieldError> faults = ProviderRules.faults(provision, Japan.day(now));
        if (!faults.isEmpty()) {
            return new Entered.Refused(faults);
        }
        UUID id = Ids.next(now);
        transactions.run(scope, () -> {
            database.sql("""
                            insert into outreach.provision (id, platform, municipality, state, since, operator, source,
                                                            as_of, recorded_at, recorded_by)
                            values (:id, :platform, :area, :state, :since, :operator, :source, :asOf, :at, :by)
                            """)
                    .param("id", id)
                    .param("platform", platform)
                    .param("area", provision.area())
                    .param("state", provision.state().key())
                    .param("since", provision.since(), Types.DATE)
                    .param("operator", provision.operator())
                    .param("source", provision.source())
                    .param("asOf", provision.asOf())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("by", scope.requireAccount())
                    .update();
            audit.write(AuditEvent.done("outreach.provision", "municipality", provision.area()));
        });
        return new Entered.Done(id);
    }

    /** Says that somebody prompted a municipality. */
    public Entered prompt(Scope scope, String platform, Prompt prompt) {
        require(scope, platform);
        Instant now = clock.instant();
        if (prompt.on().isAfter(Japan.day(now))) {
            return new Entered.Refused(List.of(FieldError.of("prompted", "welfare.fault.future")));
        }
        UUID id = Ids.next(now);
        transactions.run(scope, () -> {
            database.sql("""
                            insert into outreach.prompt (id, platform, municipality, prompted_on, by_whom, how, said,
                                                         recorded_at, recorded_by)
                            values (:id, :platform, :area, :on, :whom, :how, :said, :at, :by)
                            """)
                    .param("id", id)
                    .param("platform", platform)
                    .param("area", prompt.area())
                    .param("on", prompt.on())
                    .param("whom", prompt.by())
                    .param("how", prompt.how().key())
                    .param("said", prompt.said())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("by", scope.requireAccount())
                    .update();
            audit.write(AuditEvent.done("outreach.prompt", "municipality", prompt.area()));
        });
        return new Entered.Done(id);
    }

    /**
     * Goes on for the secretariat of a council.
     *
     * @throws AccessDeniedException for everybody else
     */
    static void require(Scope scope, String platform) {
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
    }
}
