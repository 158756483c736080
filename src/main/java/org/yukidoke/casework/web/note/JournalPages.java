package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.casework.note.OwnRecords;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The journal of one's own work, to be looked at, printed and taken along: numbers of files, no name and no word. */
@Controller
final class JournalPages {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int LONGEST = 366;

    private final NoteDesk desk;
    private final OwnRecords own;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    JournalPages(NoteDesk desk, OwnRecords own, Transactions transactions, Audit audit, Clock clock) {
        this.desk = desk;
        this.own = own;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    private record Span(LocalDate from, LocalDate to) {}

    @GetMapping("/casework/records/mine")
    View list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Texts t = desk.texts(request);
        Span span = span(from, to);
        List<OwnRecords.Entry> entries = own.list(desk.scope(), span.from(), span.to());
        int minutes = entries.stream()
                .map(entry -> entry.facts().minutes())
                .mapToInt(one -> one == null ? 0 : one)
                .sum();
        var words = new NoteWords(t, Map.of());
        return desk.show(
                "own",
                new OwnView(
                        Typed.known(Map.of(
                                "from", span.from().toString(), "to", span.to().toString())),
                        "/casework/records/mine.csv?from=" + span.from() + "&to=" + span.to(),
                        t.of(
                                entries.size() == OwnRecords.MOST ? "caseworknote.own.most" : "caseworknote.own.sum",
                                entries.size(),
                                minutes / 60,
                                minutes % 60),
                        entries.stream().map(entry -> row(entry, words)).toList()));
    }

    /** @param charset {@code cp932} for older spreadsheets, or UTF-8 */
    @GetMapping("/casework/records/mine.csv")
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String charset) {
        Texts t = desk.texts(request);
        Span span = span(from, to);
        var scope = desk.scope();
        List<OwnRecords.Entry> entries = transactions.in(scope, () -> {
            audit.write(AuditEvent.done("casework.contact.export", "account", scope.account())
                    .with("from", span.from().toString())
                    .with("to", span.to().toString()));
            return own.list(scope, span.from(), span.to());
        });
        var words = new NoteWords(t, Map.of());
        Stream<List<String>> head = Stream.of(List.of(
                t.of("personpage.reference"),
                t.of("caseworknote.own.when"),
                t.of("caseworknote.way"),
                t.of("caseworknote.minutes"),
                t.of("caseworknote.parties"),
                t.of("caseworknote.topics"),
                t.of("caseworknote.next")));
        String text = Stream.concat(head, entries.stream().map(entry -> {
                    OwnView.Row row = row(entry, words);
                    Integer minutes = entry.facts().minutes();
                    return List.of(
                            row.reference(),
                            row.when(),
                            row.way(),
                            minutes == null ? "" : minutes.toString(),
                            row.parties(),
                            row.topics(),
                            row.next());
                }))
                .map(cells -> cells.stream().map(JournalPages::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        boolean old = charset.equals("cp932");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", old ? CP932 : StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("records-" + span.from() + "-" + span.to() + ".csv")
                                .build()
                                .toString())
                // Spreadsheets take UTF-8 for something else without the mark.
                .body(old ? text.getBytes(CP932) : ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
    }

    // A cell that begins like a formula is made a text, since somebody opens it in a spreadsheet.
    private static String quoted(String cell) {
        String safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static OwnView.Row row(OwnRecords.Entry entry, NoteWords words) {
        Texts t = words.t();
        var next = entry.next();
        String by = next.by() == null ? "" : t.of(next.by().text());
        String on = next.on() == null ? "" : t.of("caseworknote.next.until", Moments.day(next.on(), t));
        String done = next.done() ? t.of("caseworknote.own.done") : "";
        return new OwnView.Row(
                "/persons/" + entry.person() + "/records",
                entry.reference(),
                Moments.words(entry.facts().at(), t),
                t.of(entry.facts().way().text()),
                words.minutes(entry.facts().minutes()),
                words.parties(entry.facts().parties()),
                words.topics(entry.facts().topics()),
                Stream.of(by, on, done).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    }

    private Span span(String from, String to) {
        LocalDate today = Japan.day(clock.instant());
        LocalDate last = DayText.find(to).orElse(today);
        LocalDate first = Optional.of(from).flatMap(DayText::find).orElse(last.minusDays(6));
        LocalDate earliest = last.minusDays(LONGEST);
        return new Span(first.isAfter(last) ? last : first.isBefore(earliest) ? earliest : first, last);
    }
}
