package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.GivingOut;
import org.yukidoke.casework.handing.HandingFile;
import org.yukidoke.casework.handing.HandingFile.Receiver;
import org.yukidoke.casework.handing.Handings;
import org.yukidoke.document.Bytes;
import org.yukidoke.document.Pdf;
import org.yukidoke.document.PdfWriter;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.PaperCode;
import org.yukidoke.person.Estates;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Gives out one file, locked by a passphrase the page drew: a PDF every reader opens, with the same for programs inside.
 * Names stand only inside.
 */
@Controller
final class GivePages {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters of a passphrase: a hundred bits. */
    private static final int LETTERS = 20;

    private static final int GROUP = 5;

    private final HandingDesk desk;
    private final Handings handings;
    private final GivingOut giving;
    private final ExitNames names;
    private final PdfWriter pdf;
    private final Clock clock;

    GivePages(HandingDesk desk, Handings handings, GivingOut giving, ExitNames names, PdfWriter pdf, Clock clock) {
        this.desk = desk;
        this.handings = handings;
        this.giving = giving;
        this.names = names;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/handing/{id}/give/{person}")
    View give(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID person) {
        return show(request, id, person, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/handing/{id}/give/{person}")
    Object take(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID person) {
        ContractEnd end = desk.end(desk.scope(), id);
        Scope scope = desk.ofBody(end);
        HandingFile.Line line = file(scope, end, person);
        HandingFile file = line.file();
        var form = new Form(request);
        Optional<GivingOut.Wanted> wanted = wanted(form, passes(end, line));
        Optional<String> passphrase = form.choice("passphrase", typed -> PaperCode.find(typed, LETTERS));
        if (!form.good()) {
            return show(request, id, person, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Texts t = desk.texts(request);
        Estates.Estate estate = giving.read(scope, person, wanted.orElseThrow())
                .orElseThrow(() -> new Absent("person", person.toString()));
        var given = new ExitDocument(
                estate,
                file.reference(),
                desk.body(estate.owner(), t),
                wanted.orElseThrow().receiver(),
                Japan.day(clock.instant()),
                names.words(estate.rows(), t));
        Bytes printed = switch (pdf.write(given.document())) {
            case Pdf.Written written -> written.file();
            case Pdf.NoFont none -> given.cover();
        };
        if (!giving.note(scope, end, wanted.orElseThrow(), estate, given.data())) {
            throw new Absent("person", person.toString());
        }
        return file(
                given.lock(printed, PaperCode.grouped(passphrase.orElseThrow(), GROUP)),
                file.reference().text());
    }

    /** Whether something may be given to the body that comes: what is agreed to, and not before its day. */
    private static boolean passes(ContractEnd end, HandingFile.Line line) {
        return end.inForce() && line.passes();
    }

    private static Optional<GivingOut.Wanted> wanted(Form form, boolean passes) {
        Optional<Receiver> receiver = form.choice("receiver", Receiver::find);
        if (receiver.equals(Optional.of(Receiver.SUCCESSOR)) && !passes) {
            form.fault("receiver", "handing.fault.not-passing");
        }
        List<GivingOut.Beside> beside = form.ticked("beside", GivingOut.Beside::find);
        Optional<GivingOut.Why> why = GivingOut.Why.find(form.text("why", Form.LINE));
        if (!beside.isEmpty() && !receiver.equals(Optional.of(Receiver.PERSON))) {
            form.fault("beside", "handing.fault.beside");
        }
        if (!beside.isEmpty() && why.isEmpty()) {
            form.fault("why", "handing.fault.why");
        }
        return receiver.map(one -> new GivingOut.Wanted(one, beside, beside.isEmpty() ? null : why.orElse(null)));
    }

    private static ResponseEntity<byte[]> file(Bytes locked, String reference) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("yukidoke-" + reference + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(locked.array());
    }

    private HandingFile.Line file(Scope scope, ContractEnd end, UUID person) {
        return handings.find(scope, end, person).orElseThrow(() -> new Absent("person", person.toString()));
    }

    /** The one this page drew before: whoever wrote it down opens the file with it. */
    private static String passphrase(Typed form) {
        return PaperCode.find(form.value("passphrase"), LETTERS).orElseGet(() -> PaperCode.draw(RANDOM, LETTERS));
    }

    private View show(HttpServletRequest request, UUID id, UUID person, Typed form, HttpStatus status) {
        ContractEnd end = desk.end(desk.scope(), id);
        Scope scope = desk.ofBody(end);
        HandingFile.Line line = file(scope, end, person);
        HandingFile file = line.file();
        boolean passes = passes(end, line);
        Texts t = desk.texts(request);
        return desk.show(
                "give",
                new GiveView(
                        ChangeWords.head(end, desk, t),
                        file.reference().text(),
                        "/handing/" + id + "/give/" + person,
                        PaperCode.grouped(passphrase(form), GROUP),
                        Arrays.stream(Receiver.values())
                                .filter(one -> one != Receiver.SUCCESSOR || passes)
                                .map(one -> new Choice(one.key(), t.of(one.text()), t.of(one.text() + ".help")))
                                .toList(),
                        Arrays.stream(GivingOut.Beside.values())
                                .map(one -> new Choice(one.key(), t.of(one.text()), t.of(one.text() + ".help")))
                                .toList(),
                        Stream.concat(
                                        Stream.of(new Choice("", t.of("handing.why.none"))),
                                        Arrays.stream(GivingOut.Why.values())
                                                .map(one -> new Choice(one.key(), t.of(one.text()))))
                                .toList(),
                        passes ? "" : t.of("handing.fault.not-passing"),
                        file.given().isEmpty()
                                ? t.of("handing.given.none")
                                : file.given().stream()
                                        .map(one -> t.of(one.text()))
                                        .collect(Collectors.joining(t.of("handing.and"))),
                        form),
                status);
    }
}
