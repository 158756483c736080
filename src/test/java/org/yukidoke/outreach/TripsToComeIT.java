package org.yukidoke.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.Kits;
import org.yukidoke.person.Draft;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Intake;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;

/** What is to come is in nobody's blind spot: promises, long lists, and what was sent twice. */
@PageTest(laidOut = {Councils.class, People.class})
class TripsToComeIT extends TripsOfTests {

    @Autowired
    private BegunFiles begun;

    @Autowired
    private TripTasks tasks;

    @Autowired
    private Languages languages;

    @Autowired
    private Kits kits;

    @Autowired
    private TestDatabase database;

    private UUID promise(Scope scope) {
        UUID trip = road(scope, today);
        done(trips.hold(scope, trip, 1, new Trip.Gain(1, 0, "", today.plusDays(7))));
        return trip;
    }

    @Test
    void aPromiseIsNotKeptByATripThatWasCancelled() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID first = promise(centre);
        UUID second = done(trips.plan(centre, Trip.Kind.CONSULTATION, plan(centre, today.plusDays(7)), first));
        assertThat(tasks(centre)).noneMatch(href -> href.endsWith(first.toString()));

        done(trips.cancel(centre, second, "雪"));
        assertThat(trips.again(centre, today.plusDays(14))).extracting(Trip::id).contains(first);
        assertThat(tasks(centre)).contains("/outreach/trips/" + first);
    }

    @Test
    void thePromiseOfWhoeverLeftIsEverybodys() {
        Scope left = people.counsellor(People.CENTRE);
        Scope stays = people.counsellor(People.CENTRE);
        UUID trip = promise(left);
        assertThat(tasks(stays)).as("while they are there it is theirs").doesNotContain("/outreach/trips/" + trip);

        database.owner()
                .sql(
                        "update access.account set state = 'disabled', disabled_reason = 'left', disabled_text = '' where id = :id")
                .param("id", me(left))
                .update();
        assertThat(tasks(stays)).contains("/outreach/trips/" + trip);
    }

    @Test
    void aLongListIsToldPageByPageAndNobodyOutOrOnesOwnIsLeftOutOfTheTasks() {
        Scope scope = people.counsellor(kits.body("trips"));
        Scope colleague = people.counsellor(scope.organisation());
        List<UUID> planned = IntStream.rangeClosed(0, 2 * Trips.PAGE)
                .mapToObj(number -> road(colleague, today.minusDays(3)))
                .toList();
        UUID own = road(scope, today);
        UUID person = people.file(scope);
        UUID out = done(visits.plan(
                scope, person, home(party(scope, colleague), now.minusSeconds(7200), now.minusSeconds(60))));

        assertThat(tasks(scope)).contains("/outreach/trips/" + own, "/outreach/trips/" + out);
        Trips.Listed listed = trips.ahead(scope, 1);
        assertThat(listed.trips())
                .hasSize(Trips.PAGE)
                .first()
                .extracting(Trip::id)
                .isEqualTo(out);
        List<UUID> all = IntStream.rangeClosed(1, (int) Math.ceilDiv(listed.total(), Trips.PAGE))
                .mapToObj(page -> trips.ahead(scope, page))
                .flatMap(page -> page.trips().stream())
                .map(Trip::id)
                .toList();
        assertThat(all)
                .hasSize((int) listed.total())
                .doesNotHaveDuplicates()
                .containsAll(planned)
                .contains(own, out);
        assertThat(trips.ahead(scope, 99_999))
                .as("beyond the last page is the last")
                .isEqualTo(trips.ahead(scope, 3));
    }

    @Test
    void whatIsSentTwiceBeginsOneFileAndWhoIsSomebodyElseAnother() {
        Scope centre = people.counsellor(People.CENTRE);
        UUID trip = road(centre, today);
        done(trips.hold(centre, trip, 1, gain(2, 2)));
        var draft = draft(Draft.Form.of("outreach.begin", trip));
        var wanted = new BegunFiles.Wanted(found("水曜の人"), true, draft);

        assertThat(begun.find(centre, trip, wanted)).isEmpty();
        UUID first = done(begun.begin(centre, trip, wanted));
        assertThat(begun.find(centre, trip, wanted)).contains(first);
        assertThat(done(begun.begin(centre, trip, wanted))).isEqualTo(first);
        assertThat(done(begun.begin(centre, trip, new BegunFiles.Wanted(found("木曜の人"), false, draft))))
                .as("typed into the same page")
                .isNotEqualTo(first);
        assertThat(trips.find(centre, trip).orElseThrow().begun().people()).hasSize(2);
    }

    private static Intake.Newcomer found(String called) {
        return new Intake.Newcomer(FileKind.PERSON, People.named(called, "花子"), List.of(), "");
    }

    @Test
    void whatIsSentTwiceIsPlannedOnce() {
        Scope centre = people.counsellor(People.CENTRE);
        Scope colleague = people.counsellor(People.CENTRE);
        UUID person = people.file(centre);
        Instant leaves = now.truncatedTo(ChronoUnit.MINUTES);
        var visit = home(party(centre, colleague), leaves, leaves.plusSeconds(3600));
        var page = draft(new Draft.Form(person, "visit"));
        var sent = sent(visit, "駅前の喫茶店", page);

        UUID first = done(visits.plan(centre, person, sent));
        assertThat(done(visits.plan(centre, person, sent))).isEqualTo(first);
        assertThat(done(visits.plan(centre, person, sent(visit, "図書館", page))))
                .as("other words are another visit")
                .isNotEqualTo(first);
        assertThat(visits.list(centre, person)).hasSize(2);

        UUID draft = UUID.randomUUID();
        var plan = plan(centre, today);
        UUID trip = done(trips.plan(centre, Trip.Kind.ROUND, plan, null, draft));
        assertThat(done(trips.plan(centre, Trip.Kind.ROUND, plan, null, draft))).isEqualTo(trip);
        assertThat(done(trips.plan(centre, Trip.Kind.ROUND, plan(centre, today.plusDays(1)), null, draft)))
                .isNotEqualTo(trip);
    }

    private static HomeVisits.Wanted sent(HomeVisits.Wanted visit, String place, Draft.Ending draft) {
        var words = visit.words();
        return new HomeVisits.Wanted(
                visit.when(),
                visit.party(),
                AREA,
                new HomeVisit.Words(place, words.aim(), words.mind(), words.alone()),
                draft);
    }

    private static Draft.Ending draft(Draft.Form form) {
        return new Draft.Ending(form, UUID.randomUUID(), 0, new Draft.Hand(UUID.randomUUID(), 1));
    }

    private List<String> tasks(Scope scope) {
        return tasks.tasks(scope, languages.texts(Locale.JAPANESE)).stream()
                .map(task -> String.valueOf(task.href()))
                .toList();
    }
}
