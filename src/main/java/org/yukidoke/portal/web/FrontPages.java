package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** The page for whoever comes in from outside. */
@Controller
final class FrontPages {

    private final Plans plans;
    private final Vocabulary words;
    private final Pages pages;
    private final Languages languages;

    FrontPages(Plans plans, Vocabulary words, Pages pages, Languages languages) {
        this.plans = plans;
        this.words = words;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/")
    View door(HttpServletRequest request) {
        Texts t = languages.texts(request);
        return pages.show("portal/front", new FrontView(askers(t), wishes(t), councils(t)));
    }

    private static List<Choice> askers(Texts t) {
        return Arrays.stream(Asker.values())
                .map(asker -> new Choice(
                        asker.key(), t.of("portal.door." + asker.key()), t.of("portal.door." + asker.key() + ".text")))
                .toList();
    }

    private List<FrontView.Wish> wishes(Texts t) {
        return words.wishes().stream()
                .map(wish ->
                        new FrontView.Wish(t.of("directory.wish." + wish), PortalEntries.WINDOWS + "?wish=" + wish))
                .toList();
    }

    private List<FrontView.Council> councils(Texts t) {
        var all = plans.list();
        return all.stream()
                .map(plan -> plan.platform().key())
                .distinct()
                .map(council -> council(
                        all.stream()
                                .filter(plan -> plan.platform().key().equals(council))
                                .toList()
                                .reversed(),
                        t))
                .toList();
    }

    private static FrontView.Council council(List<Plan> newestFirst, Texts t) {
        Plan newest = newestFirst.getFirst();
        return new FrontView.Council(
                t.of("plan.prefecture." + newest.platform().prefecture()),
                newestFirst.stream().map(plan -> named(plan, t)).toList(),
                newest.actors().services().isEmpty() ? "" : PlanTab.WINDOWS.of(newest.key()));
    }

    private static FrontView.Wish named(Plan plan, Texts t) {
        var edition = plan.edition();
        String label = t.pick(edition.label().ja(), edition.label().en());
        String name = t.pick(edition.name().ja(), edition.name().en());
        return new FrontView.Wish(
                label.isEmpty() ? name : t.of("portal.plan", name, label), PlanTab.OVERVIEW.of(plan.key()));
    }
}
