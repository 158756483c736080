package org.yukidoke.progress;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/** Keeps the files that prove reported figures. A file never changes and never leaves the council's own people. */
@Component
public class EvidenceKeeping {

    private static final String OBJECT = "evidence";

    private final Plans plans;
    private final EvidenceRows rows;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    EvidenceKeeping(Plans plans, EvidenceRows rows, Audit audit, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How the keeping of a file can end. */
    public sealed interface Keeping {

        /** It is kept. */
        record Done(Evidence evidence) implements Keeping {}

        /** It may not stand as evidence. */
        record Refused(List<FieldError> errors) implements Keeping {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    /** A file with its content. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and written straight to the response
    public record File(Evidence evidence, byte[] bytes) {}

    /**
     * The files of one reporter, the newest first.
     *
     * @throws AccessDeniedException for whoever may not report for that body
     */
    public List<Evidence> list(Scope scope, Drafts.Sheet sheet) {
        return transactions.in(scope, () -> {
            Ledger.requireToSpeakFor(scope, plans.get(sheet.plan()), sheet.reporter());
            return rows.list(sheet.plan(), sheet.reporter());
        });
    }

    /** Keeps a file for the figures of one reporter. */
    public Keeping keep(Scope scope, Drafts.Sheet sheet, String fileName, byte[] bytes) {
        return transactions.in(scope, () -> {
            Ledger.requireToSpeakFor(scope, plans.get(sheet.plan()), sheet.reporter());
            return switch (EvidenceRules.parse(fileName, bytes)) {
                case Parsed.Invalid<EvidenceRules.Named>(var errors) -> new Keeping.Refused(errors);
                case Parsed.Valid<EvidenceRules.Named>(var named) -> {
                    Instant now = clock.instant();
                    var evidence = new Evidence(
                            Ids.next(now),
                            sheet.plan(),
                            sheet.reporter(),
                            named.fileName(),
                            named.type(),
                            bytes.length,
                            digest(bytes),
                            now);
                    rows.add(evidence, bytes, scope.id().orElse(null));
                    audit.write(AuditEvent.done(
                            "progress.evidence", OBJECT, evidence.id().toString()));
                    yield new Keeping.Done(evidence);
                }
            };
        });
    }

    /**
     * A file of a plan.
     *
     * @throws AccessDeniedException for anybody who does not belong to the plan's council
     * @throws Absent when there is none
     */
    public File get(Scope scope, String plan, UUID id) {
        return transactions.in(scope, () -> {
            Plan in = plans.get(plan);
            if (!Progress.inside(scope, in)) {
                throw new AccessDeniedException(
                        "needs somebody of " + in.platform().key());
            }
            Evidence evidence = rows.find(plan, id).orElseThrow(() -> new Absent(OBJECT, id.toString()));
            audit.write(AuditEvent.done("progress.evidence.read", OBJECT, id.toString()));
            return new File(evidence, rows.content(id));
        });
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
