package org.yukidoke.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Kits;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.web.Languages;
import org.yukidoke.workflow.Task;

/** Somebody is out when the contract of their body ends at midnight. */
@PageTest(laidOut = {Councils.class, People.class})
class UnheardIT {

    @Autowired
    private Unheard unheard;

    @Autowired
    private UnheardTasks tasks;

    @Autowired
    private Trips trips;

    @Autowired
    private HomeVisits visits;

    @Autowired
    private Kits kits;

    @Autowired
    private People people;

    @Autowired
    private Languages languages;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient application;

    @Test
    void theAdministratorIsToldThatSomebodyIsOutAndNotToWhom() {
        Kits.Kit kit = kits.kit();
        UUID person = people.file(kit.goes());
        UUID out = home(kit, person, Japan.start(Japan.day(Instant.now())).minus(Duration.ofHours(1)));
        UUID planned = home(kit, person, Instant.now().minusSeconds(1));
        Scope administrator = people.administrator();
        assertThat(unheard.list(administrator)).extracting(Unheard.Out::trip).doesNotContain(out);

        kits.theDayComes(kit);

        assertThat(trips.back(kit.goes(), out))
                .as("their colleagues may look no more")
                .isInstanceOf(Entered.Gone.class);
        var told = unheard.list(administrator).stream()
                .filter(one -> one.body().equals(kit.goes().organisation()))
                .toList();
        assertThat(told).extracting(Unheard.Out::trip).containsExactly(out).doesNotContain(planned);
        assertThat(told.getFirst().goes()).hasSize(1);
        assertThat(told.toString()).doesNotContain(person.toString(), "山田");
        assertThat(titles(administrator))
                .anyMatch(title -> title.contains(told.getFirst().goes().getFirst()));

        for (Role role : List.of(Role.COUNSELLOR, Role.MEMBER, Role.SECRETARIAT, Role.VIEWER, Role.AUDITOR)) {
            Scope scope = people.with(role, kit.goes().organisation());
            assertThatThrownBy(() -> unheard.list(scope)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> unheard.heard(scope, out)).isInstanceOf(AccessDeniedException.class);
            assertThat(titles(scope)).isEmpty();
            assertThat(heard(scope, out)).as("nor by the database").isFalse();
        }
        assertThat(unheard.heard(administrator, out)).isTrue();
        assertThat(unheard.heard(administrator, out)).isFalse();
        assertThat(unheard.list(administrator)).extracting(Unheard.Out::trip).doesNotContain(out);
    }

    @Test
    void ofABodyThatHasNotGoneNobodyElseIsTold() {
        Kits.Kit kit = kits.kit();
        UUID out = home(kit, people.file(kit.goes()), Instant.now().minus(Duration.ofHours(1)));
        assertThat(unheard.list(people.administrator()))
                .extracting(Unheard.Out::trip)
                .doesNotContain(out);
        assertThat(unheard.heard(people.administrator(), out)).isFalse();
    }

    private boolean heard(Scope scope, UUID trip) {
        return transactions.in(
                scope,
                () -> application
                        .sql("select outreach.heard(:trip)")
                        .param("trip", trip)
                        .query(Boolean.class)
                        .single());
    }

    private List<String> titles(Scope scope) {
        return tasks.tasks(scope, languages.texts(Locale.JAPANESE)).stream()
                .map(Task::title)
                .toList();
    }

    private UUID home(Kits.Kit kit, UUID person, Instant leaves) {
        UUID me = kit.goes().requireAccount();
        var wanted = new HomeVisits.Wanted(
                new Trip.When(Japan.day(leaves), leaves, leaves.plus(Duration.ofMinutes(30))),
                new Trip.Party(List.of(me), "山田花子さんのお母さん", null, "当直"),
                "112011",
                new HomeVisit.Words("", "", "", "一人で足りる"),
                null);
        if (visits.plan(kit.goes(), person, wanted) instanceof Entered.Done(UUID trip)) {
            return trip;
        }
        throw new AssertionError("not planned");
    }
}
