package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.revision.Change;
import org.yukidoke.revision.Consultation;
import org.yukidoke.revision.Consultations;
import org.yukidoke.revision.Draft;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Choice;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where members are asked about a draft and answer. */
@Controller
final class ConsultationPages {

    private final PlanDrafts drafts;
    private final Consultations consultations;
    private final Organisations organisations;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    ConsultationPages(
            PlanDrafts drafts,
            Consultations consultations,
            Organisations organisations,
            CurrentScope current,
            Pages pages,
            Languages languages) {
        this.drafts = drafts;
        this.consultations = consultations;
        this.organisations = organisations;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    private record Asked(UUID draft, Typed form, HttpStatus status, String done) {}

    @GetMapping("/desk/plans/{plan}/revision/{draft}/consultation")
    View page(HttpServletRequest request, @PathVariable UUID draft, @RequestParam @Nullable String done) {
        return show(
                request,
                new Asked(draft, Typed.NOTHING, HttpStatus.OK, DraftPages.done(done, languages.texts(request))));
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/consultation")
    View open(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID draft) {
        Scope scope = current.get();
        Typed form = Typed.sent(request, "_csrf");
        Optional<LocalDate> due = DayText.find(form.value("due"));
        if (due.isEmpty()) {
            PlanDrafts.requireWriter(scope, drafts.get(scope, draft).draft());
            return refused(request, draft, form, List.of(FieldError.of("due", "revision.fault.day")));
        }
        var question = new Consultations.Question(due.get(), form.chosen("written", "yes"), form.value("letter"));
        return switch (consultations.open(scope, draft, question)) {
            case Parsed.Valid<Consultation> opened -> to(plan, draft, "consulting");
            case Parsed.Invalid<Consultation>(var errors) -> refused(request, draft, form, errors);
        };
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/consultation/close")
    View close(@PathVariable String plan, @PathVariable UUID draft) {
        consultations.close(current.get(), draft);
        return to(plan, draft, "closed");
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/comments")
    View comment(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID draft) {
        Typed form = Typed.sent(request, "_csrf");
        var errors = consultations.comment(current.get(), draft, form.value("item"), form.value("said"));
        return errors.isEmpty() ? to(plan, draft, "said") : refused(request, draft, form, errors);
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/comments/{comment}/answer")
    View answer(
            HttpServletRequest request,
            @PathVariable String plan,
            @PathVariable UUID draft,
            @PathVariable UUID comment) {
        Typed form = Typed.sent(request, "_csrf");
        var taken = Arrays.stream(Consultation.Taken.values())
                .filter(each -> each.key().equals(form.value("taken")))
                .findFirst()
                .orElse(Consultation.Taken.TAKEN);
        var errors = consultations.answer(current.get(), comment, taken, form.value("answer"));
        return errors.isEmpty() ? to(plan, draft, "answered") : refused(request, draft, form, errors);
    }

    @PostMapping("/desk/plans/{plan}/revision/{draft}/votes")
    View vote(HttpServletRequest request, @PathVariable String plan, @PathVariable UUID draft) {
        Scope scope = current.get();
        Typed form = Typed.sent(request, "_csrf");
        var stance = Arrays.stream(Consultation.Stance.values())
                .filter(each -> each.key().equals(form.value("stance")))
                .findFirst();
        var errors = stance.isPresent()
                ? consultations.vote(scope, draft, stance.get(), form.value("why"))
                : List.of(FieldError.of("stance", "revision.fault.choice"));
        return errors.isEmpty() ? to(plan, draft, "voted") : refused(request, draft, form, errors);
    }

    private static View to(String plan, UUID draft, String done) {
        return new RedirectView(Head.draft(plan, draft) + "/consultation?done=" + done);
    }

    private View refused(HttpServletRequest request, UUID draft, Typed form, List<FieldError> errors) {
        return show(request, new Asked(draft, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT, ""));
    }

    private View show(HttpServletRequest request, Asked asked) {
        Scope scope = current.get();
        Texts t = languages.texts(request);
        var sheet = drafts.get(scope, asked.draft());
        Draft draft = sheet.draft();
        boolean secretariat = scope.is(Role.SECRETARIAT, draft.platform());
        var said = consultations.list(scope, asked.draft());
        boolean under = draft.stage() instanceof Draft.Stage.Consulting;
        boolean member =
                scope.is(Role.MEMBER, draft.platform()) && !scope.organisation().isEmpty();
        boolean written = !said.isEmpty() && said.getFirst().consultation().written();
        var head = Head.of(new Shown(sheet, secretariat, t), Head.Here.CONSULTATION, "");
        var view = new ConsultationView(
                head,
                said.stream()
                        .map(one -> round(one, sheet, head, secretariat, t))
                        .toList(),
                secretariat && draft.stage() instanceof Draft.Stage.Drafting,
                secretariat && under,
                member && under,
                member && under && written,
                List.of(
                        FormField.day("due", t.of("revision.field.due")).needed(),
                        FormField.several(
                                "written",
                                t.of("revision.field.written"),
                                List.of(new Choice("yes", t.of("revision.field.written.yes")))),
                        FormField.area("letter", t.of("revision.field.letter"))),
                List.of(
                        FormField.select("item", t.of("revision.field.item"), items(sheet, t))
                                .needed(),
                        FormField.area("said", t.of("revision.field.said")).needed()),
                List.of(
                        FormField.one(
                                        "stance",
                                        t.of("revision.field.stance"),
                                        Arrays.stream(Consultation.Stance.values())
                                                .map(stance -> new Choice(
                                                        stance.key(), t.of("revision.stance." + stance.key())))
                                                .toList())
                                .needed(),
                        FormField.area("why", t.of("revision.field.why")).helped(t.of("revision.field.why.help"))),
                asked.form(),
                asked.done());
        return pages.show("revision/consultation", view, asked.status());
    }

    private ConsultationView.Round round(
            Consultation.Said said, PlanDrafts.Sheet sheet, Head head, boolean secretariat, Texts t) {
        var words = new RevisionWords(t);
        var consultation = said.consultation();
        var votes = said.votes().stream()
                .map(vote -> new ConsultationView.Vote(
                        who(vote.organisation(), t),
                        t.of("revision.stance." + vote.stance().key()),
                        switch (vote.stance()) {
                            case AGREE -> "success";
                            case DISAGREE -> "error";
                            case COMMENT -> "info";
                        },
                        vote.said(),
                        words.day(vote.at()),
                        !vote.digest().equals(sheet.digest())))
                .toList();
        long agree = said.votes().stream()
                .filter(vote -> vote.stance() == Consultation.Stance.AGREE)
                .count();
        long bodies = sheet.plan().actors().organisations().stream()
                .filter(body -> body.owner())
                .count();
        return new ConsultationView.Round(
                t.of(
                        consultation.written() ? "revision.round.written" : "revision.round",
                        words.day(consultation.opened()),
                        words.day(consultation.due())),
                consultation.letter(),
                consultation.closed() == null,
                said.comments().stream()
                        .map(comment -> comment(comment, sheet, head, secretariat, t))
                        .toList(),
                votes,
                consultation.written()
                        ? t.of("revision.round.count", bodies, said.votes().size(), agree)
                        : "");
    }

    private ConsultationView.Comment comment(
            Consultation.Comment comment, PlanDrafts.Sheet sheet, Head head, boolean secretariat, Texts t) {
        var words = new RevisionWords(t);
        var answer = comment.answer();
        return new ConsultationView.Comment(
                words.item(sheet.plan(), comment.item()),
                who(comment.organisation(), t),
                comment.said(),
                words.day(comment.at()),
                answer == null ? "" : t.of("revision.taken." + answer.taken().key()),
                answer == null ? "" : answer.said(),
                secretariat ? head.base() + "/comments/" + comment.id() + "/answer" : "");
    }

    private String who(String organisation, Texts t) {
        return organisations
                .find(organisation)
                .map(body -> t.pick(body.name(), body.nameEn()))
                .orElse(organisation);
    }

    // What changes comes first: that is what the members are asked about.
    private static List<Choice> items(PlanDrafts.Sheet sheet, Texts t) {
        var words = new RevisionWords(t);
        var changed = sheet.changes().stream()
                .map(kept -> Change.item(kept.slot()))
                .distinct()
                .toList();
        var rest = new ArrayList<String>();
        rest.add("front");
        sheet.plan().measures().forEach(measure -> rest.add("m." + measure.key()));
        sheet.plan().kpis().forEach(kpi -> rest.add("k." + kpi.key()));
        return Stream.concat(
                        changed.stream()
                                .map(item -> new Choice(
                                        item, t.of("revision.item.changed", words.item(sheet.plan(), item)))),
                        rest.stream()
                                .filter(item -> !changed.contains(item))
                                .map(item -> new Choice(item, words.item(sheet.plan(), item))))
                .toList();
    }
}
