package org.yukidoke.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.outreach.Entered;
import org.yukidoke.outreach.HomeVisits;
import org.yukidoke.outreach.Trip;
import org.yukidoke.outreach.Trips;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Trips of a body: who is out, what is planned, what was. */
@Controller
final class TripPages {

    private static final Set<String> DONE = Set.of("planned", "back", "cancelled");
    private static final int YEARS = 5;

    /** Years within which one says that one goes again. */
    private static final int AHEAD = 10;

    private final TripDesk desk;
    private final Trips trips;
    private final HomeVisits visits;
    private final DraftDesk drafts;

    TripPages(TripDesk desk, Trips trips, HomeVisits visits, DraftDesk drafts) {
        this.desk = desk;
        this.trips = trips;
        this.visits = visits;
        this.drafts = drafts;
    }

    // To go again somewhere is another text than to go for the first time.
    private static DraftDesk.Asked asked(@Nullable Trip trip, String follows) {
        return trip == null
                ? Form.id(follows)
                        .map(after -> new DraftDesk.Asked(
                                Draft.Form.of(OutreachTyped.AGAIN, after), "/outreach/trips/new?after=" + after, ""))
                        .orElseGet(
                                () -> new DraftDesk.Asked(Draft.Form.of(OutreachTyped.TRIP), "/outreach/trips/new", ""))
                : new DraftDesk.Asked(
                        Draft.Form.of(OutreachTyped.TRIP, trip.id()),
                        "/outreach/trips/" + trip.id() + "/edit",
                        Integer.toString(trip.version()));
    }

    @GetMapping("/outreach")
    View list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String done) {
        FiscalYear now = FiscalYear.of(desk.today());
        FiscalYear shown = year.matches("2[0-9]{3}") ? new FiscalYear(Integer.parseInt(year)) : now;
        var words = desk.words(request);
        Trips.Listed listed = trips.ahead(desk.scope(), Paging.asked(request));
        List<Trip> ahead = listed.trips();
        List<Trip> again = trips.again(desk.scope(), desk.today().plusYears(AHEAD));
        List<Trip> past = trips.past(desk.scope(), shown);
        Map<UUID, UUID> people = visits.people(
                desk.scope(),
                java.util.stream.Stream.concat(ahead.stream(), past.stream())
                        .filter(trip -> trip.kind() == Trip.Kind.HOME)
                        .map(Trip::id)
                        .toList());
        Instant at = desk.now();
        return desk.show(
                "trips",
                new TripListView(
                        ahead.stream()
                                .filter(trip -> trip.outAt(at))
                                .map(trip -> words.row(trip, people.get(trip.id())))
                                .toList(),
                        ahead.stream()
                                .filter(trip -> !trip.outAt(at) && over(trip))
                                .map(trip -> words.row(trip, people.get(trip.id())))
                                .toList(),
                        ahead.stream()
                                .filter(trip -> !trip.outAt(at) && !over(trip))
                                .map(trip -> words.row(trip, people.get(trip.id())))
                                .toList(),
                        again.stream().map(words::again).toList(),
                        again.size() == Trips.LISTED,
                        Paging.of(request, Trips.PAGE, listed.total()),
                        past.stream()
                                .map(trip -> words.row(trip, people.get(trip.id())))
                                .toList(),
                        past.size() == Trips.LISTED,
                        years(now, words.t()),
                        Typed.known(Map.of("year", shown.toString())),
                        DONE.contains(done) ? done : ""),
                HttpStatus.OK);
    }

    private boolean over(Trip trip) {
        var day = trip.plan().when().on();
        return day.isBefore(desk.today()) || trip.out().at() != null;
    }

    static List<Choice> years(FiscalYear now, Texts t) {
        return IntStream.range(0, YEARS)
                .mapToObj(ago -> new FiscalYear(now.year() - ago))
                .map(year -> new Choice(year.toString(), t.of("outreach.year", year.toString(), year.wareki())))
                .toList();
    }

    @GetMapping("/outreach/trips/new")
    View form(HttpServletRequest request, @RequestParam(defaultValue = "") String after) {
        Typed begun = Form.id(after)
                .flatMap(id -> trips.find(desk.scope(), id))
                .filter(trip -> trip.kind() != Trip.Kind.HOME)
                .map(TripForm::again)
                .orElseGet(() -> TripForm.fresh(desk.today(), desk.scope().requireAccount()));
        return begun(request, null, begun, after);
    }

    @PostMapping("/outreach/trips")
    View plan(HttpServletRequest request, @RequestParam(defaultValue = "") String follows) {
        var scope = desk.scope();
        var form = new TripForm(request);
        Optional<Trip.Kind> kind = form.kind();
        Optional<Trip.Plan> plan = form.plan(desk::area);
        if (kind.isEmpty() || plan.isEmpty()) {
            return again(request, null, form.shown(), follows, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID after = Form.id(follows).orElse(null);
        DraftDesk.Asked asked = asked(null, follows);
        UUID draft =
                DraftDesk.ending(request, asked.form()).map(Draft.Ending::id).orElse(null);
        Entered entered = finish(request, asked, () -> trips.plan(scope, kind.get(), plan.get(), after, draft));
        return answer(request, null, form, follows, entered);
    }

    @GetMapping("/outreach/trips/{id}/edit")
    View edit(HttpServletRequest request, @PathVariable UUID id) {
        Trip trip = get(id);
        return begun(request, trip, TripForm.filled(trip), "");
    }

    @PostMapping("/outreach/trips/{id}")
    View change(HttpServletRequest request, @PathVariable UUID id, @RequestParam int version) {
        Trip trip = get(id);
        var form = new TripForm(request);
        Optional<Trip.Plan> plan = form.plan(desk::area);
        if (plan.isEmpty()) {
            return again(request, trip, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Entered entered = finish(request, asked(trip, ""), () -> trips.change(desk.scope(), id, version, plan.get()));
        return answer(request, trip, form, "", entered);
    }

    private Entered finish(HttpServletRequest request, DraftDesk.Asked asked, Supplier<Entered> work) {
        return drafts.once(
                request,
                desk.scope(),
                asked.form(),
                work,
                DraftDesk.Once.of(Entered.Done.class, Entered.Done::id, Entered.Done::new));
    }

    private View answer(
            HttpServletRequest request, @Nullable Trip trip, TripForm form, String follows, Entered entered) {
        return switch (entered) {
            case Entered.Done(UUID id) -> Redirect.done("/outreach/trips/" + id, trip == null ? "planned" : "changed");
            case Entered.Refused(var errors) ->
                again(request, trip, form.with(errors), follows, HttpStatus.UNPROCESSABLE_CONTENT);
            case Entered.Clash() ->
                again(request, trip == null ? null : get(trip.id()), form.shown(), follows, HttpStatus.CONFLICT);
            case Entered.Gone() -> throw new Absent("trip", "");
        };
    }

    private View begun(HttpServletRequest request, @Nullable Trip trip, Typed otherwise, String follows) {
        var shown = drafts.open(request, desk.scope(), asked(trip, follows), otherwise, desk.texts(request));
        boolean moved = !shown.draft().words().moved().isEmpty();
        return show(request, trip, shown, new Beside(follows, moved), HttpStatus.OK);
    }

    private View again(HttpServletRequest request, @Nullable Trip trip, Typed form, String follows, HttpStatus status) {
        var draft = drafts.again(request, desk.scope(), asked(trip, follows), desk.texts(request));
        var beside = new Beside(follows, status == HttpStatus.CONFLICT);
        return show(request, trip, new DraftDesk.Shown(draft, form), beside, status);
    }

    /** What a form stands beside: the trip it follows, and whether somebody else changed meanwhile what it changes. */
    private record Beside(String follows, boolean moved) {}

    private View show(
            HttpServletRequest request, @Nullable Trip trip, DraftDesk.Shown shown, Beside beside, HttpStatus status) {
        var words = desk.words(request);
        return desk.show(
                "tripForm",
                new TripFormView(
                        trip == null ? "/outreach/trips" : "/outreach/trips/" + trip.id(),
                        trip == null ? "/outreach" : "/outreach/trips/" + trip.id(),
                        trip == null ? "" : words.t().of(trip.kind().text()),
                        trip == null ? 0 : trip.version(),
                        beside.follows(),
                        shown.draft(),
                        shown.typed(),
                        desk.options(words),
                        trip != null && beside.moved() ? OneTripPages.there(trip, words) : List.of()),
                status);
    }

    private Trip get(UUID id) {
        return trips.find(desk.scope(), id)
                .filter(trip -> trip.kind() != Trip.Kind.HOME)
                .orElseThrow(() -> new Absent("trip", id.toString()));
    }
}
