package org.yukidoke.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Organisation;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Publication;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Reported;
import org.yukidoke.progress.Reporters;

/** What was corrected after a round was closed. The round stays; the ledger knows better. */
@Component
public class Corrections {

    private final Snapshots snapshots;
    private final Reported reported;
    private final Progress progress;
    private final Plans plans;
    private final Reporters reporters;
    private final Transactions transactions;

    Corrections(
            Snapshots snapshots,
            Reported reported,
            Progress progress,
            Plans plans,
            Reporters reporters,
            Transactions transactions) {
        this.snapshots = snapshots;
        this.reported = reported;
        this.progress = progress;
        this.plans = plans;
        this.reporters = reporters;
        this.transactions = transactions;
    }

    /**
     * One figure that changed, or came, after the closing.
     *
     * @param was as it was frozen
     * @param entry what corrects it, with who brought it and why
     * @param touched publications that show the figure as it was
     */
    public record Correction(
            String body,
            Name bodyName,
            Name name,
            String unit,
            String part,
            Content.Figure was,
            Entry entry,
            List<Publication> touched) {
        public Correction {
            touched = List.copyOf(touched);
        }
    }

    /**
     * Every entry on the period of the round that came after the closing, by indicator, the oldest first: corrections, and
     * what came late or was never asked for.
     *
     * @throws Absent when there is no such round, or it is not closed
     * @throws AccessDeniedException for whoever has nothing to do with the council's work
     */
    public List<Correction> list(Scope scope, UUID round) {
        return transactions.in(scope, () -> {
            Snapshot snapshot =
                    snapshots.find(scope, round).orElseThrow(() -> new Absent("frozen round", round.toString()));
            Content content = snapshot.content();
            Period period = Period.parse(content.asked().period());
            var now = Moment.asOf(reported.now(content.plan()));
            var publications = progress.listPublications(content.plan());
            var bodies = reporters.list(plans.get(content.plan()));
            var corrections = new ArrayList<Correction>();
            for (Content.Result result : content.results()) {
                reported.history(content.plan(), result.indicator(), now).stream()
                        .filter(entry -> entry.cell().period().equals(period)
                                && entry.recorded().isAfter(snapshot.at()))
                        .sorted(Comparator.comparing(Entry::recorded))
                        .forEach(entry -> corrections.add(new Correction(
                                entry.cell().reporter(),
                                name(content, bodies, entry.cell().reporter()),
                                result.name(),
                                result.unit(),
                                entry.cell().part(),
                                was(content, entry.cell()),
                                entry,
                                touched(publications, snapshot.at(), entry.recorded()))));
            }
            return List.copyOf(corrections);
        });
    }

    private static Name name(Content content, Map<String, Organisation> bodies, String key) {
        Organisation known = bodies.get(key);
        return content.bodies().stream()
                .filter(body -> body.key().equals(key))
                .map(Content.Body::name)
                .findFirst()
                .orElse(known == null ? Name.NONE : new Name(known.fullName(), known.nameEn()));
    }

    /** As it was frozen; what was late, or nobody was asked for, was not reported then. */
    private static Content.Figure was(Content content, Cell cell) {
        return content.bodies().stream()
                .filter(body -> body.key().equals(cell.reporter()))
                .flatMap(body -> body.rows().stream())
                .filter(row ->
                        row.subject().equals(cell.indicator()) && row.part().equals(cell.part()))
                .flatMap(row -> Stream.ofNullable(row.figure()))
                .findFirst()
                .orElse(FigureRules.figure((Reading) null));
    }

    private static List<Publication> touched(List<Publication> publications, Instant from, Instant until) {
        return publications.stream()
                .filter(publication ->
                        !publication.at().isBefore(from) && publication.at().isBefore(until))
                .toList();
    }
}
