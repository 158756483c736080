package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** How the plan is kept alive: who reports to whom, what leads to a change, and what its versions were. */
public record GovernanceView(
        Frame frame,
        String council,
        String secretariat,
        List<Part> parts,
        List<Version> versions,
        String all,
        Cited cited) {

    public GovernanceView {
        parts = List.copyOf(parts);
        versions = List.copyOf(versions);
    }

    /** Procedures of one kind. */
    public record Part(String id, String title, String explains, List<Step> procedures) {
        public Part {
            procedures = List.copyOf(procedures);
        }
    }

    /** One procedure as steps. */
    public record Step(
            String title, String gist, String actors, String trigger, List<String> steps, String outcome, Cited cited) {
        public Step {
            steps = List.copyOf(steps);
        }
    }

    /** A state of the plan's text. */
    public record Version(String date, String event, String explains, boolean current, String place) {}

    private static final List<String> ORDER = List.of(
            "progress",
            "reporting",
            "publication",
            "review",
            "annex",
            "amendment",
            "budget_caveat",
            "consultation",
            "local_platform",
            "good_practice");

    static GovernanceView of(Plan plan, Texts t) {
        var board = BoardWords.of(plan, t);
        var parts = new ArrayList<Part>();
        for (String kind : ORDER) {
            var procedures = plan.actors().procedures().stream()
                    .filter(procedure -> procedure.kind().equals(kind))
                    .map(procedure -> step(procedure, board))
                    .toList();
            if (!procedures.isEmpty()) {
                String key = "planboard.procedure." + kind;
                parts.add(new Part(kind, t.of(key), t.of(key + ".help"), procedures));
            }
        }
        var versions = plan.front().versions();
        String unknown = t.of("planboard.governance.unnamed");
        return new GovernanceView(
                PlanFrames.of(plan, t, PlanTab.GOVERNANCE),
                plan.platform().council().isEmpty() ? unknown : plan.platform().council(),
                plan.platform().secretariat().isEmpty()
                        ? unknown
                        : plan.platform().secretariat(),
                parts,
                IntStream.range(0, versions.size())
                        .mapToObj(at -> version(versions.get(at), at == versions.size() - 1, board))
                        .toList(),
                PlanPaths.page(plan.key(), "versions"),
                new Cited(board.document(), ""));
    }

    private static Step step(Actors.Procedure procedure, BoardWords board) {
        return new Step(
                board.words().name(procedure.title()),
                procedure.gist(),
                board.list(procedure.actors()),
                procedure.trigger(),
                procedure.steps(),
                procedure.outcome(),
                board.cited(procedure.source()));
    }

    private static Version version(Front.Version version, boolean current, BoardWords board) {
        String key = "planboard.version."
                + version.event().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Version(
                board.words().date(version.on()),
                board.t().of(key),
                board.t().of(key + ".help"),
                current,
                board.words().lines(version.source()));
    }
}
