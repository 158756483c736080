package org.yukidoke.council;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.plan.Plans;

/** A request, an issue and a proposal to try out, all made up. Once one is there, nothing is added. */
@Component
@Order(40)
final class CircularDemo implements DemoData {

    private static final String PLAN = "saitama-r7";
    private static final String BODY = "saitama.prefecture";

    private final Plans plans;
    private final Circulars circulars;
    private final CircularRows rows;
    private final IssueRows issues;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CircularDemo(
            Plans plans,
            Circulars circulars,
            CircularRows rows,
            IssueRows issues,
            PlatformTransactionManager manager,
            Clock clock) {
        this.plans = plans;
        this.circulars = circulars;
        this.rows = rows;
        this.issues = issues;
        this.transaction = new TransactionTemplate(manager);
        this.clock = clock;
    }

    @Override
    public void load() {
        transaction.executeWithoutResult(status -> plans.find(PLAN).ifPresent(plan -> {
            List<String> bodies =
                    circulars.bodies(plan).keySet().stream().sorted().limit(8).toList();
            if (rows.list(PLAN).isEmpty() && !bodies.isEmpty()) {
                load(bodies);
            }
        }));
    }

    private void load(List<String> bodies) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var circular = new Circular(
                Ids.next(now),
                PLAN,
                "セミナー日程の照会（デモ）",
                "今年度に予定している就職氷河期世代向けのセミナーの日程を教えてください。",
                true,
                Japan.day(now).plusDays(14),
                now);
        rows.add(circular, bodies, null);
        rows.read(circular.id(), bodies.getFirst(), null, now);
        rows.answer(circular.id(), bodies.getFirst(), new Circular.Answer("2月に2回、さいたま市内で開きます。", now, false), null);
        var issue = new Issue(
                Ids.next(now),
                Issue.Kind.ISSUE,
                PLAN,
                "相談会の会場が足りない（デモ）",
                "駅に近い会場が年度末は取れません。",
                BODY,
                now,
                List.of(),
                List.of());
        issues.add(issue, null);
        issues.share(issue.id(), bodies.subList(0, Math.min(2, bodies.size())), null, now);
        issues.step(issue.id(), new Issue.Step(Issue.State.WORKING, "労働局の会議室を貸し出せるか調べます。", "", now), null);
        var proposal = new Issue(
                Ids.next(now),
                Issue.Kind.PROPOSAL,
                PLAN,
                "短時間から始める職場体験（デモ）",
                "週10時間から始められる職場体験を、計画の取組に加えてください。",
                bodies.getFirst(),
                now,
                List.of(),
                List.of());
        issues.add(proposal, null);
        issues.step(proposal.id(), new Issue.Step(Issue.State.CONSIDERED, "次の全体会議で話し合います。", "", now), null);
    }
}
