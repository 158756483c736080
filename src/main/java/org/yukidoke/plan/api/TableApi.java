package org.yukidoke.plan.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yukidoke.api.Code;
import org.yukidoke.api.Route;
import org.yukidoke.api.TableAnswers;

/** Tells the tables of plans as CSV, and which characters an encoding could not hold. */
@RestController
final class TableApi {

    private static final String OF_PLAN = Addresses.PLANS + "/{plan}/{table}.csv";
    private static final String OF_ALL = Route.BASE + "/{table}.csv";
    private static final String OF_CONCEPT = Addresses.CONCEPTS + "/{concept}/kpis.csv";

    private final Sheets sheets;
    private final TableAnswers answers;

    TableApi(Sheets sheets, TableAnswers answers) {
        this.sheets = sheets;
        this.answers = answers;
    }

    @GetMapping(OF_PLAN)
    ResponseEntity<?> ofPlan(@PathVariable String plan, @PathVariable String table, HttpServletRequest request) {
        return answers.file(sheets.ofPlan(plan, table), plan + "_" + Code.snake(table), request);
    }

    @GetMapping(OF_PLAN + TableAnswers.LOST)
    ResponseEntity<?> lostOfPlan(@PathVariable String plan, @PathVariable String table, HttpServletRequest request) {
        return answers.lost(sheets.ofPlan(plan, table), request);
    }

    @GetMapping(OF_ALL)
    ResponseEntity<?> ofAll(@PathVariable String table, HttpServletRequest request) {
        return answers.file(sheets.ofAll(table), Code.snake(table), request);
    }

    @GetMapping(OF_ALL + TableAnswers.LOST)
    ResponseEntity<?> lostOfAll(@PathVariable String table, HttpServletRequest request) {
        return answers.lost(sheets.ofAll(table), request);
    }

    @GetMapping(OF_CONCEPT)
    ResponseEntity<?> ofConcept(@PathVariable String concept, HttpServletRequest request) {
        return answers.file(sheets.ofConcept(concept), concept + "_kpis", request);
    }

    @GetMapping(OF_CONCEPT + TableAnswers.LOST)
    ResponseEntity<?> lostOfConcept(@PathVariable String concept, HttpServletRequest request) {
        return answers.lost(sheets.ofConcept(concept), request);
    }
}
