package org.yukidoke.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.OrganisationNames;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Japan;
import org.yukidoke.referral.DayNumbers;
import org.yukidoke.referral.DayNumbers.What;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** On which numbers of days a council measures referrals, from a day on. */
@Controller
final class DaysPages {

    private static final String PAGE = "/referrals/days/{platform}";
    private static final int MOST_DAYS = 20;
    private static final int MOST_LEAST = 100;

    private final DayNumbers numbers;
    private final ObjectProvider<PlatformNames> platforms;
    private final ReferralShow show;
    private final Clock clock;

    DaysPages(DayNumbers numbers, ObjectProvider<PlatformNames> platforms, ReferralShow show, Clock clock) {
        this.numbers = numbers;
        this.platforms = platforms;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    View days(HttpServletRequest request, @PathVariable String platform, @RequestParam(defaultValue = "") String done) {
        DayNumbers.Numbers now = numbers.get(show.scope(), platform);
        Map<String, String> known = new HashMap<>();
        now.days().forEach((what, days) -> known.put(what.key(), Integer.toString(days)));
        known.put("since", now.since().toString());
        known.put("least", Integer.toString(now.least()));
        return show(request, platform, Typed.known(known), done.equals("decided"), HttpStatus.OK);
    }

    @PostMapping(PAGE)
    View decide(HttpServletRequest request, @PathVariable String platform) {
        Scope scope = show.scope();
        // Whoever may not decide is not told what is wrong with what they typed.
        numbers.get(scope, platform);
        var form = new Form(request);
        Optional<LocalDate> since = form.neededDay("since");
        if (since.filter(day -> day.isBefore(Japan.day(clock.instant()))).isPresent()) {
            form.fault("since", "referral.fault.since");
        }
        Map<What, Integer> days = new EnumMap<>(What.class);
        for (What what : What.values()) {
            form.needed(what.key(), Form.LINE);
            days.put(what, form.number(what.key(), 1, MOST_DAYS, 1));
        }
        form.needed("least", Form.LINE);
        int least = form.number("least", 2, MOST_LEAST, 2);
        if (!form.good()
                || since.isEmpty()
                || !numbers.decide(scope, platform, new DayNumbers.Numbers(since.get(), days, least))) {
            return show(request, platform, form.shown(), false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirect.done("/referrals/days/" + platform, "decided");
    }

    private View show(HttpServletRequest request, String platform, Typed form, boolean done, HttpStatus status) {
        Texts t = show.texts(request);
        String council = platforms.stream()
                .flatMap(source -> source.list(t).stream())
                .filter(one -> one.key().equals(platform))
                .map(OrganisationNames.Named::name)
                .findFirst()
                .orElse(platform);
        return show.page(
                "referral/days",
                new DaysView(
                        "/referrals/days/" + platform,
                        council,
                        Arrays.stream(What.values())
                                .map(what -> new Choice(what.key(), t.of(what.text())))
                                .toList(),
                        history(platform, t),
                        form,
                        done),
                status);
    }

    private List<DaysView.Row> history(String platform, Texts t) {
        return numbers.list(show.scope(), platform).stream()
                .map(one -> new DaysView.Row(
                        Moments.day(one.since(), t),
                        Stream.concat(
                                        Arrays.stream(What.values())
                                                .map(what -> one.days().get(what))
                                                .map(number -> number == null ? "" : number.toString()),
                                        Stream.of(one.least() == 0 ? "" : Integer.toString(one.least())))
                                .toList()))
                .toList();
    }
}
