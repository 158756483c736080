package org.yukidoke.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/**
 * Where plans stand. The public sees what a council has published, as it stood then; the council's own people see what
 * the ledger says now, or said at any moment.
 */
@Component
public class Progress {

    private final Plans plans;
    private final Evaluator evaluator;
    private final PublishedBoards boards;
    private final EntryRows entries;
    private final Reporters reporters;
    private final LedgerFacts ledger;
    private final Transactions transactions;

    Progress(
            Plans plans,
            Evaluator evaluator,
            PublishedBoards boards,
            EntryRows entries,
            Reporters reporters,
            LedgerFacts ledger,
            Transactions transactions) {
        this.plans = plans;
        this.evaluator = evaluator;
        this.boards = boards;
        this.entries = entries;
        this.reporters = reporters;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /** Whether somebody belongs to the council whose plan this is, in any role that has to do with its work. */
    public static boolean inside(Scope scope, Plan plan) {
        return Arrays.stream(Role.values())
                .filter(Role::ofCouncil)
                .anyMatch(role -> scope.is(role, plan.platform().key()));
    }

    /**
     * Now, as the council's own people see it.
     *
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for everybody else
     */
    public Board live(Scope scope, String plan) {
        return transactions.in(scope, () -> {
            Plan in = own(scope, plan);
            return board(in, Moment.asOf(entries.now(plan)));
        });
    }

    /** As above, at a moment. */
    public Board live(Scope scope, String plan, Moment moment) {
        return transactions.in(scope, () -> {
            Plan in = own(scope, plan);
            entries.settle(plan);
            var now = entries.now(plan);
            // Nothing can be said about tomorrow that would still be true then.
            return moment.known().isAfter(now)
                    ? board(in, Moment.asOf(now))
                    : board(plans.find(plan, moment.day(), moment.recorded()).orElse(in), moment);
        });
    }

    /**
     * What everybody may see: the newest publication at or before a moment; empty while there is none.
     *
     * @throws Absent when there is no such plan
     */
    @Transactional(readOnly = true)
    public Optional<Board> published(String plan, Moment moment) {
        Plan in = plans.get(plan);
        return boards.find(in, moment.known());
    }

    /** What everybody may see now. */
    @Transactional(readOnly = true)
    public Optional<Board> published(String plan) {
        Plan in = plans.get(plan);
        return boards.findNewest(in);
    }

    /** The publications of a plan, the newest first. */
    @Transactional(readOnly = true)
    public List<Publication> listPublications(String plan) {
        return boards.listPublications(plan);
    }

    /**
     * Every entry on an indicator up to the moment of a board, the standing one of a cell before those it corrects. On a
     * published board, figures from which a withheld one would follow are withheld with it.
     */
    @Transactional(readOnly = true)
    public List<Entry> history(Board board, Indicator indicator) {
        var all = entries.history(board.plan().key(), indicator.id(), board.moment());
        return open(board) ? DisclosureRules.readable(all, standing(board, indicator)) : all;
    }

    /**
     * What a headline figure of a board stands on, and why what else was entered is not in it; what must not be told is
     * withheld as in {@link #history}.
     */
    @Transactional(readOnly = true)
    public Provenance provenance(Board board, Evaluation evaluation) {
        var provenance = ledger.provenance(board, evaluation);
        return open(board)
                ? provenance.without(DisclosureRules.hidden(standing(board, evaluation.indicator())))
                : provenance;
    }

    /** The entries a board is made of; what must not be told is withheld as in {@link #history}. */
    @Transactional(readOnly = true)
    public List<Entry> standing(Board board) {
        var all = entries.standing(board.plan().key(), board.moment());
        return open(board) ? DisclosureRules.readable(all, all) : all;
    }

    private List<Entry> standing(Board board, Indicator indicator) {
        return entries.standing(board.plan().key(), board.moment(), List.of(indicator.id()));
    }

    private static boolean open(Board board) {
        return board.publication() != null;
    }

    /**
     * The figures bodies owed at the moment of a board and had not given.
     *
     * @param reporter key of one body; blank for all
     */
    @Transactional(readOnly = true)
    public List<Owed> owed(Board board, String reporter) {
        Plan plan = board.plan();
        var owing = reporters.owing(plan);
        var said = entries.said(plan.key(), board.moment(), reporter);
        return OwedRules.list(
                        Indicator.list(plan),
                        owing,
                        said,
                        new EvaluationRules.Frame(
                                board.settings(), board.moment().day()))
                .stream()
                .filter(owed -> reporter.isEmpty() || owed.reporter().equals(reporter))
                .toList();
    }

    /**
     * The figures bodies owe now.
     *
     * @param reporter key of one body; blank for all
     * @throws Absent when there is no such plan
     * @throws AccessDeniedException for whoever has nothing to do with the council's work
     */
    public List<Owed> owed(Scope scope, String plan, String reporter) {
        return transactions.in(scope, () -> {
            Plan in = own(scope, plan);
            var moment = Moment.asOf(entries.now(plan));
            return owed(new Board(in, moment, evaluator.settings(in, moment), null, List.of()), reporter);
        });
    }

    /** Every indicator that stands on other entries on the newer of two boards of a plan, in the plan's order. */
    @Transactional(readOnly = true)
    public List<Change> compare(Board older, Board newer) {
        var before = byIndicator(older);
        var after = byIndicator(newer);
        return newer.evaluations().stream()
                .flatMap(now -> older.find(now.indicator().id()).map(then -> change(then, now, before, after)).stream())
                .filter(change -> !change.gone().isEmpty() || !change.come().isEmpty())
                .toList();
    }

    private Map<String, List<Entry>> byIndicator(Board board) {
        return standing(board).stream()
                .collect(Collectors.groupingBy(entry -> entry.cell().indicator()));
    }

    private static Change change(
            Evaluation then, Evaluation now, Map<String, List<Entry>> before, Map<String, List<Entry>> after) {
        var old = before.getOrDefault(now.indicator().id(), List.of());
        var current = after.getOrDefault(now.indicator().id(), List.of());
        return new Change(then, now, without(old, current), without(current, old));
    }

    private static List<Entry> without(List<Entry> these, List<Entry> those) {
        Set<UUID> ids = those.stream().map(Entry::id).collect(Collectors.toSet());
        return these.stream().filter(entry -> !ids.contains(entry.id())).toList();
    }

    private Plan own(Scope scope, String plan) {
        Plan in = plans.get(plan);
        if (!inside(scope, in)) {
            throw new AccessDeniedException("needs somebody of " + in.platform().key());
        }
        return in;
    }

    private Board board(Plan plan, Moment moment) {
        var terms = evaluator.terms(plan, moment);
        return new Board(plan, moment, terms.settings(), null, evaluator.evaluate(plan, moment, terms));
    }
}
