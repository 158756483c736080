package org.yukidoke.progress;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/**
 * Boards everybody may see, kept as they were evaluated: every page of a plan tells where its figures stand. What was
 * published is frozen, so its board changes only with the text then in force, the council's settings and the bodies that
 * owe figures. All three are asked of the database every time, and a board made under others is never given.
 */
@Component
final class PublishedBoards {

    // Some dozen plans are looked at every day; a council's older publications only now and then.
    private static final int MOST = 64;

    private final PublicationRows publications;
    private final Evaluator evaluator;
    private final Plans plans;
    // In the order they were last asked for.
    private final Map<UUID, Known> boards = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true));

    PublishedBoards(PublicationRows publications, Evaluator evaluator, Plans plans) {
        this.publications = publications;
        this.plans = plans;
        this.evaluator = evaluator;
    }

    private record Known(Board board, Evaluator.Terms terms) {}

    /** The publications of a plan, the newest first. */
    List<Publication> listPublications(String plan) {
        return publications.list(plan);
    }

    /** The newest publication of a plan at or before a moment. */
    Optional<Board> find(Plan plan, Instant until) {
        return publications.find(plan.key(), until).map(publication -> get(text(plan, publication), publication));
    }

    /** The newest publication of a plan. */
    Optional<Board> findNewest(Plan plan) {
        return find(plan, Moment.LATEST);
    }

    // A revision adopted since must not change what was published: it stands on the text in force at that moment.
    private Plan text(Plan plan, Publication publication) {
        var moment = publication.moment();
        return plans.find(plan.key(), moment.day(), moment.recorded()).orElse(plan);
    }

    private Board get(Plan plan, Publication publication) {
        var terms = evaluator.terms(plan, publication.moment());
        Known known = boards.get(publication.id());
        if (known != null && known.board().plan().equals(plan) && known.terms().equals(terms)) {
            return known.board();
        }
        var board = new Board(
                plan,
                publication.moment(),
                terms.settings(),
                publication,
                evaluator.evaluate(plan, publication.moment(), terms));
        if (standsAlone(plan, terms)) {
            keep(publication.id(), new Known(board, terms));
        }
        return board;
    }

    private void keep(UUID publication, Known known) {
        synchronized (boards) {
            boards.put(publication, known);
            if (boards.size() > MOST) {
                boards.remove(boards.keySet().iterator().next());
            }
        }
    }

    // Where last year's figures may come from the edition before, that edition's text and ledger count as well.
    private static boolean standsAlone(Plan plan, Evaluator.Terms terms) {
        return terms.settings().path() != Settings.Path.LAST_YEAR
                || plan.edition().predecessor().isEmpty();
    }
}
