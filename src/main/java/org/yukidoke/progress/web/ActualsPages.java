package org.yukidoke.progress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.progress.Draft;
import org.yukidoke.progress.Drafts;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.OwnCounts;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Recording;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where bodies enter and correct their figures, and the secretariat anybody's. */
@Controller
final class ActualsPages {

    private final ActualsDesk desk;
    private final Ledger ledger;
    private final Drafts drafts;
    private final OwnCounts counts;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    ActualsPages(
            ActualsDesk desk,
            Ledger ledger,
            Drafts drafts,
            OwnCounts counts,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.desk = desk;
        this.ledger = ledger;
        this.drafts = drafts;
        this.counts = counts;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/desk/plans/{key}/actuals")
    View sheet(HttpServletRequest request, @PathVariable String key) {
        Typed query = Typed.sent(request);
        var asked = ActualsAsked.of(key, query);
        Texts t = languages.texts(request);
        if (desk.own(current.get(), key).isEmpty() && asked.of().isEmpty()) {
            return pages.show("progress/entry/bodies", desk.bodies(current.get(), key, t));
        }
        var shown = new Asking(request, asked, Typed.NOTHING);
        return grid(shown, sheet(shown), done(query, t), HttpStatus.OK);
    }

    @PostMapping("/desk/plans/{key}/actuals")
    View send(HttpServletRequest request, @PathVariable String key) {
        var asking = asking(request, key);
        ActualsSheet sheet = sheet(asking);
        return switch (asking.form().value("deed")) {
            case "keep" -> {
                keep(sheet, asking);
                yield to(asking, "done=kept");
            }
            case "discard" -> {
                drafts.discard(
                        current.get(), sheet.drafts(), sheet.known().drafts().keySet());
                yield to(asking, "done=discarded");
            }
            default -> record(sheet, asking);
        };
    }

    /** Keeps what is typed while it is typed; answers with the words that say so. */
    @PostMapping("/desk/plans/{key}/actuals/drafts")
    ResponseEntity<String> keep(HttpServletRequest request, @PathVariable String key) {
        var asking = asking(request, key);
        var at = keep(sheet(asking), asking);
        Texts t = languages.texts(request);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(t.of("progressentry.saved", new EntryWords(t).clock(at)));
    }

    record Asking(HttpServletRequest request, ActualsAsked asked, Typed form) {

        Asking with(Typed other) {
            return new Asking(request, asked, other);
        }
    }

    /** What a form sent speaks of. */
    Asking asking(HttpServletRequest request, String key) {
        Typed form = Typed.sent(request, "_csrf");
        return new Asking(request, ActualsAsked.of(key, form), form);
    }

    /** The sheet once more, after something sent beside it was refused. */
    View refusedBeside(Asking asking, Typed refused) {
        return grid(asking.with(refused), sheet(asking), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ActualsSheet sheet(Asking asking) {
        Scope scope = current.get();
        var asked = asking.asked();
        String own = desk.own(scope, asked.plan());
        String of = asked.of().isEmpty() ? own : asked.of();
        return desk.sheet(scope, asked.plan(), of, asked.all());
    }

    private List<CellRules.Change> changes(ActualsSheet sheet, Asking asking) {
        Texts t = languages.texts(asking.request());
        return desk.changes(current.get(), sheet, asking.form(), t.locale());
    }

    private Instant keep(ActualsSheet sheet, Asking asking) {
        var typed = new HashMap<String, Map<String, String>>();
        sheet.slots(asking.form()).forEach(slot -> typed.put(slot.name(), Map.of()));
        changes(sheet, asking).stream()
                .filter(change -> !recorded(sheet, change, asking))
                .forEach(change -> {
                    var fields = new HashMap<>(change.typed());
                    if (!fields.isEmpty()) {
                        Entry seen = change.seen();
                        fields.put("seen", seen == null ? "none" : seen.id().toString());
                    }
                    typed.put(change.slot().name(), fields);
                });
        return drafts.keep(current.get(), sheet.drafts(), typed);
    }

    /** What is sent while the same is being recorded is no draft any more. */
    private boolean recorded(ActualsSheet sheet, CellRules.Change change, Asking asking) {
        Entry standing = sheet.standing(change.slot(), change.indicator());
        var locale = languages.texts(asking.request()).locale();
        return standing != null && change.typed().equals(CellRules.filled(change.indicator(), standing, locale));
    }

    private View record(ActualsSheet sheet, Asking asking) {
        boolean reviewed = asking.form().value("deed").equals("review");
        var slots = sheet.slots(asking.form());
        Asking settled = asking.with(ReviewRules.settled(asking.form(), slots));
        var changes = changes(sheet, settled);
        var typed =
                changes.stream().map(change -> change.draft(sheet.reporter())).toList();
        return switch (Draft.parse(typed, sheet.indicators(), Entry.Origin.REPORT)) {
            case Parsed.Invalid<List<Proposal>>(var errors) -> refused(sheet, settled, errors);
            case Parsed.Valid<List<Proposal>>(var proposals) -> {
                var review = ReviewRules.review(sheet, changes, proposals, asking.form());
                if (review.proposals().isEmpty()) {
                    drafts.discard(current.get(), sheet.drafts(), names(slots));
                    yield to(asking, "done=nothing");
                }
                if (reviewed ? !review.faults().isEmpty() : review.needed()) {
                    keep(sheet, settled);
                    var form = reviewed ? asking.form().with(review.faults()) : asking.form();
                    yield review(sheet, settled.with(form), review, reviewed);
                }
                yield record(sheet, settled, review);
            }
        };
    }

    private View record(ActualsSheet sheet, Asking asking, ReviewRules.Review review) {
        return switch (ledger.record(current.get(), sheet.plan().key(), review.proposals())) {
            case Recording.Done(var entries, int added, var at) -> {
                drafts.discard(current.get(), sheet.drafts(), names(sheet.slots(asking.form())));
                yield to(asking, "done=recorded", "count=" + entries.size());
            }
            case Recording.Refused(var errors) -> refused(sheet, asking, errors);
            case Recording.Overtaken(var clashes) -> {
                keep(sheet, asking);
                ActualsSheet now = sheet(asking);
                yield review(now, asking, review.with(clashes), false);
            }
        };
    }

    private View refused(ActualsSheet sheet, Asking asking, List<FieldError> errors) {
        keep(sheet, asking);
        var faults = CellRules.atFields(errors, sheet.byCell(asking.form()));
        return grid(asking.with(asking.form().with(faults)), sheet(asking), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View grid(Asking asking, ActualsSheet sheet, String done, HttpStatus status) {
        var views = new ActualsViews(
                sheet,
                asking.asked(),
                columns -> counts.list(current.get(), sheet.plan(), sheet.reporter(), sheet.indicators(), columns),
                languages.texts(asking.request()));
        return pages.show("progress/entry/grid", views.grid(done, asking.form()), status);
    }

    private View review(ActualsSheet sheet, Asking asking, ReviewRules.Review review, boolean again) {
        var views = new ActualsViews(
                sheet, asking.asked(), ActualsViews.Counted.NOTHING, languages.texts(asking.request()));
        var view = new ReviewViews(views, asking.asked()).review(review, asking.form());
        HttpStatus calm = review.clashes().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT;
        return pages.show("progress/entry/review", view, again ? HttpStatus.UNPROCESSABLE_CONTENT : calm);
    }

    private static List<String> names(List<Slot> slots) {
        return slots.stream().map(Slot::name).toList();
    }

    private static View to(Asking asking, String... done) {
        return new RedirectView(asking.asked().href(done));
    }

    private static String done(Typed query, Texts t) {
        return switch (query.value("done")) {
            case "recorded" ->
                query.value("count").matches("[0-9]{1,5}")
                        ? t.of("progressentry.done.recorded", query.value("count"))
                        : "";
            case "nothing" -> t.of("progressentry.done.nothing");
            case "evidence" -> t.of("progressentry.done.evidence");
            case "counted" -> t.of("progresscount.done");
            case "kept" -> t.of("progressentry.done.kept");
            case "discarded" -> t.of("progressentry.done.discarded");
            default -> "";
        };
    }
}
