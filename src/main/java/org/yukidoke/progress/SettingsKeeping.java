package org.yukidoke.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/** How a council wants its progress shown and judged, from a day on. */
@Component
public class SettingsKeeping {

    private final SettingRows rows;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    SettingsKeeping(SettingRows rows, Audit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a council decided: from which day, and when. */
    public record Decided(LocalDate from, Settings settings, Instant at) {}

    /**
     * Everything a council decided, the newest first.
     *
     * @throws AccessDeniedException for anybody but its secretariat
     */
    public List<Decided> list(Scope scope, String platform) {
        return transactions.in(scope, () -> {
            require(scope, platform);
            return rows.list(platform);
        });
    }

    /**
     * What applies to a council on a day.
     *
     * @throws AccessDeniedException for anybody but its secretariat
     */
    public Settings get(Scope scope, String platform, LocalDate day) {
        return transactions.in(scope, () -> {
            require(scope, platform);
            return rows.get(platform, Moment.endOf(day));
        });
    }

    /**
     * Decides what applies from a day on.
     *
     * @throws AccessDeniedException for anybody but the council's secretariat
     */
    public void decide(Scope scope, String platform, LocalDate from, Settings settings) {
        transactions.run(scope, () -> {
            require(scope, platform);
            rows.save(platform, from, settings, clock.instant(), scope.id().orElse(null));
            audit.write(
                    AuditEvent.done("progress.settings", "platform", platform).with("from", from.toString()));
        });
    }

    private static void require(Scope scope, String platform) {
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
    }
}
