package org.yukidoke.reporting;

import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Doer;

/** Hands out the workbook in which a body fills in its report where it has no screen of ours. */
@Component
public class ReportWorkbooks {

    private final Reports reports;
    private final SheetRows rows;
    private final SheetSeal seal;
    private final Transactions transactions;
    private final Clock clock;

    ReportWorkbooks(Reports reports, SheetRows rows, SheetSeal seal, Transactions transactions, Clock clock) {
        this.reports = reports;
        this.rows = rows;
        this.seal = seal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The workbook of a report as it stands now.
     *
     * @throws Absent when there is no such report
     * @throws AccessDeniedException for anybody but the body and the secretariat
     */
    public byte[] write(Scope scope, UUID ask, Texts t) {
        return transactions.in(scope, () -> {
            Report report = reports.get(scope, ask);
            long version = report.ask().version();
            var printed = WorkbookLayout.printed(report, t);
            var issued = new Issued(seal.code(report, version, printed), ask, version, printed);
            rows.issue(issued, Doer.of(scope), clock.instant());
            return WorkbookWriter.write(report, issued, t);
        });
    }
}
