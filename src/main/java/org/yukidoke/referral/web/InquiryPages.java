package org.yukidoke.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.DayText;
import org.yukidoke.kernel.Japan;
import org.yukidoke.referral.Coded;
import org.yukidoke.referral.Inquiries;
import org.yukidoke.referral.Inquiry;
import org.yukidoke.referral.Preview;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Asks whether there is room before anybody is named: what the directory says comes first. */
@Controller
final class InquiryPages {

    private static final String LIST = "/referrals/inquiries";
    private static final int MONTHS = 4;

    private final Inquiries inquiries;
    private final ReferralNames names;
    private final ReferralDesk desk;
    private final ReferralShow show;
    private final Clock clock;

    InquiryPages(Inquiries inquiries, ReferralNames names, ReferralDesk desk, ReferralShow show, Clock clock) {
        this.inquiries = inquiries;
        this.names = names;
        this.desk = desk;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping(LIST)
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return list(request, Typed.NOTHING, Done.key(done), HttpStatus.OK);
    }

    @GetMapping(LIST + "/new")
    View begin(HttpServletRequest request, @RequestParam(defaultValue = "") String body) {
        return fresh(request, body, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping(LIST)
    View ask(HttpServletRequest request) {
        Scope scope = show.scope();
        var form = new Form(request);
        String body = form.text("body", Form.LINE);
        List<Preview.Asked> asks = form.ticked("asks", key -> Coded.find(Preview.Asked.values(), key));
        if (asks.isEmpty()) {
            form.fault("asks", "web.fault.choose");
        }
        Optional<LocalDate> month = form.choice("month", DayText::find).map(day -> day.withDayOfMonth(1));
        if (!form.good() || month.isEmpty()) {
            return fresh(request, body, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var question = new Inquiry.Question(
                asks,
                form.ticked("needs", key -> Coded.find(Preview.Need.values(), key)),
                AreaCode.find(form.text("area", Form.LINE))
                        .map(AreaCode::digits)
                        .orElse(""),
                month.get());
        return inquiries
                        .ask(scope, known(scope, body, show.texts(request)), question)
                        .isPresent()
                ? Redirect.done(LIST, "asked")
                : fresh(request, body, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(LIST + "/{id}")
    View answer(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = show.scope();
        var form = new Form(request);
        String field = "answer-" + id;
        Optional<Inquiry.Answer> answer = form.choice(field, key -> Coded.find(Inquiry.Answer.values(), key));
        if (answer.isEmpty()) {
            return list(request, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!inquiries.answer(scope, id, answer.get())) {
            throw new Absent("inquiry", id.toString());
        }
        return Redirect.done(LIST, "answered");
    }

    private View list(HttpServletRequest request, Typed form, String done, HttpStatus status) {
        Scope scope = show.scope();
        Texts t = show.texts(request);
        Inquiries.Listed listed = inquiries.list(scope, Paging.asked(request));
        var all = listed.inquiries();
        Words words = desk.words(scope, t);
        return show.page(
                "referral/inquiries",
                new InquiriesView(
                        all.stream()
                                .filter(one -> !one.ours())
                                .map(one -> row(one, words))
                                .toList(),
                        all.stream()
                                .filter(Inquiry::ours)
                                .map(one -> row(one, words))
                                .toList(),
                        bodies(scope, t),
                        answers(t),
                        Paging.of(request, LIST, "", Inquiries.PAGE, listed.total()),
                        form,
                        done),
                status);
    }

    /** Those at which nobody has an account are asked by telephone. */
    private List<Choice> bodies(Scope scope, Texts t) {
        Set<String> answering = inquiries.answering(scope);
        return names.others(scope.organisation(), t).stream()
                .map(body -> answering.contains(body.value())
                        ? body
                        : new Choice(body.value(), t.of("referral.inquiry.aloud", body.text())))
                .toList();
    }

    static List<Choice> answers(Texts t) {
        return Stream.concat(
                        Stream.of(new Choice("", t.of("referral.choose"))),
                        ReferralDesk.choices(Inquiry.Answer.values(), t).stream())
                .toList();
    }

    private static InquiriesView.Row row(Inquiry one, Words words) {
        return new InquiriesView.Row(
                one.id().toString(),
                words.body(other(one)),
                question(one, words),
                Moments.day(one.asking().at(), words.t()),
                words.room(one),
                one.late(words.today()) ? "warning" : one.open() ? "plain" : "info",
                one.answerable());
    }

    static String other(Inquiry one) {
        return one.ours() ? one.between().receiver() : one.between().sender();
    }

    static String question(Inquiry one, Words words) {
        return words.t()
                .list(Stream.of(
                                month(one.question().month(), words.t()),
                                words.coded(one.question().asks()),
                                words.names().area(one.question().area()),
                                words.coded(one.question().needs()))
                        .filter(part -> !part.isEmpty()));
    }

    private View fresh(HttpServletRequest request, String body, Typed form, HttpStatus status) {
        Scope scope = show.scope();
        Inquiries.desk(scope);
        Texts t = show.texts(request);
        String known = known(scope, body, t);
        LocalDate first = Japan.day(clock.instant()).withDayOfMonth(1);
        return show.page(
                "referral/inquiry",
                new InquiriesView.Fresh(
                        known,
                        names.body(known, t),
                        names.capacity(known, t),
                        inquiries.answering(scope).contains(known),
                        ReferralDesk.choices(Preview.Asked.values(), t),
                        ReferralDesk.choices(Preview.Need.values(), t),
                        LongStream.range(0, MONTHS)
                                .mapToObj(first::plusMonths)
                                .map(month -> new Choice(month.toString(), month(month, t)))
                                .toList(),
                        Stream.concat(Stream.of(new Choice("", t.of("referral.anywhere"))), names.areas(known).stream())
                                .toList(),
                        form),
                status);
    }

    private String known(Scope scope, String body, Texts t) {
        return names.others(scope.organisation(), t).stream()
                .map(Choice::value)
                .filter(body::equals)
                .findFirst()
                .orElseThrow(() -> new Absent("organisation", body));
    }

    private static String month(LocalDate month, Texts t) {
        return t.of("referral.month", Integer.toString(month.getYear()), month.getMonthValue());
    }
}
