package org.yukidoke.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.outreach.BegunFiles;
import org.yukidoke.outreach.Entered;
import org.yukidoke.outreach.HomeVisits;
import org.yukidoke.outreach.Trip;
import org.yukidoke.outreach.Trips;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.Persons;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Typed;

/** One trip: who is back, what came of it, and the file of somebody found there. */
@Controller
final class OneTripPages {

    private static final Set<String> DONE = Set.of("planned", "changed", "held", "back", "cancelled", "overtaken");

    private final TripDesk desk;
    private final Trips trips;
    private final BegunFiles begun;
    private final HomeVisits visits;
    private final Persons persons;
    private final DraftDesk drafts;

    OneTripPages(TripDesk desk, Trips trips, BegunFiles begun, HomeVisits visits, Persons persons, DraftDesk drafts) {
        this.desk = desk;
        this.trips = trips;
        this.begun = begun;
        this.visits = visits;
        this.persons = persons;
        this.drafts = drafts;
    }

    /**
     * What of a page was sent and not taken.
     *
     * @param refused which form that was; blank for none
     */
    private record Sent(String refused, Typed form, List<TripView.Link> hints) {

        static final Sent NOTHING = new Sent("", Typed.NOTHING, List.of());
    }

    private static DraftDesk.Asked asked(String word, Trip trip) {
        return new DraftDesk.Asked(
                Draft.Form.of(word, trip.id()), "/outreach/trips/" + trip.id(), Integer.toString(trip.version()));
    }

    private Drafts drafts(HttpServletRequest request, Trip trip, Sent sent) {
        return drafts.page(
                request,
                desk.scope(),
                new DraftDesk.Page(
                        Map.of(
                                OutreachTyped.HELD, asked(OutreachTyped.HELD, trip),
                                OutreachTyped.BEGIN, asked(OutreachTyped.BEGIN, trip)),
                        Map.of(OutreachTyped.HELD, TripForm.yielded(trip)),
                        sent.refused(),
                        sent.form()),
                desk.texts(request));
    }

    private Entered finish(HttpServletRequest request, String word, Trip trip, Supplier<Entered> work) {
        return drafts.once(
                request,
                desk.scope(),
                asked(word, trip).form(),
                work,
                DraftDesk.Once.of(Entered.Done.class, Entered.Done::id, Entered.Done::new));
    }

    @GetMapping("/outreach/trips/{id}")
    View page(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return show(request, get(id), Sent.NOTHING, done, HttpStatus.OK);
    }

    @PostMapping("/outreach/trips/{id}/held")
    View hold(HttpServletRequest request, @PathVariable UUID id, @RequestParam int version) {
        Trip trip = get(id);
        var form = new TripForm(request);
        Optional<Trip.Gain> gain = form.gain();
        if (gain.isEmpty()) {
            return again(request, trip, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean back = form.allBack();
        return switch (finish(
                request, OutreachTyped.HELD, trip, () -> trips.hold(desk.scope(), id, version, gain.get(), back))) {
            case Entered.Done done -> Redirect.done("/outreach/trips/" + id, "held");
            case Entered.Refused(var errors) ->
                again(request, trip, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Entered.Clash() -> {
                Trip now = get(id);
                yield again(
                        request,
                        now,
                        now.state() instanceof Trip.State.Cancelled
                                ? form.with(List.of(FieldError.of("kept", "outreach.fault.late")))
                                : form.shown(),
                        HttpStatus.CONFLICT);
            }
            case Entered.Gone() -> throw new Absent("trip", id.toString());
        };
    }

    private View again(HttpServletRequest request, Trip trip, Typed gain, HttpStatus status) {
        return show(request, trip, new Sent(OutreachTyped.HELD, gain, List.of()), "", status);
    }

    /** A visit home too: whoever waits at the office can say so without knowing to whom it was. */
    @PostMapping("/outreach/trips/{id}/back")
    View back(@PathVariable UUID id) {
        return switch (trips.back(desk.scope(), id)) {
            case Entered.Done done -> Redirect.done("/outreach", "back");
            case Entered.Clash() -> Redirect.done("/outreach", "back");
            case Entered.Refused refused -> Redirect.to("/outreach");
            case Entered.Gone() -> throw new Absent("trip", id.toString());
        };
    }

    @PostMapping("/outreach/trips/{id}/cancel")
    View cancel(HttpServletRequest request, @PathVariable UUID id) {
        Trip trip = get(id);
        var form = new Form(request);
        String reason = form.needed("reason", Form.LINE);
        if (!form.good()) {
            return off(request, trip, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (trips.cancel(desk.scope(), id, reason)) {
            case Entered.Done done -> Redirect.done("/outreach/trips/" + id, "cancelled");
            case Entered.Refused(var errors) ->
                off(request, get(id), form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Entered.Clash() -> {
                form.fault("kept", "outreach.fault.late");
                yield off(request, get(id), form.shown(), HttpStatus.CONFLICT);
            }
            case Entered.Gone() -> throw new Absent("trip", id.toString());
        };
    }

    private View off(HttpServletRequest request, Trip trip, Typed reason, HttpStatus status) {
        return show(request, trip, new Sent("", reason, List.of()), "", status);
    }

    @PostMapping("/outreach/trips/{id}/begin")
    View begin(HttpServletRequest request, @PathVariable UUID id) {
        Trip trip = get(id);
        var form = new Form(request);
        var newcomer = BeginForm.read(
                form, desk.words(request).area(trip.plan().where().area()));
        if (newcomer.isEmpty()) {
            var sent = new Sent(OutreachTyped.BEGIN, form.shown(), List.of());
            return show(request, trip, sent, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var wanted = new BegunFiles.Wanted(
                newcomer.get(),
                form.has("period"),
                DraftDesk.ending(request, asked(OutreachTyped.BEGIN, trip).form())
                        .orElse(null));
        Optional<UUID> before = begun.find(desk.scope(), id, wanted);
        if (before.isPresent()) {
            return Redirect.done("/persons/" + before.get(), "registered");
        }
        if (!form.has("anyway")) {
            var hints = persons
                    .hints(
                            desk.scope(),
                            newcomer.get().identity(),
                            newcomer.get().ways())
                    .stream()
                    .map(TripLinks::of)
                    .toList();
            if (!hints.isEmpty()) {
                return show(request, trip, new Sent(OutreachTyped.BEGIN, form.shown(), hints), "", HttpStatus.OK);
            }
        }
        return switch (finish(request, OutreachTyped.BEGIN, trip, () -> begun.begin(desk.scope(), id, wanted))) {
            case Entered.Done(UUID person) -> Redirect.done("/persons/" + person, "registered");
            case Entered.Refused(var errors) -> {
                var sent = new Sent(OutreachTyped.BEGIN, form.with(errors), List.of());
                yield show(request, trip, sent, "", HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Entered.Clash() -> {
                var sent = new Sent(OutreachTyped.BEGIN, form.shown(), List.of());
                yield show(request, get(id), sent, "", HttpStatus.CONFLICT);
            }
            case Entered.Gone() -> throw new Absent("trip", id.toString());
        };
    }

    private View show(HttpServletRequest request, Trip trip, Sent sent, String done, HttpStatus status) {
        var words = desk.words(request);
        var t = words.t();
        boolean home = trip.kind() == Trip.Kind.HOME;
        LocalDate day = trip.plan().when().on();
        boolean planned = trip.state() instanceof Trip.State.Planned;
        boolean held = trip.state() instanceof Trip.State.Held;
        Typed off = sent.refused().isEmpty() ? sent.form() : Typed.NOTHING;
        Drafts typed = home ? new Drafts(Map.of()) : drafts(request, trip, sent);
        UUID person = home ? visits.people(desk.scope(), List.of(trip.id())).get(trip.id()) : null;
        return desk.show(
                "trip",
                new TripView(
                        "/outreach/trips/" + trip.id(),
                        t.of(
                                "outreach.title",
                                Moments.day(day, t),
                                t.of(trip.kind().text())),
                        facts(trip, words),
                        words.state(trip),
                        words.out(
                                trip,
                                desk.scope().requireAccount(),
                                person == null ? "" : "/persons/" + person + "/visits/" + trip.id()),
                        new TripView.Can(
                                planned && !home,
                                (planned || held) && !home && !day.isAfter(desk.today()),
                                held && !home,
                                planned && !home && !trip.outAt(desk.now()),
                                held && !home ? "/outreach/trips/new?after=" + trip.id() : ""),
                        trip.version(),
                        typed,
                        off,
                        off.wrong("kept") ? off.value("reason") : kept(trip, typed, words),
                        new TripView.Begin(
                                List.of(
                                        new Choice("person", t.of("outreach.begin.person")),
                                        new Choice("family", t.of("outreach.begin.family"))),
                                persons.list(desk.scope(), trip.begun().people()).stream()
                                        .map(TripLinks::of)
                                        .toList(),
                                trip.begun().others() == 0
                                        ? ""
                                        : t.of(
                                                "outreach.begun.others",
                                                trip.begun().others()),
                                sent.hints()),
                        status == HttpStatus.CONFLICT ? there(trip, words) : List.of(),
                        DONE.contains(done) ? done : ""),
                status);
    }

    /** What was typed about a trip that does not take place any more; blank for nothing. */
    private static String kept(Trip trip, Drafts typed, TripWords words) {
        Typed gain = typed.typed(OutreachTyped.HELD);
        return trip.state() instanceof Trip.State.Cancelled
                ? Stream.of("came", "found", "next", "agreed")
                        .filter(field -> !gain.value(field).isBlank())
                        .map(field -> words.t().of("outreach." + field) + " " + gain.value(field))
                        .collect(Collectors.joining("\n"))
                : "";
    }

    private static List<TripView.Fact> facts(Trip trip, TripWords words) {
        var t = words.t();
        var facts = new ArrayList<TripView.Fact>();
        fact(facts, t.of("outreach.when"), Moments.day(trip.plan().when().on(), t) + " " + words.span(trip));
        fact(facts, t.of("outreach.where"), words.where(trip));
        fact(facts, t.of("outreach.goes"), words.goes(trip));
        fact(facts, t.of("outreach.told"), words.waits(trip));
        fact(facts, t.of("outreach.aim"), trip.plan().aim());
        var back = trip.out().at();
        if (back != null) {
            fact(
                    facts,
                    t.of("outreach.back"),
                    t.of(
                            "outreach.back.said",
                            Moments.words(back, t),
                            words.who(trip.out().by())));
        }
        switch (trip.state()) {
            case Trip.State.Planned planned -> {}
            case Trip.State.Cancelled(String reason) -> fact(facts, t.of("outreach.reason"), reason);
            case Trip.State.Held(var gain) -> {
                fact(facts, t.of("outreach.came"), t.of("outreach.people", gain.came()));
                fact(facts, t.of("outreach.found"), t.of("outreach.people", gain.found()));
                fact(facts, t.of("outreach.agreed"), gain.agreed());
                LocalDate next = gain.next();
                fact(facts, t.of("outreach.next"), next == null ? "" : Moments.day(next, t));
            }
        }
        return facts;
    }

    private static void fact(List<TripView.Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new TripView.Fact(name, value.strip()));
        }
    }

    /** What stands of a trip now, for whoever was overtaken. */
    static List<String> there(Trip trip, TripWords words) {
        return Stream.concat(
                        Stream.of(words.state(trip).text()),
                        facts(trip, words).stream().map(fact -> fact.name() + " " + fact.value()))
                .toList();
    }

    private Trip get(UUID id) {
        return trips.find(desk.scope(), id).orElseThrow(() -> new Absent("trip", id.toString()));
    }
}
