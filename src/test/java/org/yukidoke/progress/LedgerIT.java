package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yukidoke.progress.Councils.known;
import static org.yukidoke.progress.Councils.named;
import static org.yukidoke.progress.Councils.says;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

@PageTest(laidOut = Councils.class)
class LedgerIT {

    private static final String GOAL = "tochigi-r2.g.total";

    @Autowired
    private Ledger ledger;

    @Autowired
    private Progress progress;

    @Autowired
    private Publications publications;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Staff staff;

    private Scope secretariat() {
        return staff.scope(Set.of(new Grant(Role.SECRETARIAT, "tochigi")), "tochigi.labour-bureau");
    }

    private Evaluation asOf(String day, String indicator) {
        return progress.live(secretariat(), "tochigi-r2", Moment.endOf(LocalDate.parse(day)))
                .get(indicator);
    }

    @Test
    void aPrintedRunningTotalThatIsNotTheSumOfItsYearsIsShownBesideThem() {
        var recording = ledger.record(
                secretariat(),
                "tochigi-r2",
                named(
                        known("2021-07-01", says(GOAL, "2020", 1993)),
                        known("2022-07-01", says(GOAL, "2021", 3221)),
                        known("2023-07-01", says(GOAL, "2022", 3395)),
                        known("2024-07-03", says(GOAL, "2020..2022", 8944))));
        assertThat(recording).isInstanceOf(Recording.Done.class);

        var first = asOf("2021-12-31", GOAL);
        assertThat(first.figure()).isEqualTo(new Reading.Quantity(BigDecimal.valueOf(1993)));
        assertThat(first.findings()).isEmpty();

        var second = asOf("2022-12-31", GOAL);
        assertThat(second.judgement().attainment()).isEqualByComparingTo("92.39766081871345029239766081871345");

        var now = asOf("2024-12-31", GOAL);
        assertThat(now.figure().number())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("8609"));
        assertThat(now.mark()).isEqualTo(Mark.ACHIEVED);
        var board = progress.live(secretariat(), "tochigi-r2", Moment.endOf(LocalDate.parse("2024-12-31")));
        var provenance = progress.provenance(board, now);
        assertThat(provenance.sum()).isEqualByComparingTo("8609");
        assertThat(provenance.entries())
                .extracting(traced -> traced.entry().cell().period().code() + " " + traced.use())
                .containsExactly("2020 COUNTED", "2020..2022 TWICE", "2021 COUNTED", "2022 COUNTED");
        assertThat(now.findings())
                .filteredOn(Finding.TotalDiffers.class::isInstance)
                .singleElement()
                .satisfies(found ->
                        assertThat(((Finding.TotalDiffers) found).difference()).isEqualByComparingTo("335"));
    }

    @Test
    void theApplicationCannotChangeAnEntry() {
        for (String change : List.of(
                "update progress.entry set quantity = 1",
                "delete from progress.entry",
                "update progress.standing set known_until = now()")) {
            assertThatThrownBy(() -> database.application().sql(change).update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aMemberReportsForItsOwnBodyAndForNoOther() {
        var member = staff.scope(Set.of(new Grant(Role.MEMBER, "tochigi")), "tochigi.labour-bureau");
        assertThat(ledger.record(
                        member, "tochigi-r2", named(says("tochigi-r2.k.1", "tochigi.labour-bureau", "2020", 3000))))
                .isInstanceOf(Recording.Done.class);
        assertThat(ledger.record(
                        member,
                        "tochigi-r2",
                        named(
                                says("tochigi-r2.k.2", "tochigi.prefecture", "2020", 300),
                                says("tochigi-r2.k.12", "tochigi.labour-bureau", "2020", 1))))
                .isEqualTo(new Recording.Refused(List.of(
                        FieldError.of("entries[0].reporter", "progress.fault.reporter.other"),
                        FieldError.of("entries[1].indicator", "progress.fault.owner"))));
    }

    @Test
    void aViewerAndSomebodyOfAnotherCouncilReportNothing() {
        for (Scope stranger : List.of(
                staff.scope(Set.of(Grant.everywhere(Role.VIEWER)), "tochigi.labour-bureau"),
                staff.scope(Set.of(Grant.everywhere(Role.ADMINISTRATOR)), ""),
                staff.scope(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.employment-economy"))) {
            assertThatThrownBy(() -> ledger.record(stranger, "tochigi-r2", named(says(GOAL, "2023", 1))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatWasPublishedStaysAsItWas() {
        String indicator = "tochigi-r2.k.13";
        ledger.record(secretariat(), "tochigi-r2", named(says(indicator, "2020", 2)));
        var publication = publications.publish(secretariat(), "tochigi-r2", "協議会");
        ledger.record(
                secretariat(),
                "tochigi-r2",
                named(says(indicator, "2020", 3), known("2021-05-01", says(indicator, "2021", 9))));

        var open = progress.published("tochigi-r2").orElseThrow();
        assertThat(open.publication()).isEqualTo(publication);
        assertThat(open.get(indicator).figure()).isEqualTo(new Reading.Quantity(BigDecimal.valueOf(2)));
        var live = progress.live(secretariat(), "tochigi-r2");
        assertThat(live.get(indicator).figure()).isEqualTo(new Reading.Quantity(BigDecimal.valueOf(9)));
        assertThat(live.get(indicator).years().getFirst().figure())
                .isEqualTo(new Reading.Quantity(BigDecimal.valueOf(3)));
    }
}
