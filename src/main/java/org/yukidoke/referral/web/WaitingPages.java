package org.yukidoke.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.referral.AnswerTimes;
import org.yukidoke.referral.Waiting;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** What is known of referrals without anybody: which body waits for which, and how long answers take. */
@Controller
final class WaitingPages {

    private final Waiting waiting;
    private final AnswerTimes times;
    private final ReferralDesk desk;
    private final ReferralShow show;
    private final ObjectProvider<PlatformNames> platforms;
    private final Clock clock;

    WaitingPages(
            Waiting waiting,
            AnswerTimes times,
            ReferralDesk desk,
            ReferralShow show,
            ObjectProvider<PlatformNames> platforms,
            Clock clock) {
        this.waiting = waiting;
        this.times = times;
        this.desk = desk;
        this.show = show;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping("/referrals/waiting")
    View waiting(HttpServletRequest request) {
        Scope scope = show.scope();
        Texts t = show.texts(request);
        var late = waiting.list(scope);
        Words words = desk.words(scope, t);
        return show.page(
                "referral/waiting",
                new WaitingView(
                        late.stream()
                                .map(one -> new WaitingView.Row(
                                        words.body(one.sender()), words.body(one.receiver()), words.late(one)))
                                .toList(),
                        platforms.stream()
                                .flatMap(source -> source.list(t).stream())
                                .filter(council -> scope.is(Role.SECRETARIAT, council.key()))
                                .map(council -> new Choice(
                                        "/referrals/days/" + council.key(), t.of("referral.days.of", council.name())))
                                .toList()));
    }

    @GetMapping("/referrals/times")
    View times(HttpServletRequest request) {
        Scope scope = show.scope();
        Texts t = show.texts(request);
        LocalDate from = Japan.day(clock.instant()).minusYears(1).withDayOfMonth(1);
        String since = Moments.day(from, t);
        var counted = times.count(scope, from);
        Words words = desk.words(scope, t);
        return show.page(
                "referral/times",
                counted.map(release -> TimesView.of(release, since, words::body, t))
                        .orElseGet(() -> TimesView.none(since)));
    }
}
