package org.yukidoke.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell of text means, as officials fill cells; none of it is guessed. */
class CellRulesTest {

    private static final YearMonth ABOUT = YearMonth.of(2026, 7);
    private static final Expect PERSONS = new Expect.Figure("人", 0, false, ABOUT);
    private static final Expect RATE = new Expect.Figure("%", 2, false, ABOUT);
    private static final Expect CHANGE = new Expect.Figure("人", 0, true, ABOUT);
    private static final Expect STATE = new Expect.Choice(List.of(
            new Expect.Option("not_applicable", List.of("該当なし", "Not applicable")),
            new Expect.Option("pending", List.of("判明予定", "To follow")),
            new Expect.Option("suppressed", List.of("秘匿", "Withheld"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1234            | 1234
            1,234           | 1234
            １，２３４人     | 1234
            ６０名          | 60
            60 人           | 60
            `  60`          | 60
            '60             | 60
            0               | 0
            0人             | 0
            12.0            | 12
            60件            | UNIT? 60
            60%             | UNIT? 60
            ¥60             | UNIT? 60
            60(41)          | SEVERAL? 60 or 41
            60（41）人      | SEVERAL? 60 or 41
            60/41           | SEVERAL? 60 or 41
            60、41          | SEVERAL? 60 or 41
            60～80          | SEVERAL? 60 or 80
            60 41           | SEVERAL? 60 or 41
            1 234           | GROUPS? 1234
            1,23            | GROUPS? 123
            1.234           | DECIMALS? 1234
            12.5            | DECIMALS?
            約60            | ABOUT? 60
            60程度          | ABOUT? 60
            60人以上        | ABOUT? 60
            60人（見込）    | ABOUT? 60
            60+             | ABOUT? 60
            (12)            | NEGATIVE? 12 or -12
            -12             | NEGATIVE? 12
            ー12            | NEGATIVE? -12 or 12
            007             | ZEROS? 7
            60※1            | FOOTNOTE? 60
            60※             | FOOTNOTE? 60
            60人（注1）     | FOOTNOTE? 60
            1234①           | FOOTNOTE? 1234
            12²             | FOOTNOTE? 12
            3千人           | SCALE? 3000 or 3
            1.5万           | SCALE? 15000 or 1.5
            十二            | KANJI? 12
            六〇人          | KANJI? 60
            1.2E+06         | SEVERAL? 1.2 or 6
            令和5年         | DATE?
            令和5年9月1日   | DATE?
            2024/9/1        | DATE?
            9月頃           | DATE? PENDING 2026-09 or PENDING 2025-09
            #####           | NARROW?
            六十人ほど      | UNKNOWN?
            60かな          | UNKNOWN? 60
            計60            | UNKNOWN? 60
            ー              | DASH? NOT_APPLICABLE or PENDING or NOT_REPORTED or 0
            −               | DASH? NOT_APPLICABLE or PENDING or NOT_REPORTED or 0
            ―               | DASH? NOT_APPLICABLE or PENDING or NOT_REPORTED or 0
            ‐               | DASH? NOT_APPLICABLE or PENDING or NOT_REPORTED or 0
            （－）          | DASH? NOT_APPLICABLE or PENDING or NOT_REPORTED or 0
            該当なし        | NOT_APPLICABLE
            （該当なし）    | NOT_APPLICABLE
            該 当 な し     | NOT_APPLICABLE
            未集計          | PENDING
            未定            | WORD? PENDING or NOT_APPLICABLE
            なし            | WORD? 0 or NOT_APPLICABLE
            秘匿            | SUPPRESSED
            x               | WORD? SUPPRESSED or NOT_APPLICABLE
            …               | WORD? NOT_REPORTED or PENDING or NOT_APPLICABLE
            9月頃判明       | YEAR? PENDING 2026-09 or PENDING 2025-09
            ９月判明予定    | YEAR? PENDING 2026-09 or PENDING 2025-09
            R6.9判明        | PENDING 2024-09
            令和8年9月頃判明予定 | PENDING 2026-09
            ㋿8年10月公表予定 | PENDING 2026-10
            2026年10月に公表 | PENDING 2026-10
            年度末判明      | WORD? PENDING
            同上            | DITTO?
            〃              | DITTO?
            ``              | blank
            """)
    void aFigureOfPersons(String typed, String meaning) {
        assertThat(Told.of(PERSONS.read(cell(typed)))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            92%     | 92
            ９２．５％ | 92.5
            92      | 92
            0.92    | PERCENT? 92 or 0.92
            1       | PERCENT? 100 or 1
            0       | 0
            0.92%   | 0.92
            92.123  | DECIMALS?
            92人    | UNIT? 92
            """)
    void aShareOfAHundred(String typed, String meaning) {
        assertThat(Told.of(RATE.read(cell(typed)))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"▲12, -12", "△１２人, -12", "-12, -12", "−12, -12", "－12, -12", "(12), NEGATIVE? 12 or -12"})
    void aChangeMayBeBelowZero(String typed, String meaning) {
        assertThat(Told.of(CHANGE.read(cell(typed)))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            該当なし   | not_applicable
            NOT APPLICABLE | not_applicable
            pending    | pending
            該当       | WORD? not_applicable
            ○          | UNKNOWN? not_applicable or pending or suppressed
            """)
    void aChoice(String typed, String meaning) {
        assertThat(Told.of(STATE.read(cell(typed)))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-07-03   | 2026-07-03
            令和8年7月3日 | 2026-07-03
            R8.7.3       | 2026-07-03
            令和8年7月   | DAY? 2026-07-01 or 2026-07-31
            20260703     | DATE? 2026-07-03
            平成31年5月1日 | UNKNOWN?
            7月3日       | UNKNOWN?
            未集計       | PENDING
            """)
    void aDay(String typed, String meaning) {
        assertThat(Told.of(new Expect.Day().read(cell(typed)))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-09      | 2026-09
            令和8年9月   | 2026-09
            R8.9         | 2026-09
            R8.10        | 2026-10
            令和8年9月頃 | 2026-09
            9月          | YEAR? 2026-09 or 2025-09
            3月          | YEAR? 2027-03 or 2026-03
            令和8年9月1日 | DAY? 2026-09
            未定         | WORD? PENDING
            秋ごろ       | UNKNOWN?
            """)
    void aMonth(String typed, String meaning) {
        assertThat(Told.of(new Expect.Month(ABOUT).read(cell(typed)))).isEqualTo(meaning);
    }

    @Test
    void wordsStayAsTheyAre() {
        var words = new Expect.Words(20);
        assertThat(Told.of(words.read(cell(" 周知が遅れた。\r\n①を見直す ")))).isEqualTo("周知が遅れた。/①を見直す");
        assertThat(Told.of(words.read(cell("同上")))).isEqualTo("DITTO?");
        assertThat(Told.of(words.read(cell("長".repeat(21))))).isEqualTo("LONG?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"　60　", "\u00a060", "60\u200b", "60\n", "\t60"})
    void spacesOfEveryWidthAreReadOver(String typed) {
        assertThat(Told.of(PERSONS.read(cell(typed)))).isEqualTo("60");
    }

    @Test
    void whatWasReadOverIsTold() {
        assertThat(PERSONS.read(cell("１，２３４ 人")))
                .isEqualTo(new Understanding.Understood(
                        new Meaning.Figure(new java.math.BigDecimal(1234)),
                        List.of(Tidied.FULL_WIDTH, Tidied.SPACES, Tidied.COMMAS, Tidied.UNIT)));
    }

    @ParameterizedTest
    @CsvSource({
        "HIDDEN_ROW, HIDDEN? 60",
        "HIDDEN_COLUMN, HIDDEN? 60",
        "HIDDEN_SHEET, HIDDEN? 60",
        "STRUCK, STRUCK? 60",
        "MERGED, MERGED? 60",
        "INSIDE_MERGED, MERGED?",
        "NOTE, 60",
        "FILL, 60"
    })
    void aClearValueMayStandInADoubtfulPlace(Trait trait, String meaning) {
        var cell = new RawCell(new At(1, 1), new Content.Text("60"), "60", Map.of(trait, "x"));
        assertThat(Told.of(PERSONS.read(cell))).isEqualTo(meaning);
    }

    @Test
    void anEmptyCellWithANoteIsAskedAbout() {
        var cell = new RawCell(new At(1, 1), new Content.Nothing(), "", Map.of(Trait.NOTE, "41人です"));
        assertThat(Told.of(PERSONS.read(cell))).isEqualTo("NOTE?");
    }

    private static RawCell cell(String typed) {
        return RawCell.text(new At(1, 1), typed == null ? "" : typed);
    }
}
