package org.yukidoke.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.AreaCode;

class SearchIndexTest {

    private static final Instant NIGHT = Instant.parse("2026-11-20T14:00:00Z");
    private static final AreaCode KAWAGOE = AreaCode.of("11201");
    private static final AreaCode CHICHIBU = AreaCode.of("11207");
    private static final Gazetteer PLACES = Municipalities.own();

    private static final Window STATION =
            window("station", "川越若者サポートステーション", "サポステ", "11201", "11239").about("働くことに悩む方の相談");
    private static final Window CENTRE = window("centre", "埼玉県ひきこもり相談サポートセンター", "", "11000");
    private static final Window COUNTER =
            window("counter", "川越市くらしの相談窓口", "自立相談支援機関", "11201").listening();
    private static final Window LOANS =
            window("loans", "坂戸市社会福祉協議会", "社協", "11239").about("生活福祉資金の貸付");
    private static final Window NIGHT_LINE = window("line", "全国こころの電話", "", "").open(true);
    private static final SearchIndex INDEX = SearchIndex.of(
            PLACES,
            LocalDate.of(2026, 11, 21),
            List.of(STATION.value(), CENTRE.value(), COUNTER.open(false).value(), LOANS.value(), NIGHT_LINE.value()));

    private static Window window(String key, String name, String other, String... codes) {
        return new Window(key, name, other, List.of(codes), "", false, null);
    }

    /** A window that shows only what a test is about. */
    private record Window(
            String key,
            String name,
            String other,
            List<String> codes,
            String summary,
            boolean general,
            @Nullable Boolean open) {

        Window about(String text) {
            return new Window(key, name, other, codes, text, general, open);
        }

        Window listening() {
            return new Window(key, name, other, codes, summary, true, open);
        }

        Window open(boolean then) {
            return new Window(key, name, other, codes, summary, general, then);
        }

        Findable value() {
            boolean everywhere = codes.equals(List.of(""));
            AreaCode at = everywhere ? null : AreaCode.of(codes.getFirst());
            return new Findable(
                    key,
                    name,
                    "",
                    other.isEmpty() ? List.of() : List.of(other),
                    List.of(),
                    Set.of(),
                    summary,
                    "",
                    everywhere
                            ? Area.EVERYWHERE
                            : Area.of(codes.stream()
                                    .map(code -> AreaCode.of(code).digits())
                                    .toArray(String[]::new)),
                    at,
                    null,
                    Set.of(everywhere ? Channel.TELEPHONE : Channel.VISIT),
                    general,
                    moment -> Optional.ofNullable(open));
        }
    }

    private static List<String> keys(Findings found) {
        return found.hits().stream().map(Findings.Hit::key).toList();
    }

    private static Findings.Hit first(Findings found) {
        return found.hits().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"サボステ", "ｻﾎﾟｽﾃ", "さぽすて 川越", "若者サポートステーシヨン", "働くのがこわい"})
    void aWordThatIsNearlyRightFindsItsWindow(String typed) {
        assertThat(first(INDEX.find(Query.of(typed).in(KAWAGOE))).key()).isEqualTo("station");
    }

    @Test
    void aHitSaysByWhichWordsItWasFoundAndWhomItServes() {
        assertThat(first(INDEX.find(Query.of("息子が部屋から出ない").in(CHICHIBU)))).satisfies(hit -> {
            assertThat(hit.key()).isEqualTo("centre");
            assertThat(hit.why())
                    .contains(new Why.Meant("部屋 出な", "ひきこもり相談サポートセンター"))
                    .anyMatch(why -> why instanceof Why.Serves(Municipality place)
                            && place.name().equals("秩父市"));
        });
    }

    @Test
    void aPlaceInTheWordsComesBeforeTheOneChosen() {
        Findings found = INDEX.find(Query.of("坂戸 社協").in(CHICHIBU));

        assertThat(found.places()).extracting(Municipality::name).containsExactly("坂戸市");
        assertThat(first(found).key()).isEqualTo("loans");
    }

    @Test
    void whatServesAnotherPlaceNearbyIsShownAndSaysSo() {
        assertThat(first(INDEX.find(Query.of("社会福祉協議会").in(KAWAGOE)))).satisfies(hit -> {
            assertThat(hit.key()).isEqualTo("loans");
            assertThat(hit.why())
                    .anyMatch(why -> why instanceof Why.Elsewhere(Municipality place, boolean near, var kilometres)
                            && place.name().equals("坂戸市")
                            && near
                            && kilometres.orElse(99) < 10);
        });
    }

    @Test
    void whereNothingFitsSomebodyListens() {
        Findings found = INDEX.find(Query.of("ぬるぽ").in(KAWAGOE));

        assertThat(found.general()).isTrue();
        assertThat(first(found)).isEqualTo(new Findings.Hit("counter", 0, List.of(new Why.ListensToAnything())));
    }

    @Test
    void atNightWhatIsClosedIsNotShownAndWhatNobodyKnowsSaysSo() {
        Findings found = INDEX.find(Query.of("相談 電話").in(KAWAGOE).openAt(NIGHT));

        assertThat(keys(found)).contains("line").doesNotContain("counter");
        assertThat(found.hits()).anyMatch(hit -> hit.why().contains(new Why.OpenThen()));
    }

    @Test
    void aChannelLeavesOutWhoCannotBeReachedByIt() {
        assertThat(keys(INDEX.find(Query.of("こころ 相談").in(KAWAGOE).by(Set.of(Channel.TELEPHONE)))))
                .containsExactly("line");
    }

    @Test
    void aNameOfTwoPlacesNamesTheOther() {
        assertThat(INDEX.find(Query.of("川越 サポステ")).others())
                .extracting(Municipality::fullName)
                .containsExactly("三重県川越町");
    }
}
