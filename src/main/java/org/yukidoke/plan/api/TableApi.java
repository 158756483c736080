package org.yukidoke.plan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells tables as CSV, and which characters an encoding could not hold. */
@RestController
final class TableApi {

    static final String ENCODING = "encoding";
    static final String LOST = "/unencodable";
    static final String LOST_COUNT = "X-Unencodable-Characters";

    private static final String OF_PLAN = Addresses.PLANS + "/{plan}/{table}.csv";
    private static final String OF_ALL = Addresses.BASE + "/{table}.csv";
    private static final String OF_CONCEPT = Addresses.CONCEPTS + "/{concept}/kpis.csv";

    private final Sheets sheets;
    private final Answers answers;

    TableApi(Sheets sheets, Answers answers) {
        this.sheets = sheets;
        this.answers = answers;
    }

    @GetMapping(OF_PLAN)
    ResponseEntity<?> ofPlan(@PathVariable String plan, @PathVariable String table, HttpServletRequest request) {
        return file(sheets.ofPlan(plan, table), plan + "_" + Code.snake(table), request);
    }

    @GetMapping(OF_PLAN + LOST)
    ResponseEntity<?> lostOfPlan(@PathVariable String plan, @PathVariable String table, HttpServletRequest request) {
        return lost(sheets.ofPlan(plan, table), request);
    }

    @GetMapping(OF_ALL)
    ResponseEntity<?> ofAll(@PathVariable String table, HttpServletRequest request) {
        return file(sheets.ofAll(table), Code.snake(table), request);
    }

    @GetMapping(OF_ALL + LOST)
    ResponseEntity<?> lostOfAll(@PathVariable String table, HttpServletRequest request) {
        return lost(sheets.ofAll(table), request);
    }

    @GetMapping(OF_CONCEPT)
    ResponseEntity<?> ofConcept(@PathVariable String concept, HttpServletRequest request) {
        return file(sheets.ofConcept(concept), concept + "_kpis", request);
    }

    @GetMapping(OF_CONCEPT + LOST)
    ResponseEntity<?> lostOfConcept(@PathVariable String concept, HttpServletRequest request) {
        return lost(sheets.ofConcept(concept), request);
    }

    private ResponseEntity<?> file(Csv csv, String name, HttpServletRequest request) {
        return encoded(request, Encoding.codes(), encoding -> {
            var file = encoding.encode(csv);
            return answers.ok(MediaType.parseMediaType("text/csv;header=present;charset="
                            + encoding.charset().name()))
                    .with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                    .with(LOST_COUNT, Integer.toString(file.lost().size()))
                    .with("Link", "<" + request.getRequestURI() + LOST + ">; rel=\"describedby\"")
                    .bytes(file.bytes());
        });
    }

    private ResponseEntity<?> lost(Csv csv, HttpServletRequest request) {
        return encoded(
                request,
                List.of(Encoding.CP932.code(), Encoding.UTF_8.code()),
                encoding -> answers.json(new PageJson<>(encoding.encode(csv).lost(), null)));
    }

    private ResponseEntity<?> encoded(
            HttpServletRequest request, List<String> codes, Function<Encoding, ResponseEntity<?>> answer) {
        var asked = new Asked(request.getRequestURI(), request.getParameterMap());
        asked.check(Set.of(ENCODING, Asked.LANGUAGE));
        String encoding = asked.choice(ENCODING, codes);
        return asked.errors().isEmpty()
                ? answer.apply(Encoding.of(encoding))
                : answers.invalid(request, asked.errors());
    }
}
