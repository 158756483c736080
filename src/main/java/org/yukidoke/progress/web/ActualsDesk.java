package org.yukidoke.progress.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisation;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Drafts;
import org.yukidoke.progress.Entered;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.EvidenceKeeping;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Reporters;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Lays out the sheet on which somebody enters figures. */
@Component
final class ActualsDesk {

    /** How the council as a whole is called in addresses, where bodies go by their key. */
    static final String COUNCIL = "council";

    private final Plans plans;
    private final Reporters reporters;
    private final Entered entered;
    private final Drafts drafts;
    private final EvidenceKeeping evidence;
    private final Progress progress;
    private final Clock clock;

    ActualsDesk(
            Plans plans,
            Reporters reporters,
            Entered entered,
            Drafts drafts,
            EvidenceKeeping evidence,
            Progress progress,
            Clock clock) {
        this.plans = plans;
        this.reporters = reporters;
        this.entered = entered;
        this.drafts = drafts;
        this.evidence = evidence;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The body somebody speaks for in a plan's council; blank for its secretariat.
     *
     * @throws AccessDeniedException for whoever may not report
     * @throws Absent when there is no such plan
     */
    String own(Scope scope, String plan) {
        Plan in = plans.get(plan);
        return Ledger.speaksFor(scope, in)
                .orElseThrow(() -> new AccessDeniedException(
                        "needs somebody who reports to " + in.platform().key()));
    }

    /**
     * The sheet of one reporter.
     *
     * @param of key of the body, or {@link #COUNCIL}
     * @param all whether indicators of other bodies are shown too, which only the secretariat can be
     * @throws AccessDeniedException for whoever may not report for that body
     */
    ActualsSheet sheet(Scope scope, String plan, String of, boolean all) {
        String own = own(scope, plan);
        Plan in = plans.get(plan);
        @Nullable Organisation body = of.equals(COUNCIL) ? null : body(in, of);
        String reporter = body == null ? "" : body.key();
        if (!own.isEmpty() && !own.equals(reporter)) {
            throw new AccessDeniedException("reports for " + own + " only");
        }
        Map<String, Set<String>> owing = reporters.owing(in);
        boolean every = body == null || (all && own.isEmpty());
        List<Indicator> shown = Indicator.list(in).stream()
                .filter(indicator -> every
                        || !owing.containsKey(indicator.id())
                        || owing.getOrDefault(indicator.id(), Set.of()).contains(reporter))
                .toList();
        Set<String> owed = owing.entrySet().stream()
                .filter(of1 -> of1.getValue().contains(reporter))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        var known = new ActualsSheet.Known(
                entered.standing(scope, plan, reporter).stream()
                        .collect(Collectors.toUnmodifiableMap(Entry::cell, Function.identity())),
                drafts.list(scope, new Drafts.Sheet(plan, reporter)).stream()
                        .collect(Collectors.toUnmodifiableMap(Drafts.Kept::cell, Function.identity())),
                reporters.list(in),
                evidence.list(scope, new Drafts.Sheet(plan, reporter)));
        return new ActualsSheet(
                in,
                body,
                own.isEmpty(),
                owed,
                shown,
                entered.settings(scope, plan),
                known,
                clock.instant().atZone(Moment.JAPAN).toLocalDate());
    }

    /** The bodies of a plan's council, and what each still owes; for the secretariat only. */
    BodiesView bodies(Scope scope, String plan, Texts t) {
        Plan in = plans.get(plan);
        return BodiesView.of(in, reporters.list(in).values(), progress.owed(scope, plan, ""), t);
    }

    /** The cells of a form that say something new. */
    List<CellRules.Change> changes(Scope scope, ActualsSheet sheet, Typed form, Locale locale) {
        var ids = ActualsSheet.seen(form, sheet.slots(form));
        Map<UUID, Entry> seen = entered.list(scope, sheet.plan().key(), sheet.reporter(), ids).stream()
                .collect(Collectors.toUnmodifiableMap(Entry::id, Function.identity()));
        return sheet.changes(form, seen, locale);
    }

    private Organisation body(Plan plan, String key) {
        Organisation body = reporters.list(plan).get(key);
        if (body == null) {
            throw new Absent("body", key);
        }
        return body;
    }
}
