package org.yukidoke.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Seats;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Councils;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Publications;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Recording;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.workflow.Approvals;

/** A whole year of a council of forty bodies, from the request to the correction of what was closed. */
@PageTest(laidOut = Councils.class)
class YearIT {

    private static final String PLAN = "saitama-r7";

    @Autowired
    private PlanIntake intake;

    @Autowired
    private Plans plans;

    @Autowired
    private OpenRounds open;

    @Autowired
    private Overviews overviews;

    @Autowired
    private Reports reports;

    @Autowired
    private Handing handing;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Publications publications;

    @Autowired
    private Seats seats;

    @Autowired
    private TestDatabase database;

    private Scope seated(Scope secretariat, Ask ask) {
        var issued = seats.issue(secretariat, new Seats.Place(ask.body(), Ask.MATTER, ask.id()), Duration.ofDays(30));
        return seats.take(issued.secret(), new MockHttpServletRequest(), new MockHttpServletResponse())
                .orElseThrow()
                .scope();
    }

    private void late(UUID ask) {
        database.owner()
                .sql("update reporting.ask set due_on = current_date - 3 where id = :id")
                .param("id", ask)
                .update();
    }

    @Test
    void fortyBodiesReportAndWhatWasClosedStays() {
        intake.take(
                plans.listConcepts(),
                plans.list().stream()
                        .map(plan -> plan.key().equals(PLAN) ? Towns.writtenOut(plan, 30) : plan)
                        .toList());
        Scope secretariat = open.secretariat("saitama");
        Round round = open.open(secretariat, PLAN, OpenRounds.wanted("2025"));
        List<Ask> asks = overviews.get(secretariat, round.id()).rows().stream()
                .map(Overview.Row::ask)
                .toList();
        assertThat(asks).hasSizeGreaterThanOrEqualTo(40);
        var second = open.secretariat("saitama");
        var accepted = new ArrayList<UUID>();
        for (Ask ask : asks) {
            int number = asks.indexOf(ask);
            if (number % 14 == 13) {
                late(ask.id());
            }
            Scope maker = ask.body().isEmpty()
                    ? second
                    : number % 3 == 0 ? seated(secretariat, ask) : open.member(ask.body());
            if (number == 4 || number == 5) {
                reports.save(
                        maker,
                        ask.id(),
                        0,
                        List.of(new Typed("", "state", "not_applicable", 0), new Typed("", "comment", "対象の事業がない", 0)),
                        Kept.Way.SCREEN);
            } else {
                reports.save(
                        maker,
                        ask.id(),
                        0,
                        OpenRounds.texts(reports.get(maker, ask.id()), 40 + number),
                        Kept.Way.SCREEN);
            }
            assertThat(handing.submit(maker, ask.id())).as("report %d", number).isInstanceOf(Submission.Done.class);
            if (number % 4 == 0 && number < 40) {
                handing.giveBack(secretariat, ask.id(), new Approvals.Because("scope", "対象年齢を確かめてください"));
                handing.submit(maker, ask.id());
            }
            assertThat(handing.accept(secretariat, ask.id(), shown(ask.id())))
                    .as("report %d", number)
                    .isInstanceOf(Submission.Done.class);
            accepted.add(ask.id());
        }
        var overview = overviews.get(secretariat, round.id());
        assertThat(overview.count(Status.ACCEPTED)).isEqualTo(asks.size() - 2L);
        assertThat(overview.count(Status.NOT_APPLICABLE)).isEqualTo(2);
        assertThat(overview.rows().stream().filter(row -> row.returns() == 1)).hasSize(10);

        var closed = ((Snapshots.Closing.Done) snapshots.close(secretariat, round.id())).snapshot();
        assertThat(closed.content().bodies()).hasSameSizeAs(asks);
        assertThat(closed.content().bodies().stream().filter(Content.Body::late))
                .hasSize(3);

        var publication = publications.publish(secretariat, PLAN, "協議会で公表");
        Content.Body body = closed.content().bodies().stream()
                .filter(each -> each.rows().stream().anyMatch(YearIT::counted))
                .findFirst()
                .orElseThrow();
        Content.Row row =
                body.rows().stream().filter(YearIT::counted).findFirst().orElseThrow();
        assertThat(ledger.record(
                        secretariat,
                        PLAN,
                        List.of(new Proposal(
                                "entry",
                                new Cell(row.subject(), body.key(), Period.parse("2025"), row.part()),
                                new Reading.Quantity(BigDecimal.valueOf(39)),
                                new Entry.Ground(Entry.Origin.REPORT, false, "", "重ねて数えていた1件を除いた", null),
                                null,
                                new Proposal.Seen.Unasked()))))
                .isInstanceOf(Recording.Done.class);
        assertThat(corrections.list(secretariat, round.id())).singleElement().satisfies(correction -> {
            assertThat(correction.was()).isEqualTo(row.figure());
            assertThat(correction.entry().reading()).isEqualTo(new Reading.Quantity(BigDecimal.valueOf(39)));
            assertThat(correction.entry().ground().comment()).contains("除いた");
            assertThat(correction.touched()).containsExactly(publication);
        });
        var again = snapshots.find(secretariat, round.id()).orElseThrow();
        assertThat(again).isEqualTo(closed);
        assertThat(accepted).hasSameSizeAs(asks);
    }

    private static boolean counted(Content.Row row) {
        return row.figure() != null && row.figure().value() != null;
    }

    private String shown(UUID of) {
        return Reports.digest(reports.look(open.secretariat("saitama"), of));
    }
}
