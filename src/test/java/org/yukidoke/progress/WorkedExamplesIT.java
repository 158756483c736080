package org.yukidoke.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.support.PageTest;

/**
 * What was worked out by hand from the rules of evaluation comes out of the ledger, to the last digit, at every moment
 * asked about. The entries come in another order than they were known in, and in several batches.
 */
@PageTest(laidOut = Councils.class)
// An application of its own: the ledgers must hold these entries and no others.
class WorkedExamplesIT {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Progress progress;

    @Autowired
    private SettingsKeeping settings;

    @Autowired
    private Staff staff;

    @TestFactory
    Stream<DynamicNode> comesOutAsWorkedOutByHand() {
        return Stream.of("tochigi-r2", "mie-r2", "akita-r2", "saitama-r5", "saitama-r7")
                .map(WorkedPlan::read)
                .map(this::plan);
    }

    private DynamicNode plan(WorkedPlan worked) {
        String platform = worked.plan().substring(0, worked.plan().indexOf('-'));
        var secretariat = staff.scope(Set.of(new Grant(Role.SECRETARIAT, platform)), platform + ".labour-bureau");
        worked.decisions()
                .forEach(decision -> settings.decide(secretariat, platform, decision.from(), decision.settings()));
        record(secretariat, "saitama-r5", worked.before());
        record(secretariat, worked.plan(), worked.entries());
        return dynamicContainer(
                worked.plan(), worked.moments().stream().map(at -> moment(secretariat, worked.plan(), at)));
    }

    private void record(Scope secretariat, String plan, List<Proposal> entries) {
        List<Proposal> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(20260721));
        List<List<Proposal>> batches = new ArrayList<>();
        for (Proposal entry : shuffled) {
            // One batch says one thing of a cell.
            batches.stream()
                    .filter(batch -> batch.size() < 9)
                    .filter(batch ->
                            batch.stream().noneMatch(other -> other.cell().equals(entry.cell())))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Proposal> next = new ArrayList<>();
                        batches.add(next);
                        return next;
                    })
                    .add(entry);
        }
        batches.forEach(
                batch -> assertThat(ledger.record(secretariat, plan, batch)).isInstanceOf(Recording.Done.class));
    }

    private DynamicNode moment(Scope secretariat, String plan, WorkedPlan.At at) {
        Board board = progress.live(secretariat, plan, Moment.endOf(at.day()));
        List<Owed> owed = progress.owed(board, "");
        return dynamicContainer(
                at.day().toString(),
                at.rows().stream()
                        .map(row -> dynamicTest(String.valueOf(row.get("of")), () -> {
                            Evaluation evaluation = board.get(String.valueOf(row.get("of")));
                            long owing = owed.stream()
                                    .filter(each -> each.indicator().equals(evaluation.indicator()))
                                    .count();
                            var worked = WorkedRow.of(row, evaluation, board.settings(), owing);
                            assertThat(worked.actual()).isEqualTo(worked.expected());
                        })));
    }
}
