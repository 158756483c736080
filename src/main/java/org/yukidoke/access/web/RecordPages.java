package org.yukidoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.RecordSearch;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Entry;
import org.yukidoke.audit.Format;
import org.yukidoke.audit.Search;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The record, as administrators and auditors look through it. */
@Controller
final class RecordPages {

    private static final int SHOWN = 50;
    private static final int IN_A_FILE = 50_000;
    private static final RecordSearch.Found NOTHING = new RecordSearch.Found(List.of(), Map.of());

    private final RecordSearch records;
    private final CurrentScope current;
    private final Names names;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    RecordPages(
            RecordSearch records, CurrentScope current, Names names, Pages pages, Languages languages, Clock clock) {
        this.records = records;
        this.current = current;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/audit")
    View list(HttpServletRequest request) {
        Typed typed = Typed.sent(request);
        // One more than is shown tells whether there is more.
        return switch (RecordForm.of(typed, SHOWN + 1)) {
            case Parsed.Invalid<Search>(var faults) ->
                show(request, typed.with(faults), NOTHING, HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Valid<Search>(var search) ->
                show(request, typed, found(search, typed, "audit.search"), HttpStatus.OK);
        };
    }

    @GetMapping("/audit/record.csv")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        Typed typed = Typed.sent(request);
        return switch (RecordForm.of(typed, IN_A_FILE)) {
            case Parsed.Invalid<Search> invalid -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            case Parsed.Valid<Search>(var search) ->
                file(found(search, typed, "audit.export").entries());
        };
    }

    private static ResponseEntity<byte[]> file(List<Entry> entries) {
        var text = new StringBuilder(Format.CSV.head());
        entries.forEach(entry -> text.append(Format.CSV.line(entry)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The newest seal, to be printed. */
    @GetMapping("/audit/head")
    View head(HttpServletRequest request) {
        var standing = records.standing(current.get());
        return pages.show("access/recordHead", RecordHeadView.of(standing, languages.texts(request)));
    }

    private RecordSearch.Found found(Search search, Typed typed, String deed) {
        Scope scope = current.get();
        String who = typed.value("who").strip();
        return records.find(scope, who.isEmpty() ? search : search.by(records.accounts(scope, who)), deed);
    }

    private View show(HttpServletRequest request, Typed typed, RecordSearch.Found found, HttpStatus status) {
        Texts t = languages.texts(request);
        boolean more = found.entries().size() > SHOWN;
        List<Entry> shown = more ? found.entries().subList(0, SHOWN) : found.entries();
        var ways = new RecordView.Ways(
                more ? address(request, "/audit", place(shown.getLast())) : "",
                typed.value("after").isEmpty() ? "" : address(request, "/audit", ""),
                shown.isEmpty() ? "" : address(request, "/audit/record.csv", ""));
        var state = RecordView.State.of(records.standing(current.get()), clock.instant(), t);
        var view = RecordView.of(typed, new RecordSearch.Found(shown, found.accounts()), ways, state, names, t);
        return pages.show("access/record", view, status);
    }

    private static String place(Entry last) {
        return RecordForm.written(new Search.Place(last.at(), last.id()));
    }

    private static String address(HttpServletRequest request, String path, String after) {
        var address = UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam("after");
        return (after.isEmpty() ? address : address.queryParam("after", after))
                .build(true)
                .toUriString();
    }
}
