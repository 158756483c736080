package org.yukidoke.reporting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Ids;
import org.yukidoke.sheet.Opened;
import org.yukidoke.sheet.SheetGrid;
import org.yukidoke.sheet.Workbooks;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Doer;

/**
 * Takes workbooks that come back: first it shows what one would change, then it takes all of it or nothing. The secretariat
 * does the same for a body whose network lets only files out.
 */
@Component
public class ReportUploads {

    private final Reports reports;
    private final SheetRows rows;
    private final SheetSeal seal;
    private final Languages languages;
    private final Transactions transactions;
    private final Clock clock;

    ReportUploads(
            Reports reports,
            SheetRows rows,
            SheetSeal seal,
            Languages languages,
            Transactions transactions,
            Clock clock) {
        this.reports = reports;
        this.rows = rows;
        this.seal = seal;
        this.languages = languages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How sending a file can end. */
    public sealed interface Sending {

        /** It is kept and can be looked at; nothing changed yet. */
        record Here(UUID upload) implements Sending {}

        /** It is no table. */
        record Unreadable(Opened why) implements Sending {}

        /** It is none of the workbooks handed out for this report. */
        record Stray(Strays why) implements Sending {}
    }

    /** Why a workbook does not belong to a report. */
    public enum Strays {
        /** The cells with its numbers and its code are gone. */
        NO_KEYS,
        OTHER_ROUND,
        OTHER_BODY,
        /** Its code was not made by us for what it says. */
        NOT_OURS
    }

    /** How taking a file over can end. */
    public sealed interface Taking {

        record Done(int texts, List<Clash> clashes) implements Taking {
            public Done {
                clashes = List.copyOf(clashes);
            }
        }

        /** It has to be mended, or cells of it are to be answered for. */
        record Unclear(Preview preview) implements Taking {}

        /** The report does not take it. */
        record Held(Saving why) implements Taking {}
    }

    /**
     * Keeps a file that came back, if it is one of ours for this very report.
     *
     * @throws Absent when there is no such report
     * @throws AccessDeniedException for anybody but the body and the secretariat
     */
    public Sending send(Scope scope, UUID ask, byte[] file) {
        Report report = reports.get(scope, ask);
        return switch (Workbooks.read(file)) {
            case Opened.Legible(List<SheetGrid> sheets) ->
                transactions.in(scope, () -> keep(scope, report, sheets, file));
            case Opened other -> new Sending.Unreadable(other);
        };
    }

    private Sending keep(Scope scope, Report report, List<SheetGrid> sheets, byte[] file) {
        Optional<WorkbookKeys> keys = WorkbookKeys.find(sheets, both());
        if (keys.isEmpty()) {
            return new Sending.Stray(Strays.NO_KEYS);
        }
        UUID ask = report.ask().id();
        if (!keys.get().ask().equals(ask)) {
            boolean round = keys.get().round().equals(report.round().id());
            return new Sending.Stray(round ? Strays.OTHER_BODY : Strays.OTHER_ROUND);
        }
        Optional<Issued> issued =
                rows.find(keys.get().code()).filter(found -> found.ask().equals(ask) && seal.holds(report, found));
        if (issued.isEmpty() || !keys.get().round().equals(report.round().id())) {
            return new Sending.Stray(Strays.NOT_OURS);
        }
        boolean carried = scope.is(Role.SECRETARIAT, report.plan().platform().key());
        var now = clock.instant();
        var upload = new Upload(
                Ids.next(now),
                ask,
                issued.get().code(),
                sha256(file),
                carried ? Kept.Way.EXCHANGE : Kept.Way.WORKBOOK,
                now,
                null);
        return new Sending.Here(rows.add(upload, file, Doer.of(scope)));
    }

    /**
     * What a file would change.
     *
     * @param answers to its questions, by their ids: the number of a candidate, or {@link Preview.Question#LEAVE}
     * @throws Absent when there is no such report or file
     * @throws AccessDeniedException for anybody but the body and the secretariat
     */
    public Preview look(Scope scope, UUID ask, UUID upload, Map<String, String> answers) {
        return transactions.in(scope, () -> {
            Report report = reports.get(scope, ask);
            Upload found = rows.upload(ask, upload).orElseThrow(() -> new Absent("upload", upload.toString()));
            Issued issued = rows.find(found.code()).orElseThrow();
            if (!(Workbooks.read(rows.file(upload)) instanceof Opened.Legible(List<SheetGrid> sheets))) {
                throw new IllegalStateException("an upload that could be read cannot be read any more");
            }
            var table = WorkbookLayout.shape(report, issued, both()).read(sheets);
            var given = new UploadRules.Given(report, issued, reports.history(scope, ask), answers, both());
            return new Preview(report, found, UploadRules.rows(given, table), table.flaws());
        });
    }

    /** Takes a file over, as {@link #look} showed it: every text of it, or none. */
    public Taking take(Scope scope, UUID ask, UUID upload, Map<String, String> answers) {
        return transactions.in(scope, () -> {
            Preview preview = look(scope, ask, upload, answers);
            if (preview.stops() || preview.open() > 0) {
                return new Taking.Unclear(preview);
            }
            long version = rows.find(preview.upload().code()).orElseThrow().version();
            List<Typed> typed = preview.typed(version);
            if (typed.isEmpty()) {
                return new Taking.Done(0, preview.report().clashes());
            }
            return switch (reports.save(
                    scope, ask, version, typed, preview.upload().way())) {
                case Saving.Done(long now, var kept, var clashes) -> {
                    rows.taken(upload, clock.instant());
                    yield new Taking.Done(typed.size(), clashes);
                }
                case Saving.Shut shut -> new Taking.Held(shut);
                case Saving.Refused refused -> new Taking.Held(refused);
            };
        });
    }

    /** The files that came back for a report, the newest first. */
    public List<Upload> list(Scope scope, UUID ask) {
        return transactions.in(scope, () -> {
            reports.get(scope, ask);
            return rows.uploads(ask);
        });
    }

    // A file is read in whatever language it was made.
    private List<Texts> both() {
        return Stream.of("ja", "en").map(languages::texts).toList();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
