package org.yukidoke.progress.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Organisation;
import org.yukidoke.plan.Plan;
import org.yukidoke.progress.Cell;
import org.yukidoke.progress.Drafts;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Evidence;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Settings;
import org.yukidoke.web.Typed;

/**
 * Everything one reporter has entered and may enter on a plan.
 *
 * @param body who reports; null for the council as a whole
 * @param secretariat whether the secretariat looks, which may enter for everybody
 * @param owed ids of the indicators on which the body owes figures
 * @param indicators those the reporter may be shown, in the order of the plan
 */
record ActualsSheet(
        Plan plan,
        @Nullable Organisation body,
        boolean secretariat,
        Set<String> owed,
        List<Indicator> indicators,
        Settings settings,
        Known known,
        LocalDate today) {

    ActualsSheet {
        owed = Set.copyOf(owed);
        indicators = List.copyOf(indicators);
    }

    /** What is entered and what is typed. */
    record Known(
            Map<Cell, Entry> standing,
            Map<String, Drafts.Kept> drafts,
            Map<String, Organisation> bodies,
            List<Evidence> evidence) {
        Known {
            bodies = Map.copyOf(bodies);
            evidence = List.copyOf(evidence);
            standing = Map.copyOf(standing);
            drafts = Map.copyOf(drafts);
        }
    }

    String reporter() {
        return body == null ? Cell.COUNCIL : body.key();
    }

    /** Who entered something, as far as everybody may know: the body, not the person. */
    String by(Entry entry, EntryWords words) {
        Organisation body = known.bodies().get(entry.recordedAs());
        return body == null ? words.t().of("progressentry.operator") : words.t().pick(body.fullName(), body.nameEn());
    }

    /** Address of a file that proves figures. */
    String proof(UUID file) {
        return "/desk/plans/" + plan.key() + "/evidence/" + file;
    }

    Drafts.Sheet drafts() {
        return new Drafts.Sheet(plan.key(), reporter());
    }

    Optional<Indicator> find(String key) {
        return indicators.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    @Nullable
    Entry standing(Slot slot, Indicator indicator) {
        return slot.cell(indicator, reporter()).map(known.standing()::get).orElse(null);
    }

    /** The cells a form speaks of, by name, each with its indicator. */
    Map<String, Indicator> byCell(Typed form) {
        return slots(form).stream()
                .collect(Collectors.toMap(
                        Slot::name, slot -> find(slot.indicator()).orElseThrow()));
    }

    /** The cells a form speaks of and this sheet has. */
    List<Slot> slots(Typed form) {
        return form.values().keySet().stream()
                .map(field -> field.substring(0, Math.max(0, field.lastIndexOf('.'))))
                .distinct()
                .flatMap(name -> Slot.find(name).stream())
                .filter(slot -> find(slot.indicator())
                        .flatMap(indicator -> slot.cell(indicator, reporter()))
                        .isPresent())
                .toList();
    }

    /** Ids of the entries a form says its cells were filled with. */
    static Set<UUID> seen(Typed form, List<Slot> slots) {
        return slots.stream()
                .map(slot -> form.value(slot.field("seen")))
                .filter(seen -> seen.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cells that say something else than the entries they were filled with, as the form has them. */
    List<CellRules.Change> changes(Typed form, Map<UUID, Entry> seen, Locale locale) {
        Map<String, Entry> byText = new HashMap<>();
        seen.forEach((id, entry) -> byText.put(id.toString(), entry));
        return indicators.stream()
                .flatMap(indicator -> slots(form).stream()
                        .filter(slot -> slot.indicator().equals(indicator.key()))
                        .sorted((one, other) -> one.period().compareTo(other.period()))
                        .flatMap(slot -> {
                            Entry saw = byText.get(form.value(slot.field("seen")));
                            return CellRules.changed(
                                            CellRules.typed(form, slot), CellRules.filled(indicator, saw, locale))
                                    .stream()
                                    .map(typed -> new CellRules.Change(slot, indicator, typed, saw));
                        }))
                .toList();
    }
}
