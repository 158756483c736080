package org.yukidoke.progress.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Period;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.CountDay;
import org.yukidoke.progress.CountPlace;
import org.yukidoke.progress.Drafts;
import org.yukidoke.progress.Entered;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Moment;
import org.yukidoke.progress.OwnCount;
import org.yukidoke.progress.OwnCounts;
import org.yukidoke.web.Typed;

/** Looks up what somebody asks of their body's own count. */
@Component
final class CountedDesk {

    private final Plans plans;
    private final OwnCounts counts;
    private final Entered entered;
    private final Drafts drafts;
    private final List<CountPlace> places;
    private final Clock clock;

    CountedDesk(Plans plans, OwnCounts counts, Entered entered, Drafts drafts, List<CountPlace> places, Clock clock) {
        this.plans = plans;
        this.counts = counts;
        this.entered = entered;
        this.drafts = drafts;
        this.places = List.copyOf(places);
        this.clock = clock;
    }

    /**
     * One cell, and what the records come to for it.
     *
     * @param ask id of the report from whose page somebody came; blank from the sheet of actuals
     * @param at as of whose end it was counted
     * @param standing what the ledger says; null for nothing
     * @param answer what the records come to
     */
    record Asked(
            Plan plan,
            Indicator indicator,
            Slot slot,
            Drafts.Sheet sheet,
            String ask,
            CountDay at,
            @Nullable Entry standing,
            Answer answer) {}

    /** The count, if a rule says which records count. */
    record Answer(@Nullable OwnCount count) {}

    /**
     * What a form or an address asks for.
     *
     * @throws Absent for what is no cell of the plan
     * @throws AccessDeniedException for whoever does not report for a body of the council
     */
    Asked asked(Scope scope, String key, Typed asked) {
        Plan plan = plans.get(key);
        String own = Ledger.speaksFor(scope, plan)
                .filter(body -> !body.isEmpty())
                .orElseThrow(() -> new AccessDeniedException("needs somebody who reports for a body"));
        Indicator indicator = Indicator.find(plan, asked.value("indicator"))
                .orElseThrow(() -> new Absent("indicator", asked.value("indicator")));
        Period period =
                Period.find(asked.value("period")).orElseThrow(() -> new Absent("period", asked.value("period")));
        Instant now = clock.instant();
        CountDay at = CountDay.read(asked.value("at"), now);
        Moment moment = at.moment(now);
        var slot = new Slot(indicator.key(), period, 0);
        var cell = slot.cell(indicator, own);
        String ask = asked.value("ask").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? asked.value("ask") : "";
        return new Asked(
                plan,
                indicator,
                slot,
                new Drafts.Sheet(key, own),
                ask,
                at,
                entered.standing(scope, key, own).stream()
                        .filter(entry -> cell.filter(entry.cell()::equals).isPresent())
                        .findFirst()
                        .orElse(null),
                new Answer(counts.find(scope, plan, indicator, period, moment).orElse(null)));
    }

    /** What was known when the figure that stands was entered; null where there is no such figure. */
    @Nullable
    OwnCount then(Scope scope, Asked asked) {
        Entry standing = asked.standing();
        return standing == null
                ? null
                : counts.find(
                                scope,
                                asked.plan(),
                                asked.indicator(),
                                asked.slot().period(),
                                Moment.asOf(standing.recorded()))
                        .orElse(null);
    }

    /** What somebody typed into the field and would lose; blank for nothing. */
    String typed(Scope scope, Asked asked) {
        if (!asked.ask().isEmpty()) {
            return places.stream()
                    .flatMap(
                            place -> place
                                    .typed(
                                            scope,
                                            UUID.fromString(asked.ask()),
                                            asked.indicator(),
                                            asked.slot().period())
                                    .stream())
                    .findFirst()
                    .orElse("");
        }
        return kept(scope, asked)
                .map(kept -> kept.getOrDefault("quantity", kept.getOrDefault("state", "")))
                .orElse("");
    }

    /** Types the number into its field; the address to go on at, or empty where nothing can be typed. */
    Optional<String> put(Scope scope, Asked asked, UUID file, String source) {
        OwnCount count = asked.answer().count();
        if (count == null) {
            return Optional.empty();
        }
        if (!asked.ask().isEmpty()) {
            return places.stream()
                    .flatMap(place -> place
                            .put(
                                    scope,
                                    UUID.fromString(asked.ask()),
                                    asked.indicator(),
                                    asked.slot().period(),
                                    count.value())
                            .stream())
                    .findFirst();
        }
        Map<String, String> fields = new HashMap<>(kept(scope, asked).orElseGet(Map::of));
        fields.remove("state");
        fields.remove("expected");
        fields.put("quantity", count.value().toPlainString());
        fields.put("source", source);
        fields.put("evidence", file.toString());
        Entry standing = asked.standing();
        fields.putIfAbsent("seen", standing == null ? "none" : standing.id().toString());
        drafts.keep(scope, asked.sheet(), Map.of(asked.slot().name(), fields));
        Period period = asked.slot().period();
        return Optional.of(new ActualsAsked(
                        asked.plan().key(),
                        asked.sheet().reporter(),
                        period.year().toString(),
                        ActualsAsked.key(period.kind()),
                        false)
                .href("done=counted"));
    }

    private Optional<Map<String, String>> kept(Scope scope, Asked asked) {
        return drafts.list(scope, asked.sheet()).stream()
                .filter(kept -> kept.cell().equals(asked.slot().name()))
                .map(Drafts.Kept::typed)
                .findFirst();
    }
}
