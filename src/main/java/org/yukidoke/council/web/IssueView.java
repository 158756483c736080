package org.yukidoke.council.web;

import java.util.List;
import org.yukidoke.council.Issue;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * One issue or proposal, and what became of it.
 *
 * @param states where it can go; empty for whoever may not say so
 * @param share with whom it can still be shared; empty for whoever may not, and for proposals
 */
public record IssueView(
        CouncilHead head,
        List<String> paragraphs,
        String body,
        String raised,
        String state,
        List<String> shared,
        List<Line> steps,
        List<Choice> states,
        List<Choice> share,
        String action,
        Typed form) {

    public IssueView {
        paragraphs = List.copyOf(paragraphs);
        shared = List.copyOf(shared);
        steps = List.copyOf(steps);
        states = List.copyOf(states);
        share = List.copyOf(share);
    }

    /** One step, in words. */
    public record Line(String at, String state, String body, String text) {}

    static IssueView of(Plan plan, Issue issue, IssueListView.Whose whose, Typed form, Texts t) {
        boolean proposal = issue.kind() == Issue.Kind.PROPOSAL;
        boolean shares = !proposal && (whose.keeps() || whose.own().equals(issue.body()));
        return new IssueView(
                CouncilHead.of(plan, issue.title(), "", t),
                issue.text().lines().filter(line -> !line.isBlank()).toList(),
                whose.name(issue.body(), t),
                Moments.day(issue.raised(), t),
                state(issue.state(), t),
                issue.shared().stream().map(body -> whose.name(body, t)).toList(),
                issue.steps().stream()
                        .map(step -> new Line(
                                Moments.words(step.at(), t),
                                state(step.state(), t),
                                whose.name(step.body(), t),
                                step.text()))
                        .toList(),
                proposal && !whose.keeps()
                        ? List.of()
                        : issue.kind().states().stream()
                                .map(state -> new Choice(state.key(), state(state, t)))
                                .toList(),
                shares
                        ? whose.choices(t).stream()
                                .filter(choice -> !issue.shared().contains(choice.value()))
                                .toList()
                        : List.of(),
                issue.href(),
                form);
    }

    private static String state(Issue.State state, Texts t) {
        return t.of("circular.issue.state." + state.key());
    }
}
