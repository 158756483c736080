package org.yukidoke.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.plan.Expression;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.TestTexts;

class FormulaViewTest {

    private static FormulaView formula(String plan, String key) {
        Plan in = CataloguePlans.get(plan);
        return FormulaView.of(
                in.formulas().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow(),
                BoardWords.of(in, TestTexts.in("ja")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a + b * c               | a ＋ b × c
            (a + b) * c             | （a ＋ b） × c
            a - (b - c)             | a － （b － c）
            a / (b * c)             | a ÷ （b × c）
            a / b * 100             | a ÷ b × 100
            (k + max(k - x, 0)) / 3 | （k ＋ 〔k － x。0を下回るときは0〕） ÷ 3
            min(a, b)               | 〔aとbの小さいほう〕
            """)
    void aCalculationIsWrittenAsPeopleWriteIt(String expression, String said) {
        var words = new ExpressionWords(TestTexts.in("ja"), name -> name, BigDecimal::toPlainString);
        assertThat(words.say(Expression.parse(expression))).isEqualTo(said);
    }

    @Test
    void saitamasGoalComesOutWhenTheShareIsRoundedFirst() {
        var formula = formula("saitama-r5", "share");
        assertThat(formula.verdict()).isEqualTo(new Mark("再現できる", "success"));
        assertThat(formula.steps())
                .extracting(FormulaView.Step::figures)
                .containsExactly("30,000 ÷ 541,700 × 100", "300,000 × 5.5 ÷ 100");
        assertThat(formula.steps()).extracting(FormulaView.Step::exact).containsExactly("5.5381…%", "16,500人");
        assertThat(formula.steps()).extracting(FormulaView.Step::result).containsExactly("5.5%", "16,500人");
    }

    @Test
    void tochigisGoalDoesNotComeOutAndEveryReadingIsShown() {
        var formula = formula("tochigi-r2", "share");
        assertThat(formula.verdict().text()).isEqualTo("再現できない");
        assertThat(formula.stated()).isEqualTo("5,643人");
        assertThat(formula.finding()).contains("5,700人", "5,643人", "57人");
        assertThat(formula.alternatives())
                .extracting(FormulaView.Reading::result)
                .containsExactly("5,649人", "5,700人", "5,640人");
    }

    @Test
    void aCarryOverSaysWhatIsMissingAndWhichShortfallsFit() {
        var formula = formula("saitama-r5", "carry-over-1-1b");
        assertThat(formula.verdict().text()).isEqualTo("入力が足りない");
        assertThat(formula.fits())
                .containsExactly(
                        new FormulaView.Fit("四捨五入", "104件、105件"),
                        new FormulaView.Fit("切捨て", "105件"),
                        new FormulaView.Fit("切上げ", "104件"));
        assertThat(formula.clamp()).contains("未達成は0");
        assertThat(formula.steps().getFirst().result()).isEmpty();
    }

    @Test
    void noShortfallAtAllFitsWhereTheTargetIsTwoThirdsOfTheFirst() {
        assertThat(formula("saitama-r5", "carry-over-2-2b").fits())
                .containsExactly(
                        new FormulaView.Fit("四捨五入", "0人"),
                        new FormulaView.Fit("切捨て", "0人、1人"),
                        new FormulaView.Fit("切上げ", "0人"));
    }
}
