package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.TargetGroup;
import org.yukidoke.progress.Board;
import org.yukidoke.progress.Evaluation;
import org.yukidoke.progress.Publication;
import org.yukidoke.progress.Settings;
import org.yukidoke.progress.web.BoardRules.Order;
import org.yukidoke.progress.web.BoardView.Card;
import org.yukidoke.progress.web.BoardView.Group;
import org.yukidoke.progress.web.BoardView.Link;
import org.yukidoke.progress.web.BoardView.Notice;
import org.yukidoke.progress.web.BoardView.Row;
import org.yukidoke.progress.web.Viewing.Seen;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Makes a board of what a visitor sees. */
record BoardPage(Seen seen, List<Publication> publications, Texts t) {

    /** How many late figures are named at the head of the board. */
    private static final int FIRST = 6;

    /** Which way the page is asked for: {@code as=table}, {@code sort=…}. */
    record Way(boolean tableOnly, @Nullable Order order) {}

    BoardView view(Way way) {
        Frame frame = PlanFrames.of(seen.plan(), t, PlanTab.PROGRESS);
        Board board = seen.board();
        if (board == null) {
            var nothing = new BoardView.Table(List.of(), List.of(), "", "", "");
            return new BoardView(
                    frame,
                    false,
                    moment(""),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    nothing,
                    way.tableOnly());
        }
        var words = new ProgressWords(t, board.settings().percentages());
        var evaluations = board.evaluations();
        return new BoardView(
                frame,
                true,
                moment(""),
                verdict(evaluations),
                BoardRules.counts(evaluations).entrySet().stream()
                        .map(count -> new BoardView.Count(words.mark(count.getKey()), count.getValue()))
                        .toList(),
                evaluations.stream()
                        .flatMap(evaluation -> contradictions(evaluation, words))
                        .toList(),
                BoardRules.late(evaluations).stream()
                        .limit(FIRST)
                        .map(evaluation -> watch(evaluation, words))
                        .toList(),
                way.tableOnly() ? List.of() : groups(evaluations, words),
                bodies(),
                new BoardTable(this, words).of(evaluations, way),
                way.tableOnly());
    }

    String href(Evaluation evaluation) {
        return PlanTab.PROGRESS.of(seen.plan().key()) + "/"
                + evaluation.indicator().key() + seen.query();
    }

    FigureWords figure(Evaluation evaluation, ProgressWords words) {
        return new FigureWords(evaluation, words, seen.names(t));
    }

    /** As of when; {@code below} is the path below the board of the page that shows it. */
    BoardView.Moment moment(String below) {
        Board board = seen.board();
        var words = new ProgressWords(t, (board == null ? Settings.USUAL : board.settings()).percentages());
        String path = PlanTab.PROGRESS.of(seen.plan().key()) + below;
        var form = Typed.known(Map.of(Viewing.AS_OF, seen.typed())).with(seen.faults());
        String says = board == null
                ? ""
                : t.of("progressboard.moment", words.day(board.moment().known()));
        boolean sample = board != null && board.evaluations().stream().anyMatch(Evaluation::sample);
        var earlier = publications.stream()
                .map(publication -> new Link(
                        publication.note().isEmpty()
                                ? words.day(publication.at())
                                : t.of("progressboard.publication", words.day(publication.at()), publication.note()),
                        path + "?" + Viewing.AS_OF + "="
                                + publication
                                        .at()
                                        .atZone(org.yukidoke.progress.Moment.JAPAN)
                                        .toLocalDate()))
                .toList();
        return new BoardView.Moment(
                says, audience(board, words), seen.inside(), form, seen.asked() != null, path, sample, earlier);
    }

    private String audience(@Nullable Board board, ProgressWords words) {
        if (!seen.inside()) {
            Publication publication = board == null ? null : board.publication();
            return publication == null ? "" : t.of("progressboard.audience.public", words.day(publication.at()));
        }
        return publications.isEmpty()
                ? t.of("progressboard.audience.inside.none")
                : t.of(
                        "progressboard.audience.inside",
                        words.day(publications.getFirst().at()));
    }

    private String verdict(List<Evaluation> evaluations) {
        var verdict = BoardRules.verdict(evaluations);
        var parts = new ArrayList<String>();
        parts.add(t.of("progressboard.verdict.well", verdict.well()));
        if (verdict.late() > 0) {
            parts.add(t.of("progressboard.verdict.late", verdict.late()));
        }
        if (verdict.silent() > 0) {
            parts.add(t.of("progressboard.verdict.silent", verdict.silent()));
        }
        if (verdict.open() > 0) {
            parts.add(t.of("progressboard.verdict.open", verdict.open()));
        }
        return t.of("progressboard.verdict", verdict.all(), String.join(t.of("plan.comma"), parts));
    }

    private List<Link> bodies() {
        return seen.charged().stream()
                .map(body -> new Link(seen.names(t).apply(body), BodyPage.href(seen, body)))
                .toList();
    }

    private Stream<Notice> contradictions(Evaluation evaluation, ProgressWords words) {
        var figure = figure(evaluation, words);
        return figure.contradictions().stream()
                .map(text -> new Notice(figure.name(), href(evaluation) + "#findings", text, List.of()));
    }

    private Notice watch(Evaluation evaluation, ProgressWords words) {
        var figure = figure(evaluation, words);
        return new Notice(
                figure.name(),
                href(evaluation),
                figure.figure() + " " + figure.ofTarget(),
                List.of(words.mark(evaluation.mark())));
    }

    private List<Group> groups(List<Evaluation> evaluations, ProgressWords words) {
        double reach = new Pictures(words).reach(evaluations);
        return sections(evaluations).entrySet().stream()
                .map(section -> new Group(
                        section.getKey(),
                        title(section.getKey()),
                        section.getValue().stream()
                                .map(evaluation -> card(evaluation, words, reach))
                                .toList()))
                .toList();
    }

    /** Goals of the whole plan first, then the groups of people in the plan's order; by the group's key. */
    Map<String, List<Evaluation>> sections(List<Evaluation> evaluations) {
        Map<String, List<Evaluation>> sections = new LinkedHashMap<>();
        sections.put("", new ArrayList<>());
        seen.plan().targetGroups().forEach(group -> sections.put(group.key(), new ArrayList<>()));
        evaluations.forEach(
                evaluation -> sections.computeIfAbsent(evaluation.indicator().targetGroup(), none -> new ArrayList<>())
                        .add(evaluation));
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    String title(String group) {
        Plan plan = seen.plan();
        return plan.targetGroups().stream()
                .filter(known -> known.key().equals(group))
                .map(this::title)
                .findFirst()
                .orElse(t.of("progressboard.group.whole"));
    }

    private String title(TargetGroup group) {
        return (group.label() + " " + t.pick(group.name().ja(), group.name().en())).strip();
    }

    private Card card(Evaluation evaluation, ProgressWords words, double reach) {
        var figure = figure(evaluation, words);
        var pictures = new Pictures(words);
        var lines = new ArrayList<String>();
        if (!figure.expected().isEmpty() && !figure.ofExpected().isEmpty()) {
            lines.add(t.of("progressboard.card.path", figure.expected(), figure.ofExpected()));
        }
        if (!figure.forecast().isEmpty()) {
            lines.add(t.of("progressboard.card.forecast", figure.forecast()));
        }
        if (!figure.partsMissed().isEmpty()) {
            lines.add(figure.partsMissed());
        }
        return new Card(
                evaluation.indicator().key(),
                figure.name(),
                href(evaluation),
                figure.covers(),
                words.mark(evaluation.mark()),
                figure.figure(),
                figure.isFigure(),
                figure.ofTarget(),
                figure.through(),
                pictures.of(evaluation).stream()
                        .map(chart -> new BoardView.Picture(
                                pictures.small(chart, evaluation, reach),
                                t.of("progressboard.picture", figure.name()),
                                picture(figure, lines)))
                        .toList(),
                lines,
                Stream.concat(figure.contradictions().stream(), figure.remarks().stream())
                        .toList(),
                evaluation.sample());
    }

    private static String picture(FigureWords figure, List<String> lines) {
        return String.join(
                " ",
                Stream.concat(Stream.of(figure.figure(), figure.ofTarget(), figure.through()), lines.stream())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    Row row(Evaluation evaluation, ProgressWords words) {
        var figure = figure(evaluation, words);
        return new Row(
                figure.name(),
                href(evaluation),
                figure.covers(),
                figure.target(),
                figure.figure(),
                figure.through(),
                figure.attainment(),
                figure.expected(),
                figure.forecast(),
                words.mark(evaluation.mark()),
                figure.reported(),
                evaluation.sample());
    }
}
