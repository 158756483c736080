package org.yukidoke.plan.web;

import java.util.List;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.web.OverviewView.Node;
import org.yukidoke.web.Texts;

/** The headings of a plan as a tree, each with the number of measures below it. */
record Outline(PlanIndex index, Texts t) {

    List<Node> of() {
        return below("");
    }

    private List<Node> below(String parent) {
        return index.plan().front().chapters().stream()
                .filter(chapter -> chapter.parent().equals(parent))
                .map(this::node)
                .toList();
    }

    private Node node(Chapter chapter) {
        int measures = index.measuresBelow(chapter).size();
        return new Node(
                chapter.label(),
                t.pick(chapter.heading().ja(), chapter.heading().en()),
                measures == 0 ? "" : t.of("plan.measures.number", measures),
                index.measuresOf(chapter),
                below(chapter.key()));
    }
}
