package org.yukidoke.progress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Publications;
import org.yukidoke.progress.Reading;
import org.yukidoke.support.PageTest;

@PageTest(laidOut = Councils.class)
class ProgressWorkbookIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Progress progress;

    @Autowired
    private Publications publications;

    @Autowired
    private Staff staff;

    @Test
    void figuresAreNumbersAndWhatIsNoneIsSaidInWords() throws Exception {
        var secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "akita")), "akita.labour-bureau");
        ledger.record(
                secretariat,
                "akita-r2",
                Councils.named(
                        Councils.says("akita-r2.k.2", "2020", 3600),
                        Councils.reads("akita-r2.k.3", "", "2022", new Reading.Suppressed())));
        publications.publish(secretariat, "akita-r2", "");
        byte[] file = mvc.perform(get("/plans/akita-r2/progress.xlsx"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            // Other tests report to the same council; the board knows what came of all of them.
            var board = progress.published("akita-r2").orElseThrow();
            assertThat(rows).hasSize(board.evaluations().size() + 1);
            for (Evaluation evaluation : board.evaluations()) {
                var row = row(rows, evaluation.indicator().id());
                var number = evaluation.figure().number();
                assertThat(row.getCellAsNumber(4).map(BigDecimal::stripTrailingZeros))
                        .isEqualTo(number.map(BigDecimal::stripTrailingZeros));
                assertThat(row.getCellText(5).isEmpty()).isEqualTo(number.isPresent());
            }
            assertThat(rows).anyMatch(row -> row.getCellText(5).equals("未報告"));
        }
    }

    private static Row row(List<Row> rows, String indicator) {
        return rows.stream()
                .filter(row -> row.getCellText(0).equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
