package org.yukidoke.revision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.plan.Plans;
import org.yukidoke.revision.Comparisons;
import org.yukidoke.revision.PlainWords;
import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.revision.Successors;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** What became of a plan: its versions, what each said, and what differs. Everybody sees what is or was in force. */
@Controller
final class VersionPages {

    private final Plans plans;
    private final PlanVersions versions;
    private final Comparisons comparisons;
    private final Successors successors;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    VersionPages(
            Plans plans,
            PlanVersions versions,
            Comparisons comparisons,
            Successors successors,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.comparisons = comparisons;
        this.successors = successors;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/plans/{plan}/versions")
    View versions(HttpServletRequest request, @PathVariable String plan) {
        Texts t = languages.texts(request);
        Plan in = plans.get(plan);
        LocalDate today = today();
        var open = open(plan);
        var current = versions.findInForce(plan, today);
        var words = new RevisionWords(t);
        var lines = new ArrayList<VersionsView.Line>();
        for (PlanVersions.Made made : open) {
            boolean first = before(open, made).isEmpty();
            String own = "/plans/" + plan + "/versions/" + made.number();
            lines.add(new VersionsView.Line(
                    t.of("revision.version", Integer.toString(made.number())),
                    t.of("revision.event." + made.event().name().toLowerCase(Locale.ROOT)),
                    made.on().show(t.locale()),
                    made.inForce() == null ? "" : words.day(made.inForce()),
                    made.note(),
                    current.filter(made::equals).isPresent(),
                    false,
                    made.hasText() ? own : "",
                    made.hasText() && !first ? own + "/comparison" : ""));
        }
        var links = successors.list(in.platform().key()).stream()
                .map(link -> new VersionsView.Successor(
                        t.of("revision.successor." + link.kind().key()),
                        link.former(),
                        link.name(),
                        words.day(link.since()),
                        link.why()))
                .toList();
        return pages.show(
                "revision/versions",
                new VersionsView(
                        PlanFrames.of(in, t, PlanTab.GOVERNANCE, t.of("revision.versions")),
                        lines.reversed(),
                        links,
                        new VersionsView.Receipts("", List.of(), "")));
    }

    @GetMapping("/plans/{plan}/versions/{number}")
    View version(HttpServletRequest request, @PathVariable String plan, @PathVariable int number) {
        Texts t = languages.texts(request);
        Plan in = plans.get(plan);
        var made = get(plan, number);
        Plan text = versions.get(made.id());
        var words = new PlainWords(t);
        var revision = new RevisionWords(t);
        var groups = text.front().chapters().stream()
                .map(chapter -> new VersionsView.Group(
                        revision.item(text, "c." + chapter.key()),
                        text.measures().stream()
                                .filter(measure -> measure.chapter().equals(chapter.key()))
                                .map(measure -> new VersionsView.Measure(
                                        revision.item(text, "m." + measure.key()),
                                        measure.source().stated().isEmpty()
                                                ? measure.gist()
                                                : measure.source().stated(),
                                        words.owners(measure),
                                        words.years(measure)))
                                .toList()))
                .filter(group -> !group.measures().isEmpty())
                .toList();
        String title = t.of("revision.version", Integer.toString(number));
        return pages.show(
                "revision/version",
                new VersionsView.Text(
                        PlanFrames.of(in, t, PlanTab.GOVERNANCE, title),
                        title,
                        made.note(),
                        groups,
                        text.kpis().stream()
                                .map(kpi -> new VersionsView.Kpi(
                                        t.pick(kpi.name().ja(), kpi.name().en()), words.target(kpi), words.owners(kpi)))
                                .toList()));
    }

    @GetMapping("/plans/{plan}/versions/{number}/comparison")
    View comparison(HttpServletRequest request, @PathVariable String plan, @PathVariable int number) {
        Texts t = languages.texts(request);
        Plan in = plans.get(plan);
        var made = get(plan, number);
        var older = before(open(plan), made).orElseThrow(() -> new Absent("version before", plan + " " + number));
        String title = t.of("revision.compare.of", Integer.toString(number));
        var head = new Head(title, "", "", List.of(), List.of(), "/plans/" + plan + "/versions/" + number);
        return pages.show(
                "revision/compared",
                new VersionsView.Compared(
                        PlanFrames.of(in, t, PlanTab.GOVERNANCE, title),
                        ComparisonView.of(head, comparisons.version(made, older, t), List.of(), t)));
    }

    private PlanVersions.Made get(String plan, int number) {
        return open(plan).stream()
                .filter(made -> made.number() == number && made.hasText())
                .findFirst()
                .orElseThrow(() -> new Absent("version", plan + " " + number));
    }

    // What waits for its day is nobody's business yet but the council's.
    private List<PlanVersions.Made> open(String plan) {
        plans.get(plan);
        LocalDate today = today();
        return versions.list(plan).stream().filter(made -> made.holdsOn(today)).toList();
    }

    private static Optional<PlanVersions.Made> before(List<PlanVersions.Made> open, PlanVersions.Made made) {
        return open.stream()
                .filter(other -> other.hasText() && other.number() < made.number())
                .max(Comparator.comparingInt(PlanVersions.Made::number));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PlanDrafts.JAPAN);
    }
}
