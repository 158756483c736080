package org.yukidoke.outreach.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;

/** What may not be said in the registers, and how a place stands on a day. */
class ProviderRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "applied {0}, certified {1}, renew {2}, ended {3}: {4} {5}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-01 |            |            |            | APPLIED   | none
            2024-04-01 | 2024-06-01 |            |            | CERTIFIED | none
            2024-04-01 | 2026-12-01 |            |            | APPLIED   | none
            2024-04-01 | 2024-06-01 | 2027-05-31 |            | CERTIFIED | none
            2024-04-01 | 2024-06-01 | 2027-01-19 |            | RENEW     | none
            2024-04-01 | 2024-06-01 | 2026-05-31 |            | RENEW     | none
            2024-04-01 | 2024-06-01 | 2026-05-31 | 2026-11-20 | ENDED     | none
            2024-04-01 | 2024-06-01 |            | 2026-11-21 | CERTIFIED | none
            2024-04-01 | 2024-03-01 |            |            | CERTIFIED | certified
            2024-04-01 |            | 2027-05-31 |            | APPLIED   | renew
            2024-04-01 | 2024-06-01 |            | 2024-05-01 | ENDED     | ended
            """)
    void aPlaceIsCertifiedAfterItAppliedAndEndsAfterThat(
            @Nullable LocalDate applied,
            @Nullable LocalDate certified,
            @Nullable LocalDate renew,
            @Nullable LocalDate ended,
            Provider.State state,
            String wrong) {
        Provider place = place(new Provider.Dates(applied, certified, renew, ended, ""), false);
        assertThat(place.on(TODAY, new Provider.Renewal(60, "見本"))).isEqualTo(state);
        assertThat(fields(ProviderRules.faults(place, TODAY)))
                .isEqualTo(wrong.equals("none") ? List.of() : List.of(wrong));
    }

    @ParameterizedTest(name = "certified {0}, corporate number {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-06-01 | 1234567890123 | none
                       | 1234567890123 | published
            2024-06-01 | 123           | corporate-number
            """)
    void onlyWhatIsCertifiedIsPublished(@Nullable LocalDate certified, String number, String wrong) {
        Provider one = place(new Provider.Dates(null, certified, null, null, ""), true);
        var called = new Provider.Called("", "見本作業所", "", number, "", "", "");
        var place = new Provider(one.id(), one.platform(), called, one.work(), one.dates(), true, one.source(), 1);
        assertThat(fields(ProviderRules.faults(place, TODAY)))
                .isEqualTo(wrong.equals("none") ? List.of() : List.of(wrong));
    }

    @ParameterizedTest(name = "{0} since {1} by {2}, as of {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            RUNS    | 2024-04-01 | 協議会 | 2026-10-01 | none
            RUNS    |            |        | 2026-10-01 | none
            RUNS    | 2027-04-01 |        | 2026-10-01 | since
            PLANNED | 2027-04-01 |        | 2026-10-01 | none
            NONE    |            |        | 2026-10-01 | none
            NONE    | 2024-04-01 |        | 2026-10-01 | state
            NONE    |            | 協議会 | 2026-10-01 | state
            RUNS    |            |        | 2026-11-21 | as-of
            """)
    void whatDoesNotRunHasNoDayAndNobodyRunsIt(
            Provision.State state, @Nullable LocalDate since, @Nullable String by, LocalDate asOf, String wrong) {
        var said = new Provision("112011", state, since, by == null ? "" : by, "県の調査", asOf);
        assertThat(fields(ProviderRules.faults(said, TODAY)))
                .isEqualTo(wrong.equals("none") ? List.of() : List.of(wrong));
    }

    private static Provider place(Provider.Dates dates, boolean published) {
        return new Provider(
                new UUID(0, 1),
                "saitama",
                new Provider.Called("", "見本作業所", "", "", "", "", ""),
                new Provider.Work("", false, true, null),
                dates,
                published,
                new Provider.Source("県の名簿", TODAY),
                1);
    }

    private static List<String> fields(List<FieldError> faults) {
        return faults.stream().map(FieldError::field).toList();
    }
}
