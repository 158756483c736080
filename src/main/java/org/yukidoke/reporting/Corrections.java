package org.yukidoke.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Name;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Publication;
import org.yukidoke.progress.Reported;

/** What was corrected after a round was closed. The round stays; the ledger knows better. */
@Component
public class Corrections {

    private final Snapshots snapshots;
    private final Reported reported;
    private final Progress progress;
    private final Transactions transactions;

    Corrections(Snapshots snapshots, Reported reported, Progress progress, Transactions transactions) {
        this.snapshots = snapshots;
        this.reported = reported;
        this.progress = progress;
        this.transactions = transactions;
    }

    /**
     * One figure that changed after the closing.
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
     * Every entry that came after the closing into a cell of the round, the oldest first.
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
            Map<String, List<Entry>> histories = new HashMap<>();
            var publications = progress.listPublications(content.plan());
            var corrections = new ArrayList<Correction>();
            for (Content.Body body : content.bodies()) {
                for (Content.Row row : body.rows()) {
                    Content.Figure was = row.figure();
                    if (was == null) {
                        continue;
                    }
                    var history = histories.computeIfAbsent(
                            row.subject(), indicator -> reported.history(content.plan(), indicator, now));
                    history.stream()
                            .filter(entry -> entry.cell().reporter().equals(body.key())
                                    && entry.cell().part().equals(row.part())
                                    && entry.cell().period().equals(period)
                                    && entry.recorded().isAfter(snapshot.at()))
                            .sorted(java.util.Comparator.comparing(Entry::recorded))
                            .forEach(entry -> corrections.add(new Correction(
                                    body.key(),
                                    body.name(),
                                    row.name(),
                                    row.unit(),
                                    row.part(),
                                    was,
                                    entry,
                                    touched(publications, snapshot.at(), entry.recorded()))));
                }
            }
            return List.copyOf(corrections);
        });
    }

    private static List<Publication> touched(List<Publication> publications, Instant from, Instant until) {
        return publications.stream()
                .filter(publication ->
                        !publication.at().isBefore(from) && publication.at().isBefore(until))
                .toList();
    }
}
