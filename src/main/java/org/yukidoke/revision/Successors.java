package org.yukidoke.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;

/** What programmes, windows, groups and councils are called from a day on, so that an old name still finds its way. */
@Component
public class Successors {

    private static final int LONGEST = 200;
    private static final int LONGEST_WHY = 1000;

    private final JdbcClient sql;
    private final PlanDrafts drafts;

    Successors(JdbcClient sql, PlanDrafts drafts) {
        this.sql = sql;
        this.drafts = drafts;
    }

    /** What can be renamed. */
    public enum Kind {
        PROGRAMME,
        WINDOW,
        GROUP,
        COUNCIL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A new name from a day on. */
    public record Link(Kind kind, String former, String name, LocalDate since, String why) {}

    /** The links of a council, the newest first. */
    @Transactional(readOnly = true)
    public List<Link> list(String platform) {
        return sql.sql("select * from revision.successor where platform = :platform order by since desc, former")
                .param("platform", platform)
                .query((row, number) -> new Link(
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("former"),
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getString("why")))
                .list();
    }

    /** What something is called on a day, through all its names. */
    @Transactional(readOnly = true)
    public Optional<String> find(String platform, Kind kind, String former, LocalDate day) {
        return SuccessorRules.name(list(platform), kind, former, day);
    }

    /** Enters a new name. */
    public List<FieldError> add(Scope scope, String platform, Link link) {
        return drafts.in(scope, () -> {
            PlanDrafts.requireSecretariat(scope, platform);
            var errors = faults(link);
            if (errors.isEmpty()) {
                sql.sql("""
                                insert into revision.successor
                                       (id, platform, kind, former, name, since, why, said_at, said_by)
                                values (:id, :platform, :kind, :former, :name, :since, :why, :at, :by)
                                    on conflict (platform, kind, former, since) do nothing
                                """)
                        .param("id", Ids.next(drafts.now()))
                        .param("platform", platform)
                        .param("kind", link.kind().key())
                        .param("former", link.former())
                        .param("name", link.name())
                        .param("since", link.since())
                        .param("why", link.why())
                        .param("at", PlanDraftRows.at(drafts.now()))
                        .param("by", scope.id().orElse(null))
                        .update();
                drafts.note(AuditEvent.done("revision.successor", "platform", platform));
            }
            return errors;
        });
    }

    private static List<FieldError> faults(Link link) {
        var errors = new ArrayList<FieldError>();
        if (link.former().isEmpty() || link.former().length() > LONGEST) {
            errors.add(FieldError.of("former", "revision.fault.name"));
        }
        if (link.name().isEmpty()
                || link.name().length() > LONGEST
                || link.name().equals(link.former())) {
            errors.add(FieldError.of("successor", "revision.fault.name"));
        }
        if (link.why().length() > LONGEST_WHY) {
            errors.add(FieldError.of("why", "revision.fault.long", Integer.toString(LONGEST_WHY)));
        }
        return errors;
    }
}
