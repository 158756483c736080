package org.yukidoke.council.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yukidoke.council.Issue;
import org.yukidoke.directory.Organisation;
import org.yukidoke.plan.Plan;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Issues or proposals of a council.
 *
 * @param raisers for whom the secretariat can raise one; empty for a body
 * @param share with whom an issue can be shared; empty for proposals
 */
public record IssueListView(
        CouncilHead head,
        String key,
        List<Item> items,
        List<Choice> raisers,
        List<Choice> share,
        String action,
        Typed form) {

    public IssueListView {
        items = List.copyOf(items);
        raisers = List.copyOf(raisers);
        share = List.copyOf(share);
    }

    /** One of them, in words. */
    public record Item(String title, String href, String body, String raised, String state, String tone) {}

    /** Who looks, and the bodies by key. */
    record Whose(boolean keeps, String own, Map<String, Organisation> bodies) {

        List<Choice> choices(Texts t) {
            return bodies.values().stream()
                    .sorted(Comparator.comparing(Organisation::name))
                    .map(body -> new Choice(body.key(), name(body.key(), t)))
                    .toList();
        }

        String name(String key, Texts t) {
            Organisation body = bodies.get(key);
            return key.isEmpty()
                    ? t.of("circular.issue.secretariat")
                    : body == null ? key : t.pick(body.fullName(), body.nameEn());
        }
    }

    static IssueListView of(Plan plan, Issue.Kind kind, List<Issue> issues, Whose whose, Typed form, Texts t) {
        var raisers = new ArrayList<Choice>();
        if (whose.keeps()) {
            raisers.add(new Choice("", t.of("circular.issue.raiser.none." + kind.key())));
            raisers.addAll(whose.choices(t));
        }
        return new IssueListView(
                CouncilHead.of(
                        plan, t.of("circular." + kind.key() + ".title"), t.of("circular." + kind.key() + ".lead"), t),
                kind.key(),
                issues.stream().map(issue -> item(issue, whose, t)).toList(),
                raisers,
                kind == Issue.Kind.ISSUE ? whose.choices(t) : List.of(),
                "/desk/plans/" + plan.key() + "/" + kind.path(),
                form);
    }

    private static Item item(Issue issue, Whose whose, Texts t) {
        return new Item(
                issue.title(),
                issue.href(),
                whose.name(issue.body(), t),
                Moments.day(issue.raised(), t),
                t.of("circular.issue.state." + issue.state().key()),
                issue.state().over() ? "neutral" : "info");
    }
}
