package org.yukidoke.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yukidoke.council.PackForm.Wrap;
import org.yukidoke.plan.Name;
import org.yukidoke.reporting.Content;
import org.yukidoke.web.TestTexts;

class FigureCellsTest {

    /** Tochigi prints 92.397 % as 92.3 %. */
    private static final Content CUTS_OFF = new Content(
            1,
            "tochigi-r2",
            "tochigi",
            Name.NONE,
            Name.NONE,
            new Content.Asked("", "", "year", "2021", "2022-06-30", "", ""),
            1,
            "down",
            List.of(),
            List.of());

    private static final FigureCells CELLS = new FigureCells(CUTS_OFF, TestTexts.in("ja"));

    private static String shown(Content.@Nullable Figure figure) {
        return CELLS.cell(figure, "人", Wrap.NONE).text().plain();
    }

    private static Content.Figure state(String state, String on) {
        return new Content.Figure(state, null, null, null, on, "");
    }

    @Test
    void noughtAndTheFourReasonsForNoFigureAreFiveDifferentThings() {
        assertThat(List.of(
                        shown(new Content.Figure("stated", BigDecimal.ZERO, null, null, "", "")),
                        shown(state("not_applicable", "")),
                        shown(state("not_reported", "")),
                        shown(state("suppressed", "")),
                        shown(state("pending", "2022-09-30")),
                        shown(null)))
                .containsExactly("0人", "該当なし", "未報告", "秘匿", "令和4年9月30日頃判明", "未報告");
    }

    @Test
    void aRateCarriesItsDenominatorAndIsRoundedAsTheCouncilDoes() {
        var share = new Content.Figure("stated", null, new BigDecimal("589"), new BigDecimal("1741"), "", "");
        assertThat(shown(share)).isEqualTo("33.8%（589／1,741）");
        assertThat(CELLS.percent(new BigDecimal("92.397"), Wrap.NONE).text().plain())
                .isEqualTo("92.3%");
    }

    @Test
    void theBureausSheetSetsFiguresApartByBrackets() {
        assertThat(CELLS.number(new BigDecimal("1993"), "件", Wrap.ANGLE).text().plain())
                .isEqualTo("〈1,993件〉");
        assertThat(CELLS.number(new BigDecimal("5643"), "件", Wrap.ROUND).text().plain())
                .isEqualTo("(5,643件)");
    }

    @Test
    void anAssessmentIsSaidInWords() {
        assertThat(shown(new Content.Figure("stated", null, null, null, "", "GOOD 予定どおり実施")))
                .isEqualTo("順調 予定どおり実施");
    }
}
