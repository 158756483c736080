package org.yukidoke.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.outreach.HomeVisit;
import org.yukidoke.outreach.Trip;
import org.yukidoke.web.Form;
import org.yukidoke.web.Typed;

/** A trip as it was typed, and trips as something to type into. */
final class TripForm {

    /** What stands in the open about people who are no colleagues: an office and how many, not a story. */
    private static final int OPEN = 60;

    private static final int AGREED = 400;

    private final Form form;

    TripForm(HttpServletRequest request) {
        this.form = new Form(request);
    }

    Optional<Trip.Kind> kind() {
        return form.choice("kind", key -> Trip.Kind.find(key).filter(one -> one != Trip.Kind.HOME));
    }

    /** What was typed; empty when something is wrong, which {@link #shown} then says. */
    Optional<Trip.Plan> plan(Predicate<String> known) {
        Optional<Trip.When> when = when();
        var where = new Trip.Where(
                area(known),
                form.text("place", Form.LINE),
                form.text("host", Form.LINE),
                form.text("host-name", 2 * OPEN));
        Trip.Party party = party();
        String aim = form.text("aim", Form.LINE);
        return form.good() ? when.map(one -> new Trip.Plan(one, where, party, aim)) : Optional.empty();
    }

    Optional<Trip.When> when() {
        Optional<LocalDate> on = form.neededDay("on");
        LocalTime leaves = time("leaves");
        LocalTime back = time("back");
        return on.map(day -> new Trip.When(day, at(day, leaves), at(day, back)));
    }

    Trip.Party party() {
        return new Trip.Party(
                form.ticked("goes", Form::id),
                form.text("others", OPEN),
                Form.id(form.text("told", Form.LINE)).orElse(null),
                form.text("waits", OPEN));
    }

    /** A municipality of those there are; blank for none. */
    String area(Predicate<String> known) {
        String area = form.text("area", Form.LINE);
        if (!area.isEmpty() && !known.test(area)) {
            form.fault("area", "web.fault.choose");
        }
        return area;
    }

    HomeVisit.Words sealed() {
        return new HomeVisit.Words(
                form.text("place", Form.LINE),
                form.text("aim", Form.TEXT),
                form.text("mind", Form.TEXT),
                form.text("alone", Form.LINE));
    }

    /** What came of it; empty when something is wrong. */
    Optional<Trip.Gain> gain() {
        int came = number("came");
        int found = number("found");
        String agreed = form.text("agreed", AGREED);
        LocalDate next = form.day("next");
        return form.good() ? Optional.of(new Trip.Gain(came, found, agreed, next)) : Optional.empty();
    }

    /** Whether it was said that all who went are back. */
    boolean allBack() {
        return form.has("all-back");
    }

    private int number(String field) {
        if (!form.has(field)) {
            form.fault(field, "web.fault.missing");
        }
        return form.number(field, 0, 10_000, 0);
    }

    private @Nullable LocalTime time(String field) {
        String typed = form.text(field, Form.LINE).replace('：', ':');
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeException none) {
            form.fault(field, "outreach.fault.time");
            return null;
        }
    }

    private static @Nullable Instant at(LocalDate day, @Nullable LocalTime time) {
        return time == null ? null : day.atTime(time).atZone(Japan.ZONE).toInstant();
    }

    boolean good() {
        return form.good();
    }

    Typed shown() {
        return form.shown();
    }

    Typed with(List<FieldError> errors) {
        return form.with(errors);
    }

    /** A trip nobody has typed into yet: by oneself, at a usual time. */
    static Typed fresh(LocalDate day, UUID me) {
        return Typed.known(Map.of("on", day.toString(), "goes", me.toString(), "leaves", "10:00", "back", "12:00"));
    }

    /** The same again, on the day that was said. */
    static Typed again(Trip trip) {
        var values = values(trip);
        LocalDate next = trip.state() instanceof Trip.State.Held(var gain) ? gain.next() : null;
        values.put("on", List.of(next == null ? "" : next.toString()));
        values.put("kind", List.of(trip.kind().key()));
        return new Typed(values, List.of());
    }

    static Typed filled(Trip trip) {
        return new Typed(values(trip), List.of());
    }

    static Typed filled(HomeVisit visit) {
        var values = values(visit.trip());
        values.put("area", List.of(visit.area()));
        values.put("place", List.of(visit.words().place()));
        values.put("aim", List.of(visit.words().aim()));
        values.put("mind", List.of(visit.words().mind()));
        values.put("alone", List.of(visit.words().alone()));
        return new Typed(values, List.of());
    }

    private static Map<String, List<String>> values(Trip trip) {
        var values = new HashMap<String, List<String>>();
        var plan = trip.plan();
        UUID told = plan.party().told();
        values.put("on", List.of(plan.when().on().toString()));
        values.put("leaves", List.of(TripWords.time(plan.when().leaves())));
        values.put("back", List.of(TripWords.time(plan.when().back())));
        values.put("area", List.of(plan.where().area()));
        values.put("place", List.of(plan.where().place()));
        values.put("host", List.of(plan.where().host()));
        values.put("host-name", List.of(plan.where().hostName()));
        values.put("goes", plan.party().goes().stream().map(UUID::toString).toList());
        values.put("others", List.of(plan.party().others()));
        values.put("told", List.of(told == null ? "" : told.toString()));
        values.put("waits", List.of(plan.party().waits()));
        values.put("aim", List.of(plan.aim()));
        return values;
    }

    /** What came of a trip as something to type into. */
    static Typed yielded(Trip trip) {
        return switch (trip.state()) {
            case Trip.State.Planned planned -> Typed.known(Map.of("found", "0"));
            case Trip.State.Cancelled cancelled -> Typed.NOTHING;
            case Trip.State.Held(var gain) -> {
                LocalDate next = gain.next();
                yield Typed.known(Map.of(
                        "came", Integer.toString(gain.came()),
                        "found", Integer.toString(gain.found()),
                        "agreed", gain.agreed(),
                        "next", next == null ? "" : next.toString()));
            }
        };
    }
}
