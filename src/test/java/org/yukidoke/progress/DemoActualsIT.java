package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yukidoke.progress.Councils.named;
import static org.yukidoke.progress.Councils.says;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Staff;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/** It fills the ledgers as the demo does. */
@PageTest(laidOut = Councils.class)
class DemoActualsIT {

    @Autowired
    private DemoActuals demo;

    @Autowired
    private Plans plans;

    @Autowired
    private Progress progress;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Staff staff;

    @BeforeEach
    void load() {
        demo.load();
    }

    private List<Evaluation> evaluations() {
        return plans.list().stream()
                .flatMap(plan -> progress.published(plan.key()).orElseThrow().evaluations().stream())
                .toList();
    }

    private Evaluation published(String indicator) {
        return progress.published(indicator.substring(0, indicator.indexOf('.')))
                .orElseThrow()
                .get(indicator);
    }

    private long count(String table) {
        return database.owner()
                .sql("select count(*) from progress." + table)
                .query(Long.class)
                .single();
    }

    @Test
    void everyMarkIsSomewhere() {
        assertThat(evaluations().stream().map(Evaluation::mark).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Mark.values()));
    }

    @Test
    void whatWasPublishedStandsWithItsContradictions() {
        var tochigi = published("tochigi-r2.g.total");
        assertThat(tochigi.figure()).isEqualTo(new Reading.Quantity(new BigDecimal("8609")));
        assertThat(tochigi.sample()).isFalse();
        assertThat(tochigi.findings())
                .anySatisfy(found -> assertThat(found)
                        .isInstanceOfSatisfying(
                                Finding.TotalDiffers.class,
                                differs -> assertThat(differs.printed()).isEqualByComparingTo("8944")));
        var saitama = published("saitama-r5.g.g1");
        assertThat(saitama.figure()).isEqualTo(new Reading.Quantity(new BigDecimal("16360")));
        assertThat(saitama.sample()).isFalse();
    }

    @Test
    void whatIsMadeUpSaysSo() {
        var real = Set.of("tochigi-r2.g.total", "saitama-r5.g.g1", "akita-r2.k.4");
        assertThat(evaluations())
                .filteredOn(each -> each.figure().state() == Reading.State.STATED)
                .filteredOn(each -> !each.sample())
                .extracting(each -> each.indicator().id())
                .containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void tochigiCutsPercentagesOff() {
        assertThat(progress.published("tochigi-r2")
                        .orElseThrow()
                        .settings()
                        .percentages()
                        .mode())
                .isEqualTo(Settings.Percentages.Mode.FLOOR);
    }

    @Test
    void anotherStartAddsNothingAndLeavesWhatAVisitorEntered() {
        var secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, "mie")), "mie.labour-bureau");
        ledger.record(secretariat, "mie-r2", named(says("mie-r2.k.1-2", "mie.labour-bureau", "2022", 901)));
        var before = Arrays.asList(count("entry"), count("publication"), count("setting"));
        demo.load();
        assertThat(Arrays.asList(count("entry"), count("publication"), count("setting")))
                .isEqualTo(before);
        assertThat(progress.live(secretariat, "mie-r2")
                        .get("k.1-2")
                        .years()
                        .getLast()
                        .figure())
                .isEqualTo(new Reading.Quantity(new BigDecimal("901")));
    }

    @Test
    void everyIndicatorButTheOneNobodyReportedOnHasEntries() {
        assertThat(plans.list().stream()
                        .map(Plan::key)
                        .flatMap(plan -> progress.published(plan).orElseThrow().evaluations().stream())
                        .filter(each -> each.mark() == Mark.NOT_REPORTED)
                        .map(each -> each.indicator().id()))
                .containsExactlyInAnyOrder("saitama-r7.k.a1-6", "akita-r2.k.10");
    }
}
