package org.yukidoke.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers tables as CSV, and which characters an encoding could not hold. */
@Component
public final class TableAnswers {

    /** Where, after the address of a table, the characters stand that an encoding could not hold. */
    public static final String LOST = "/unencodable";

    static final String ENCODING = "encoding";
    static final String LOST_COUNT = "X-Unencodable-Characters";

    private final Answers answers;

    TableAnswers(Answers answers) {
        this.answers = answers;
    }

    /** The table as a file of this name, without its ending. */
    public ResponseEntity<?> file(Csv csv, String name, HttpServletRequest request) {
        return file(csv, name, request, new Asked(request));
    }

    /** As above, after parameters of the table's own were read. */
    public ResponseEntity<?> file(Csv csv, String name, HttpServletRequest request, Asked asked) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return encoded(request, asked, Encoding.codes(), encoding -> {
            var file = encoding.encode(csv);
            return answers.ok(MediaType.parseMediaType("text/csv;header=present;charset="
                            + encoding.charset().name()))
                    .with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                    .with(LOST_COUNT, Integer.toString(file.lost().size()))
                    .with("Link", "<" + request.getRequestURI() + LOST + query + ">; rel=\"describedby\"")
                    .bytes(file.bytes());
        });
    }

    public ResponseEntity<?> lost(Csv csv, HttpServletRequest request) {
        return lost(csv, request, new Asked(request));
    }

    /** As above, after parameters of the table's own were read. */
    public ResponseEntity<?> lost(Csv csv, HttpServletRequest request, Asked asked) {
        return encoded(
                request,
                asked,
                List.of(Encoding.CP932.code(), Encoding.UTF_8.code()),
                encoding -> answers.json(new PageJson<>(encoding.encode(csv).lost(), null)));
    }

    private ResponseEntity<?> encoded(
            HttpServletRequest request, Asked asked, List<String> codes, Function<Encoding, ResponseEntity<?>> answer) {
        asked.check(Set.of(ENCODING, Asked.LANGUAGE));
        String encoding = asked.choice(ENCODING, codes);
        return asked.errors().isEmpty()
                ? answer.apply(Encoding.of(encoding))
                : answers.invalid(request, asked.errors());
    }
}
