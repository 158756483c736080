package org.yukidoke.progress.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yukidoke.api.Answers;
import org.yukidoke.api.Asked;
import org.yukidoke.api.Code;
import org.yukidoke.api.Csv;
import org.yukidoke.api.Filter;
import org.yukidoke.api.TableAnswers;
import org.yukidoke.api.Tables;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Reading;

/** Tells the entries of the ledger. */
@RestController
final class ActualsApi {

    static final String INDICATOR = "indicator";
    static final String HISTORY = "history";
    static final List<String> NO_OR_YES = List.of("no", "yes");

    static final List<Filter<ActualJson>> FILTERS = List.of(
            Filter.text(
                    "reporter",
                    (entry, reporter) ->
                            reporter.equals("council") ? entry.reporter() == null : reporter.equals(entry.reporter())),
            Filter.code(
                    "state",
                    Reading.State.class,
                    (entry, state) -> Code.of(entry.state()).equals(state)));

    private final Boards boards;
    private final Tables tables;
    private final Answers answers;
    private final TableAnswers files;

    ActualsApi(Boards boards, Tables tables, Answers answers, TableAnswers files) {
        this.boards = boards;
        this.tables = tables;
        this.answers = answers;
        this.files = files;
    }

    @GetMapping(Addresses.ACTUALS)
    ResponseEntity<?> actuals(@PathVariable String plan, HttpServletRequest request) {
        var asked = new Asked(request);
        return answers.page(request, asked, new Answers.Listed<>(list(plan, asked), ActualJson::id), FILTERS);
    }

    @GetMapping(Addresses.ACTUALS + Addresses.CSV)
    ResponseEntity<?> table(@PathVariable String plan, HttpServletRequest request) {
        var asked = new Asked(request);
        return files.file(csv(plan, asked), plan + "_actuals", request, asked);
    }

    @GetMapping(Addresses.ACTUALS + Addresses.CSV + TableAnswers.LOST)
    ResponseEntity<?> lost(@PathVariable String plan, HttpServletRequest request) {
        var asked = new Asked(request);
        return files.lost(csv(plan, asked), request, asked);
    }

    private Csv csv(String plan, Asked asked) {
        return tables.fill(ProgressTables.ACTUALS, list(plan, asked));
    }

    private List<ActualJson> list(String plan, Asked asked) {
        var moment = boards.moment(asked);
        boolean history = asked.choice(HISTORY, NO_OR_YES).equals("yes");
        var board = boards.get(plan, moment);
        String wanted = asked.text(INDICATOR).orElse("");
        @Nullable
        Indicator only =
                wanted.isEmpty() ? null : Indicator.find(board.plan(), wanted).orElse(null);
        if (only == null && !wanted.isEmpty()) {
            asked.refuse(INDICATOR, "progress.fault.indicator", wanted);
        }
        return asked.errors().isEmpty() ? boards.entries(board, only, history) : List.of();
    }
}
