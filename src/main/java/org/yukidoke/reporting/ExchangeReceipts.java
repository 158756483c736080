package org.yukidoke.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.document.Block;
import org.yukidoke.document.Document;
import org.yukidoke.document.Paper;
import org.yukidoke.document.Table;
import org.yukidoke.document.XlsxWriter;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Signatures;
import org.yukidoke.workflow.Standing;

/** Writes what a body on another network gets back: the figures we hold, where they stand, and our signature. */
@Component
public class ExchangeReceipts {

    private final Reports reports;
    private final Signatures signatures;
    private final Transactions transactions;
    private final Clock clock;

    ExchangeReceipts(Reports reports, Signatures signatures, Transactions transactions, Clock clock) {
        this.reports = reports;
        this.signatures = signatures;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The receipt of a report as it stands now.
     *
     * @throws Absent when there is no such report
     * @throws AccessDeniedException for anybody but the body and the secretariat
     */
    public byte[] write(Scope scope, UUID ask, Texts t) {
        return transactions.in(scope, () -> {
            Report report = reports.get(scope, ask);
            String statement = statement(report);
            var signed = signatures.sign(statement.getBytes(StandardCharsets.UTF_8));
            var base64 = Base64.getEncoder();
            var facts = new ArrayList<Block.Fact>();
            facts.add(fact("reportsheet.key.report", ask.toString(), t));
            facts.add(fact("reportsheet.receipt.state", t.of("reportsheet.receipt." + state(report)), t));
            facts.add(fact("reportsheet.receipt.made", Moments.words(clock.instant(), t), t));
            facts.add(fact("reportsheet.receipt.digest", Reports.digest(report), t));
            facts.add(fact("reportsheet.receipt.statement", statement, t));
            facts.add(fact("reportsheet.receipt.signature", base64.encodeToString(signed.bytes()), t));
            facts.add(fact("reportsheet.receipt.public", signatures.publicKey().orElse(""), t));
            var document = new Document(
                    t.of("reportsheet.receipt.title", report.round().title()),
                    t.locale(),
                    Paper.A4_LANDSCAPE,
                    Japan.day(clock.instant()),
                    "",
                    List.of(new Block.Facts(facts), new Block.Tabular(table(report, t))));
            return XlsxWriter.write(document).array();
        });
    }

    /** What is signed: plain letters that survive any gateway. */
    static String statement(Report report) {
        return String.join(
                ";",
                "round=" + report.round().id(),
                "report=" + report.ask().id(),
                "body=" + report.ask().body(),
                "state=" + state(report),
                "version=" + report.ask().version(),
                "sha256=" + Reports.digest(report));
    }

    private static String state(Report report) {
        return switch (report.standing()) {
            case Standing.Making making -> "held";
            case Standing.Submitted submitted -> "submitted";
            case Standing.Approved approved -> "submitted";
            case Standing.Accepted accepted -> "accepted";
        };
    }

    private static Block.Fact fact(String label, String value, Texts t) {
        return Block.Fact.of(t.of(label), value);
    }

    private static Table table(Report report, Texts t) {
        var words = new WorkbookWords(t);
        var rows = new ArrayList<Table.Row>();
        for (Line line : report.lines()) {
            for (WorkbookColumn column : WorkbookColumn.values()) {
                column.field(line.subject())
                        .map(field -> words.said(column, line.subject(), report.said(line.key(), field)))
                        .filter(said -> !said.isEmpty())
                        .ifPresent(said -> rows.add(Table.Row.of(
                                Table.Cell.of(line.key()),
                                Table.Cell.of(words.what(line.subject())),
                                Table.Cell.of(words.heading(column)),
                                Table.Cell.of(said))));
            }
        }
        return new Table(
                t.of("reportsheet.receipt.figures"),
                List.of(
                        Table.Column.of(words.heading(WorkbookColumn.KEY), 1),
                        Table.Column.of(words.heading(WorkbookColumn.WHAT), 5),
                        Table.Column.of(t.of("reportsheet.receipt.column"), 2),
                        Table.Column.of(t.of("reportsheet.receipt.value"), 5)),
                rows,
                List.of());
    }
}
