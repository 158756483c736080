package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Accounts;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Roster;
import org.yukidoke.access.Rosters;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.OfficeText;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The personnel transfer in April: a list of staff is looked at, then taken. */
@Controller
final class RosterPages {

    private static final long LARGEST = 1_000_000;

    private final Rosters rosters;
    private final Accounts accounts;
    private final CurrentScope current;
    private final RosterWords words;
    private final Names names;
    private final Pages pages;
    private final Languages languages;

    RosterPages(
            Rosters rosters,
            Accounts accounts,
            CurrentScope current,
            RosterWords words,
            Names names,
            Pages pages,
            Languages languages) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.current = current;
        this.words = words;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/accounts/transfer")
    View show() {
        current.get().require(Role.ADMINISTRATOR);
        return show(List.of(), HttpStatus.OK);
    }

    /** The accounts as such a list: changed and sent back it is the transfer, unchanged it changes nothing. */
    @GetMapping("/accounts/transfer/roster.csv")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        byte[] file = RosterFile.of(accounts.list(current.get()), languages.texts(request))
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("roster.csv")
                                .build()
                                .toString())
                .body(file);
    }

    @PostMapping("/accounts/transfer")
    View look(HttpServletRequest request, @RequestParam @Nullable MultipartFile file) throws IOException {
        current.get().require(Role.ADMINISTRATOR);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return show(fault("access.roster.fault.file"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<String> text = OfficeText.find(file.getBytes());
        return text.isEmpty()
                ? show(fault("access.roster.fault.text"), HttpStatus.UNPROCESSABLE_CONTENT)
                : look(request, text.get(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/accounts/transfer/take")
    View take(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String digest) {
        Texts t = languages.texts(request);
        return switch (rosters.take(current.get(), text, words.of(t), digest)) {
            case Rosters.Outcome.Done(var slips) ->
                pages.show("access/transferDone", RosterView.Done.of(slips, names, t));
            case Rosters.Outcome.Overtaken() ->
                look(request, text, fault("access.roster.fault.overtaken"), HttpStatus.CONFLICT);
            case Rosters.Outcome.Faulty(var faults) -> show(faults, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static List<FieldError> fault(String key) {
        return List.of(FieldError.of("file", key));
    }

    private View look(HttpServletRequest request, String text, List<FieldError> faults, HttpStatus status) {
        Texts t = languages.texts(request);
        return switch (rosters.preview(current.get(), text, words.of(t))) {
            case Parsed.Invalid<Roster>(var wrong) -> show(wrong, HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Valid<Roster>(var roster) ->
                pages.show(
                        "access/transfer",
                        new RosterView(
                                Typed.NOTHING.with(faults),
                                RosterView.Seen.of(roster, rosters.atStake(current.get(), roster, t), text, names, t)),
                        status);
        };
    }

    private View show(List<FieldError> faults, HttpStatus status) {
        return pages.show("access/transfer", new RosterView(Typed.NOTHING.with(faults), null), status);
    }
}
