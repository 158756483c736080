package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;

/** The windows a plan names, for a person or a family who looks for somewhere to turn. */
public record WindowsView(Frame frame, String lead, List<Wish> wishes, String programmes) {

    public WindowsView {
        wishes = List.copyOf(wishes);
    }

    /** What somebody may wish for, in their own words, and where that is listened to. */
    public record Wish(String id, String title, String text, List<Place> places) {
        public Wish {
            places = List.copyOf(places);
        }
    }

    /**
     * One window.
     *
     * @param unknown what a reader may look for and the plan does not say, in words; empty when it says all
     */
    public record Place(
            String name,
            String formerName,
            String gist,
            List<Fact> facts,
            String unknown,
            List<Link> measures,
            List<String> notes,
            Cited cited) {
        public Place {
            facts = List.copyOf(facts);
            measures = List.copyOf(measures);
            notes = List.copyOf(notes);
        }
    }

    /** Something the plan says of a window. */
    public record Fact(String name, String value) {}

    static WindowsView of(Plan plan, Texts t) {
        var board = BoardWords.of(plan, t);
        var wishes = new ArrayList<Wish>();
        for (TargetGroup.Kind kind : TargetGroup.Kind.values()) {
            add(wishes, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), board, isFor(plan, kind));
        }
        add(
                wishes,
                "other",
                board,
                window -> forPeople(window) && groups(plan, window).isEmpty());
        add(wishes, "employer", board, window -> window.audience().contains("employer"));
        return new WindowsView(
                PlanFrames.of(plan, t, PlanTab.WINDOWS),
                t.of("planboard.windows.lead", board.words().prefecture(plan.platform())),
                wishes,
                PlanPaths.page(plan.key(), "programmes"));
    }

    private static void add(List<Wish> wishes, String id, BoardWords board, Predicate<Actors.Window> belongs) {
        var places = board.plan().actors().services().stream()
                .filter(belongs)
                .map(window -> place(window, board))
                .toList();
        if (!places.isEmpty()) {
            String key = "planboard.windows.wish." + id;
            wishes.add(new Wish(id, board.t().of(key), board.t().of(key + ".text"), places));
        }
    }

    private static Predicate<Actors.Window> isFor(Plan plan, TargetGroup.Kind kind) {
        return window -> forPeople(window) && groups(plan, window).contains(kind);
    }

    private static boolean forPeople(Actors.Window window) {
        return window.audience().isEmpty()
                || window.audience().contains("person")
                || window.audience().contains("family");
    }

    private static List<TargetGroup.Kind> groups(Plan plan, Actors.Window window) {
        return plan.targetGroups().stream()
                .filter(group -> window.targetGroups().contains(group.key()))
                .map(TargetGroup::kind)
                .toList();
    }

    private static Place place(Actors.Window window, BoardWords board) {
        Texts t = board.t();
        var all = List.of(
                new Fact(t.of("planboard.windows.where"), where(window, board)),
                new Fact(t.of("planboard.windows.operators"), board.list(window.operators())),
                new Fact(t.of("planboard.windows.ages"), board.words().ages(window.ageFrom(), window.ageTo())),
                new Fact(t.of("planboard.windows.channels"), words("planboard.channel.", window.channels(), board)),
                new Fact(t.of("planboard.windows.audience"), words("planboard.audience.", window.audience(), board)));
        var unknown = all.stream()
                .filter(fact -> fact.value().isEmpty())
                .map(Fact::name)
                .toList();
        return new Place(
                board.words().name(window.name()),
                window.formerName(),
                window.gist(),
                all.stream().filter(fact -> !fact.value().isEmpty()).toList(),
                unknown.isEmpty() ? "" : t.of("planboard.windows.unknown", board.list(unknown)),
                board.plan().measures().stream()
                        .filter(measure -> measure.links().services().contains(window.key()))
                        .map(board::link)
                        .toList(),
                window.notes(),
                board.cited(window.source()));
    }

    private static String where(Actors.Window window, BoardWords board) {
        return window.sites().isEmpty() ? window.place() : board.list(window.sites());
    }

    private static String words(String prefix, List<String> keys, BoardWords board) {
        return board.list(keys.stream().map(key -> board.t().of(prefix + key)).toList());
    }
}
