package org.yukidoke.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Name;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Evaluation.Expected;
import org.yukidoke.progress.Evaluation.Forecast;
import org.yukidoke.progress.Evaluation.Judgement;
import org.yukidoke.progress.Finding;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Mark;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Settings;
import org.yukidoke.web.TestTexts;

class BoardRulesTest {

    @Test
    void theVerdictCountsEveryIndicatorOnce() {
        var all = List.of(Mark.values()).stream().map(mark -> marked(mark, 50)).toList();
        var verdict = BoardRules.verdict(all);
        assertThat(verdict.well() + verdict.late() + verdict.silent() + verdict.open())
                .isEqualTo(verdict.all());
        assertThat(BoardRules.counts(all).values()).allMatch(count -> count == 1);
    }

    @Test
    void whatIsFurthestBehindComesFirst() {
        var sorted = BoardRules.sorted(
                List.of(
                        marked(Mark.ACHIEVED, 120),
                        marked(Mark.SLIPPING, 40),
                        marked(Mark.BEHIND, 30),
                        marked(Mark.BEHIND, 10)),
                BoardRules.Order.MARK);
        assertThat(sorted)
                .extracting(each -> each.mark() + " " + each.judgement().attainment())
                .containsExactly("BEHIND 10", "BEHIND 30", "SLIPPING 40", "ACHIEVED 120");
        assertThat(BoardRules.late(sorted)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void everyMarkHasItsOwnShapeAndWord(Mark mark) {
        var words = words("ja");
        assertThat(List.of(Mark.values()).stream().filter(other -> other != mark))
                .noneMatch(other -> ProgressWords.shape(other) == ProgressWords.shape(mark)
                        || words.mark(other).word().equals(words.mark(mark).word()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-04,    令和2年4月（2020年）
            2019-Q4,    平成31年度（2019年度） 第4四半期（1～3月）
            2020-H2,    令和2年度（2020年度） 下半期（10～3月）
            2020,       令和2年度（2020年度）
            2020..2022, 令和2年度（2020年度）～令和4年度（2022年度）の累計
            """)
    void aPeriodIsSaidInBothCalendars(String code, String said) {
        assertThat(words("ja").period(Period.parse(code))).isEqualTo(said);
    }

    @Test
    void aForecastIsWorkedOutInWords() {
        var figure = new FigureWords(running(), words("ja"), key -> key);
        assertThat(figure.pathWords()).isEqualTo("目標 4,200件 × 24か月 ÷ 36か月 ＝ 2,800件");
        assertThat(figure.forecastWords())
                .containsExactly(
                        "2,620件 ÷ 24か月 × 36か月 ＝ 3,930件",
                        "残り12か月が、これまで月あたりで最も少なかった期間のままなら 3,820、最も多かった期間のままなら 4,040件 です。");
        assertThat(figure.ofTarget()).isEqualTo("目標 4,200件の62.4%");
        assertThat(figure.through()).isEqualTo("令和3年度（2021年度）末までの報告");
    }

    @Test
    void aContradictionNamesBothFiguresAndTheirDifference() {
        assertThat(new FigureWords(running(), words("ja"), key -> key).contradictions())
                .containsExactly("公表の累計 2,955件 と各年度の和 2,620件 が 335件 合わない（令和2年度（2020年度）～令和3年度（2021年度）の累計）。");
    }

    private static ProgressWords words(String language) {
        return new ProgressWords(TestTexts.in(language), Settings.USUAL.percentages());
    }

    private static Evaluation running() {
        var period = Period.parse("2020..2022");
        var judgement = new Judgement(
                Mark.MOSTLY,
                BigDecimal.valueOf(4200),
                new BigDecimal("62.380952"),
                new Expected(BigDecimal.valueOf(2800), 24, 36, Settings.Path.PRO_RATA));
        var forecast = new Forecast(
                BigDecimal.valueOf(3820), BigDecimal.valueOf(3930), BigDecimal.valueOf(4040), Settings.Path.PRO_RATA);
        var differs = new Finding.TotalDiffers(
                Period.parse("2020..2021"), "", "", BigDecimal.valueOf(2955), BigDecimal.valueOf(2620));
        return evaluation(
                new Reading.Quantity(BigDecimal.valueOf(2620)), period, judgement, forecast, List.of(differs));
    }

    private static Evaluation marked(Mark mark, long attainment) {
        var judgement = new Judgement(mark, BigDecimal.valueOf(100), BigDecimal.valueOf(attainment), null);
        return evaluation(
                new Reading.Quantity(BigDecimal.valueOf(attainment)), Period.parse("2020"), judgement, null, List.of());
    }

    private static Evaluation evaluation(
            Reading figure, Period period, Judgement judgement, @Nullable Forecast forecast, List<Finding> findings) {
        return new Evaluation(
                INDICATOR,
                figure,
                period,
                LocalDate.of(2022, 3, 31),
                judgement,
                forecast,
                new Evaluation.Reported(0, 0),
                List.of(),
                List.of(),
                List.of(),
                findings,
                false);
    }

    private static final Indicator INDICATOR = new Indicator(
            "x-r2.k.1",
            "k.1",
            Indicator.Type.KPI,
            new Name("就職件数", ""),
            new Indicator.Aim(
                    Kpi.Kind.COUNT, BigDecimal.valueOf(4200), "件", Kpi.Comparator.TARGET, List.of(), null, ""),
            Kpi.Basis.STAGE,
            "",
            List.of(new FiscalYear(2020), new FiscalYear(2021), new FiscalYear(2022)),
            new FiscalYear(2020),
            "g1",
            List.of(),
            Kpi.AgeScope.NOT_STATED,
            new Kpi.Relations("", "", "", ""));
}
