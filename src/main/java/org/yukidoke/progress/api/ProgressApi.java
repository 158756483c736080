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
import org.yukidoke.kernel.Absent;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Mark;
import org.yukidoke.progress.Moment;

/** Tells where the indicators of a plan stand. */
@RestController
final class ProgressApi {

    static final List<Filter<ProgressJson>> FILTERS = List.of(
            Filter.code(
                    "type",
                    Indicator.Type.class,
                    (indicator, type) -> Code.of(indicator.indicator()).equals(type)),
            Filter.code(
                    "mark",
                    Mark.class,
                    (indicator, mark) -> Code.of(indicator.judgement().mark()).equals(mark)));

    private final Boards boards;
    private final Tables tables;
    private final Answers answers;
    private final TableAnswers files;

    ProgressApi(Boards boards, Tables tables, Answers answers, TableAnswers files) {
        this.boards = boards;
        this.tables = tables;
        this.answers = answers;
        this.files = files;
    }

    @GetMapping(Addresses.PROGRESS)
    ResponseEntity<?> progress(@PathVariable String plan, HttpServletRequest request) {
        var asked = new Asked(request);
        Moment moment = boards.moment(asked);
        return answers.page(request, asked, new Answers.Listed<>(list(plan, moment, asked), ProgressJson::id), FILTERS);
    }

    @GetMapping({
        Addresses.PROGRESS + Addresses.CSV,
        Addresses.YEARS + Addresses.CSV,
        Addresses.SERIES + Addresses.CSV,
        Addresses.PARTS + Addresses.CSV,
        Addresses.FINDINGS + Addresses.CSV
    })
    ResponseEntity<?> table(@PathVariable String plan, HttpServletRequest request) {
        var asked = new Asked(request);
        String name = name(request);
        return files.file(csv(plan, name, asked), plan + "_" + name, request, asked);
    }

    @GetMapping({
        Addresses.PROGRESS + Addresses.CSV + TableAnswers.LOST,
        Addresses.YEARS + Addresses.CSV + TableAnswers.LOST,
        Addresses.SERIES + Addresses.CSV + TableAnswers.LOST,
        Addresses.PARTS + Addresses.CSV + TableAnswers.LOST,
        Addresses.FINDINGS + Addresses.CSV + TableAnswers.LOST
    })
    ResponseEntity<?> lost(@PathVariable String plan, HttpServletRequest request) {
        var asked = new Asked(request);
        return files.lost(csv(plan, name(request), asked), request, asked);
    }

    private Csv csv(String plan, String name, Asked asked) {
        var table = ProgressTables.find(name).orElseThrow(() -> new Absent("table", name));
        return tables.fill(table, list(plan, boards.moment(asked), asked));
    }

    private List<ProgressJson> list(String plan, @Nullable Moment moment, Asked asked) {
        // The latest board of a moment that could not be read is never told: the question is refused.
        var board = boards.get(plan, moment);
        return ProgressJson.list(
                board, new Addresses(plan, asked.text(Boards.AS_OF).orElse("")));
    }

    private static String name(HttpServletRequest request) {
        String path = request.getRequestURI().replaceFirst(TableAnswers.LOST + "$", "");
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.csv$", "");
    }
}
