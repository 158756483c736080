package org.yukidoke.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.OwnCases;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.referral.Coded;
import org.yukidoke.referral.Inquiries;
import org.yukidoke.referral.Inquiry;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** One question for room: what was heard is written down, it is taken back, and on a yes somebody is referred there. */
@Controller
final class RoomPages {

    private static final String PAGE = "/referrals/inquiries/{id}";

    private final Inquiries inquiries;
    private final OwnCases cases;
    private final Persons persons;
    private final ReferralDesk desk;
    private final ReferralShow show;
    private final Clock clock;

    RoomPages(Inquiries inquiries, OwnCases cases, Persons persons, ReferralDesk desk, ReferralShow show, Clock clock) {
        this.inquiries = inquiries;
        this.cases = cases;
        this.persons = persons;
        this.desk = desk;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    View open(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        LocalDate today = Japan.day(clock.instant());
        var known = Typed.known(Map.of("on", today.toString()));
        return show(request, id, known, Done.key(done), "", HttpStatus.OK);
    }

    /** An answer heard by telephone or in passing. */
    @PostMapping(PAGE + "/heard")
    View hear(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = show.scope();
        Inquiry asked = find(scope, id);
        var form = new Form(request);
        Optional<Inquiry.Answer> answer = form.choice("answer", key -> Coded.find(Inquiry.Answer.values(), key));
        Optional<LocalDate> on = form.neededDay("on");
        if (on.filter(day -> day.isAfter(Japan.day(clock.instant()))
                        || day.isBefore(Japan.day(asked.asking().at())))
                .isPresent()) {
            form.fault("on", "referral.fault.heard");
        }
        if (!form.good() || answer.isEmpty() || on.isEmpty()) {
            return show(request, id, form.shown(), "", "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return inquiries.hear(scope, id, answer.get(), on.get())
                ? Redirect.done(path(id), "roomHeard")
                : show(request, id, form.shown(), "", "referral.fault.room", HttpStatus.CONFLICT);
    }

    @PostMapping(PAGE + "/withdraw")
    View withdraw(HttpServletRequest request, @PathVariable UUID id) {
        Scope scope = show.scope();
        find(scope, id);
        return inquiries.withdraw(scope, id)
                ? Redirect.done(path(id), "roomWithdrawn")
                : show(request, id, Typed.NOTHING, "", "referral.fault.room", HttpStatus.CONFLICT);
    }

    private static String path(UUID id) {
        return "/referrals/inquiries/" + id;
    }

    private Inquiry find(Scope scope, UUID id) {
        return inquiries.find(scope, id).orElseThrow(() -> new Absent("inquiry", id.toString()));
    }

    private View show(HttpServletRequest request, UUID id, Typed form, String done, String fault, HttpStatus status) {
        Scope scope = show.scope();
        Texts t = show.texts(request);
        Inquiry one = find(scope, id);
        Words words = desk.words(scope, t);
        Inquiry.Given given = one.given();
        boolean room = one.ours() && given != null && given.answer().room();
        return show.page(
                "referral/room",
                new InquiriesView.One(
                        path(id),
                        words.body(InquiryPages.other(one)),
                        facts(one, words),
                        one.ours() && one.open(),
                        room,
                        room ? files(scope, one.between().receiver()) : List.of(),
                        InquiryPages.answers(t),
                        form,
                        done,
                        fault),
                status);
    }

    private static List<ReferralView.Fact> facts(Inquiry one, Words words) {
        Texts t = words.t();
        var facts = new ArrayList<ReferralView.Fact>();
        facts.add(new ReferralView.Fact(t.of("referral.inquiry.question"), InquiryPages.question(one, words)));
        facts.add(new ReferralView.Fact(
                t.of("referral.inquiry.when"),
                who(Moments.day(one.asking().at(), t), one.ours() ? one.asking().by() : null, words)));
        facts.add(new ReferralView.Fact(t.of("referral.inquiry.answer"), words.room(one)));
        Inquiry.Given given = one.given();
        if (given != null) {
            boolean here = one.ours() == (given.heardOn() != null);
            facts.add(new ReferralView.Fact(
                    t.of(given.heardOn() == null ? "referral.inquiry.answered" : "referral.inquiry.noted"),
                    who(Moments.words(given.at(), t), here ? given.by() : null, words)));
        }
        return facts;
    }

    // A colleague by name; whoever works at the other body is not known here.
    private static String who(String when, @Nullable UUID account, Words words) {
        String name = account == null ? null : words.colleagues().get(account);
        return name == null ? when : words.t().of("referral.who", when, name);
    }

    private List<Choice> files(Scope scope, String body) {
        List<UUID> mine = cases.list(scope);
        return persons.list(scope, mine).stream()
                .sorted(Comparator.comparingInt((Line line) -> mine.indexOf(line.id())))
                .map(line ->
                        new Choice("/persons/" + line.id() + "/referrals/new?to=" + body, FileReferrals.named(line)))
                .toList();
    }
}
