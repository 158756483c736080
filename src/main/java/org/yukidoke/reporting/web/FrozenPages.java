package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Period;
import org.yukidoke.reporting.Content;
import org.yukidoke.reporting.Corrections;
import org.yukidoke.reporting.Snapshot;
import org.yukidoke.reporting.Snapshots;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** Closed rounds, for everybody who works with the council. */
@Controller
final class FrozenPages {

    private final Snapshots snapshots;
    private final Corrections corrections;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    FrozenPages(Snapshots snapshots, Corrections corrections, CurrentScope current, Pages pages, Languages languages) {
        this.snapshots = snapshots;
        this.corrections = corrections;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/rounds/{id}/frozen")
    View page(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = current.get();
        Snapshot snapshot = snapshots.find(scope, id).orElseThrow(() -> new Absent("frozen round", id.toString()));
        return pages.show("reporting/frozen", view(snapshot, corrections.list(scope, id), languages.texts(request)));
    }

    private static FrozenView view(Snapshot snapshot, List<Corrections.Correction> since, Texts t) {
        var words = new RoundWords(t);
        Content content = snapshot.content();
        return new FrozenView(
                content.asked().title(),
                words.name(content.council()) + " " + words.name(content.edition()),
                t.of(
                        "reportpage.frozen.lead",
                        words.period(Period.parse(content.asked().period())),
                        Moments.words(snapshot.at(), t)),
                List.of(
                        new Crumb(t.of("reportpage.desk"), "/desk"),
                        new Crumb(t.of("reportpage.rounds"), "/desk/plans/" + content.plan() + "/rounds"),
                        Crumb.here(content.asked().title())),
                snapshot.intact(),
                List.of(
                        new FrozenView.Seal(t.of("reportpage.frozen.hash"), snapshot.sha256()),
                        new FrozenView.Seal(
                                t.of("reportpage.frozen.signer"),
                                snapshot.signer().toString())),
                content.results().stream()
                        .map(result -> figure(content, result, words))
                        .toList(),
                since.stream().map(correction -> correction(correction, words)).toList());
    }

    private static FrozenView.Figure figure(Content content, Content.Result result, RoundWords words) {
        BigDecimal target = result.target();
        BigDecimal attainment = result.attainment();
        var mode = content.percentMode().equals("floor") ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
        return new FrozenView.Figure(
                words.name(result.name()),
                target == null ? result.targetText() : words.amount(target, result.unit()),
                words.figure(result.period(), result.unit()),
                words.figure(result.total(), result.unit()),
                attainment == null
                        ? words.t().of("reportpage.none")
                        : attainment.setScale(content.percentDigits(), mode).toPlainString() + "%");
    }

    private static FrozenView.Correction correction(Corrections.Correction correction, RoundWords words) {
        Texts t = words.t();
        var entry = correction.entry();
        String part = correction.part();
        String name = words.name(correction.name());
        return new FrozenView.Correction(
                Moments.words(entry.recorded(), t),
                words.body(correction.bodyName().ja(), correction.bodyName().en()),
                part.isEmpty() ? name : t.of("reportpage.part", name, part),
                words.figure(correction.was(), correction.unit()),
                words.reading(entry.reading(), correction.unit()),
                entry.ground().comment(),
                String.join(
                        t.of("reportpage.comma"),
                        correction.touched().stream()
                                .map(publication -> Moments.day(publication.at(), t) + " " + publication.note())
                                .toList()));
    }
}
