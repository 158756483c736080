package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Reading;
import org.yukidoke.progress.Recording;
import org.yukidoke.web.Typed;

/** Lays out what is about to be recorded. */
record ReviewViews(ActualsViews views, ActualsAsked asked) {

    ReviewView review(ReviewRules.Review review, Typed form) {
        Map<String, Proposal> byName = new HashMap<>();
        review.proposals().forEach(proposal -> byName.put(proposal.name(), proposal));
        Map<String, Recording.Clash> clashing = new HashMap<>();
        review.clashes().forEach(clash -> clashing.put(clash.proposal().name(), clash));
        var sent = new ArrayList<ReviewView.Sent>();
        var fresh = new ArrayList<ReviewView.Line>();
        var corrections = new ArrayList<ReviewView.Correction>();
        var clashed = new ArrayList<ReviewView.Clash>();
        for (CellRules.Change change : review.changes()) {
            Proposal proposal = byName.get(change.slot().name());
            if (proposal == null) {
                continue;
            }
            Recording.Clash clash = clashing.get(proposal.name());
            Entry seen = change.seen();
            change.typed().forEach((field, value) -> {
                if (!field.equals("comment")) {
                    sent.add(new ReviewView.Sent(change.slot().field(field), value));
                }
            });
            if (clash != null) {
                clashed.add(clash(change, proposal, clash.standing()));
            } else if (seen != null) {
                corrections.add(correction(change, proposal, seen));
            } else {
                fresh.add(new ReviewView.Line(what(change), when(change), figure(change, proposal.reading())));
                sent.add(new ReviewView.Sent(
                        change.slot().field("comment"), change.typed().getOrDefault("comment", "")));
            }
            sent.add(new ReviewView.Sent(
                    change.slot().field("seen"),
                    seen == null ? "none" : seen.id().toString()));
        }
        return new ReviewView(
                views.head(), asked.href(""), sent, fresh, corrections, clashed, filled(review.changes(), form));
    }

    private static Typed filled(List<CellRules.Change> changes, Typed form) {
        var values = new HashMap<>(form.values());
        changes.forEach(change -> values.put(
                change.slot().field("comment"), List.of(change.typed().getOrDefault("comment", ""))));
        return new Typed(values, form.errors());
    }

    private ReviewView.Correction correction(CellRules.Change change, Proposal proposal, Entry seen) {
        return new ReviewView.Correction(
                what(change),
                when(change),
                figure(change, seen.reading()),
                views.t()
                        .of(
                                "progressentry.entered",
                                views.sheet().by(seen, new EntryWords(views.t())),
                                new EntryWords(views.t()).moment(seen.recorded())),
                figure(change, proposal.reading()),
                change.slot().field("comment"),
                label(change));
    }

    private ReviewView.Clash clash(CellRules.Change change, Proposal proposal, @Nullable Entry standing) {
        return new ReviewView.Clash(
                what(change),
                when(change),
                figure(change, proposal.reading()),
                standing == null ? views.t().of("progressentry.clash.gone") : was(change, standing),
                change.slot().field("choice"),
                new ReviewView.Sent(
                        change.slot().field("other"),
                        standing == null ? "none" : standing.id().toString()),
                change.slot().field("comment"),
                label(change));
    }

    private String was(CellRules.Change change, Entry entry) {
        var words = new EntryWords(views.t());
        return views.t()
                .of(
                        "progressentry.recorded",
                        figure(change, entry.reading()),
                        views.sheet().by(entry, words),
                        words.moment(entry.recorded()));
    }

    private String what(CellRules.Change change) {
        var words = new EntryWords(views.t());
        String name = words.name(change.indicator().name());
        int part = change.slot().part();
        return part == 0
                ? name
                : views.t()
                        .of(
                                "progressentry.part",
                                name,
                                change.indicator().aim().parts().get(part - 1));
    }

    private String label(CellRules.Change change) {
        return views.t().of("progressentry.review.reason", what(change), when(change));
    }

    private String when(CellRules.Change change) {
        return new EntryWords(views.t()).period(change.slot().period());
    }

    private String figure(CellRules.Change change, Reading reading) {
        return new EntryWords(views.t()).reading(reading, change.indicator().unit());
    }
}
