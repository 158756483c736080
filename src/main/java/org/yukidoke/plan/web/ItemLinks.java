package org.yukidoke.plan.web;

import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.plan.Goal;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.TargetGroup;

/** Links to the items a remark is about, named as the catalogue names them: {@code m.4-1-match-ki}, {@code k.2-1}. */
record ItemLinks(BoardWords board) {

    List<Link> of(List<String> items) {
        return items.stream().flatMap(this::link).toList();
    }

    private Stream<Link> link(String item) {
        int dot = item.indexOf('.');
        String key = item.substring(dot + 1);
        return switch (item.substring(0, Math.max(0, dot))) {
            case "m" -> board.findMeasure(key).stream().map(board::link);
            case "k" -> board.findKpi(key).stream().map(board::link);
            case "g" -> Stream.concat(goal(key), group(key)).limit(1);
            default -> Stream.empty();
        };
    }

    private Stream<Link> goal(String key) {
        return board.plan().goals().stream()
                .filter(goal -> goal.key().equals(key))
                .map(Goal::title)
                .map(title -> new Link(board.words().name(title), goals() + "#g-" + key));
    }

    private Stream<Link> group(String key) {
        return board.plan().targetGroups().stream()
                .filter(group -> group.key().equals(key))
                .map((TargetGroup group) -> new Link(board.title(group), goals()));
    }

    private String goals() {
        return PlanTab.GOALS.of(board.key());
    }
}
