package org.yukidoke.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.plan.catalogue.Catalogue;
import org.yukidoke.plan.catalogue.Catalogue.Reading.Complete;
import org.yukidoke.support.TestDatabase;

/** The five plans survive the way into the database and out again, to the last note. */
class PlanStoreIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final PlanStore STORE = store();
    private static final Organisations ORGANISATIONS = organisations();
    private static Complete catalogue = new Complete(List.of(), List.of());

    @BeforeAll
    static void takeTheCatalogue() throws Exception {
        var reading = new Catalogue(new ClassPathResource("catalogue/")).read();
        assertThat(reading).isInstanceOf(Complete.class);
        catalogue = (Complete) reading;
        take();
    }

    private static List<String> take() {
        var taken = DATABASE.transactions()
                .execute(status -> new PlanIntake(STORE, ORGANISATIONS).take(catalogue.concepts(), catalogue.plans()));
        return taken == null ? List.of() : taken;
    }

    private static PlanStore store() {
        var sql = DATABASE.application();
        return new PlanStore(
                sql,
                new EditionRows(sql),
                new FrontRows(sql),
                new GroupRows(sql),
                new MeasureRows(sql),
                new KpiRows(sql),
                new ActorRows(sql, new ActorLists(sql)));
    }

    // Its constructor is its module's own, so it is asked for as the application asks.
    private static Organisations organisations() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, DATABASE::application);
            context.registerBean(Organisations.class);
            context.refresh();
            return context.getBean(Organisations.class);
        }
    }

    static List<Plan> plans() throws Exception {
        return Catalogue.shipped().get().plans();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void comesOutAsItWentIn(Plan plan) {
        var read = new Plans(STORE, Clock.systemUTC()).get(plan.key());
        assertThat(read.edition()).isEqualTo(plan.edition());
        assertThat(read.front()).isEqualTo(plan.front());
        assertThat(read.targetGroups()).isEqualTo(plan.targetGroups());
        assertThat(read.goals()).isEqualTo(plan.goals());
        assertThat(read.formulas()).isEqualTo(plan.formulas());
        assertThat(read.measures()).isEqualTo(plan.measures());
        assertThat(read.kpis()).isEqualTo(plan.kpis());
        assertThat(read.actors()).isEqualTo(plan.actors());
    }

    @Test
    void anUnchangedCatalogueIsNotTakenTwice() {
        assertThat(take()).isEmpty();
    }

    @Test
    void whoeverOwnsSomethingStandsInTheDirectoryOnce() {
        assertThat(ORGANISATIONS.list("saitama"))
                .extracting(Organisation::name)
                .contains("労働局", "県", "さいたま市", "春日部市", "関東経済産業局")
                .doesNotHaveDuplicates();
    }

    @Test
    void aCouncilKeepsTheNameOfItsNewestEdition() {
        assertThat(new Plans(STORE, Clock.systemUTC())
                        .get("saitama-r5")
                        .platform()
                        .called()
                        .name()
                        .ja())
                .isEqualTo("埼玉中高年世代活躍応援プロジェクト協議会");
    }
}
