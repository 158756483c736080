package org.yukidoke.outreach.web.welfare;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What every page of the registers needs: who asks, the day, and the councils there are. */
@Component
final class WelfareDesk {

    private final CurrentScope current;
    private final Plans plans;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    WelfareDesk(CurrentScope current, Plans plans, Pages pages, Languages languages, Clock clock) {
        this.current = current;
        this.plans = plans;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * The scope of the secretariat of a council, asked for before anything they typed is read.
     *
     * @throws AccessDeniedException for everybody else
     * @throws Absent where there is no such council
     */
    Scope keeper(String platform, Texts t) {
        Scope scope = current.get();
        scope.require(Role.SECRETARIAT);
        if (!councils(t).containsKey(platform)) {
            throw new Absent("council", platform);
        }
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
        return scope;
    }

    Scope scope() {
        return current.get();
    }

    /** Prefectures by key of the council. */
    Map<String, String> councils(Texts t) {
        var councils = new LinkedHashMap<String, String>();
        plans.list().stream()
                .map(Plan::platform)
                .forEach(platform ->
                        councils.putIfAbsent(platform.key(), t.of("plan.prefecture." + platform.prefecture())));
        return councils;
    }

    LocalDate today() {
        return Japan.day(clock.instant());
    }

    Texts texts(HttpServletRequest request) {
        return languages.texts(request);
    }

    View show(String template, Object view, HttpStatus status) {
        return pages.show("outreach/welfare/" + template, view, status);
    }
}
