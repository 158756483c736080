package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.support.TestDatabase;

class MunicipalitiesIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final Municipalities municipalities = municipalities();

    private static Municipalities municipalities() {
        return new Municipalities(
                new MunicipalityStore(DATABASE.application()),
                new References(DATABASE.application()),
                Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC));
    }

    private static MunicipalityChanges valid(Parsed<MunicipalityChanges> preview) {
        return switch (preview) {
            case Parsed.Valid<MunicipalityChanges>(MunicipalityChanges changes) -> changes;
            case Parsed.Invalid<MunicipalityChanges>(List<FieldError> errors) -> throw new AssertionError(errors);
        };
    }

    @BeforeAll
    static void ourOwnFacts() {
        municipalities().enterOwn(OwnFacts.file("municipalities"));
        municipalities().enterOwn(OwnFacts.file("municipalities"));
    }

    @ParameterizedTest
    @CsvSource({"05000,25", "09000,25", "11000,73", "24000,29"})
    void aPrefectureHasItsMunicipalitiesAndTheWardsOfItsDesignatedCity(String prefecture, int places) {
        assertThat(municipalities.of(AreaCode.of(prefecture))).hasSize(places);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            川越市          | 川越市            | FULL
            川越            | 川越市 川越町     | WITHOUT_SUFFIX
            三重県川越町    | 川越町            | WITH_PREFECTURE
            かわごえ        | 川越市 川越町     | KANA
            ｶﾜｺﾞｴｼ         | 川越市            | KANA
            鶴が島          | 鶴ヶ島市          | WITHOUT_SUFFIX
            髙根沢町        | 高根沢町          | FULL
            四日市          | 四日市市          | WITHOUT_SUFFIX
            大宮            | さいたま市大宮区 さいたま市 | WITHOUT_SUFFIX
            おおみやく      | さいたま市大宮区  | KANA
            浦和市          | さいたま市        | FORMER
            栃木            | 栃木県 栃木市     | WITHOUT_SUFFIX
            どこにもない町  |                   |
            """, delimiter = '|')
    void aNameInAnySpellingMeansPlacesTheLikeliestFirst(String text, String names, PlaceNames.How how) {
        List<PlaceNames.Candidate> found = municipalities.named(text);

        assertThat(found)
                .extracting(candidate -> candidate.place().name())
                .containsExactly(names == null ? new String[0] : names.split(" "));
        assertThat(found.stream().map(PlaceNames.Candidate::how).limit(1))
                .containsExactlyElementsOf(how == null ? List.of() : List.of(how));
    }

    @Test
    void aWardLiesInItsCityAndThatInItsPrefecture() {
        assertThat(municipalities.ancestry(AreaCode.of("11103")))
                .extracting(Municipality::name)
                .containsExactly("さいたま市大宮区", "さいたま市", "埼玉県");
    }

    @Test
    void aPlaceThatWentIntoAnotherIsFoundAsThatAndAsItWas() {
        AreaCode urawa = AreaCode.of("11204");

        assertThat(municipalities.find(urawa)).map(Municipality::name).contains("さいたま市");
        assertThat(municipalities.gazetteer().find(urawa, LocalDate.of(2001, 4, 30)))
                .map(Municipality::name)
                .contains("浦和市");
    }

    @Test
    void distanceIsKnownBetweenTownHallsAndNeighboursWithoutThem() {
        Gazetteer all = municipalities.gazetteer();

        assertThat(all.kilometres(AreaCode.of("11201"), AreaCode.of("11208"), TODAY)
                        .orElseThrow())
                .isBetween(12.0, 16.0);
        assertThat(all.near(AreaCode.of("24209"))).containsExactly(AreaCode.of("24543"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-31j"})
    void theOfficialListIsComparedBeforeItCountsAndNothingIsDeleted(String charset) {
        byte[] list = """
                令和９年１月１日現在,,,,
                "団体コード","都道府県名
                （漢字）","市区町村名
                （漢字）","都道府県名
                （カナ）","市区町村名
                （カナ）"
                90000,栃木県,,ﾄﾁｷﾞｹﾝ,
                092011,栃木県,宇都宮市,ﾄﾁｷﾞｹﾝ,ｳﾂﾉﾐﾔｼ
                094072,栃木県,那須高原町,ﾄﾁｷﾞｹﾝ,ﾅｽｺｳｹﾞﾝﾏﾁ
                092177,栃木県,新しい市,ﾄﾁｷﾞｹﾝ,ｱﾀﾗｼｲｼ
                """.getBytes(Charset.forName(charset));

        Parsed<MunicipalityChanges> preview = municipalities.preview(list, NEW_YEAR);

        MunicipalityChanges changes = valid(preview);
        assertThat(changes.added()).extracting(Municipality::kana).containsExactly("アタラシイシ");
        assertThat(changes.changed())
                .extracting(changed -> changed.after().name())
                .containsExactly("那須高原町");
        assertThat(changes.gone()).hasSize(23);
        assertThat(changes.same()).isEqualTo(2);
        assertThat(municipalities.find(AreaCode.of("09407")))
                .map(Municipality::name)
                .contains("那須町");
    }

    @Test
    void whatAListChangesHoldsFromItsDayOn() {
        byte[] list = """
                団体コード,都道府県名（漢字）,市区町村名（漢字）,市区町村名（カナ）
                245437,三重県,紀北市,キホクシ
                """.getBytes(StandardCharsets.UTF_8);
        var changes = valid(municipalities.preview(list, NEW_YEAR));
        municipalities.apply(new MunicipalityChanges(NEW_YEAR, List.of(), changes.changed(), List.of(), 0));
        Gazetteer all = municipalities.gazetteer();
        AreaCode kihoku = AreaCode.of("24543");

        assertThat(all.find(kihoku, NEW_YEAR.minusDays(1)))
                .map(Municipality::name)
                .contains("紀北町");
        assertThat(all.find(kihoku, NEW_YEAR)).hasValueSatisfying(place -> {
            assertThat(place.name()).isEqualTo("紀北市");
            assertThat(place.findPoint()).isPresent();
        });
    }

    @Test
    void aCodeWithAWrongCheckDigitIsNamedByItsRow() {
        byte[] list = """
                団体コード,都道府県名,市区町村名
                112012,埼玉県,川越市
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(municipalities.preview(list, TODAY))
                .isEqualTo(new Parsed.Invalid<>(List.of(FieldError.of("row 2", "kernel.area_code.check"))));
    }
}
