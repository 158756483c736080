package org.yukidoke.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.outreach.Entered;
import org.yukidoke.outreach.HomeVisit;
import org.yukidoke.outreach.HomeVisits;
import org.yukidoke.outreach.Trip;
import org.yukidoke.outreach.VisitTab;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Band;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Visits to somebody's home, planned in their file. */
@Controller
final class HomePages {

    private static final Set<String> DONE = Set.of("planned", "changed", "cancelled", "overtaken", "out");

    private final TripDesk desk;
    private final HomeVisits visits;
    private final FileDoor door;
    private final DraftDesk drafts;

    HomePages(TripDesk desk, HomeVisits visits, FileDoor door, DraftDesk drafts) {
        this.desk = desk;
        this.visits = visits;
        this.door = door;
        this.drafts = drafts;
    }

    @GetMapping("/persons/{person}/visits")
    View list(HttpServletRequest request, @PathVariable UUID person, @RequestParam(defaultValue = "") String done) {
        PersonFile file = door.kept(desk.scope(), person);
        var words = desk.words(request);
        return desk.show(
                "visits",
                new HomeListView(
                        door.band(file, VisitTab.PLACE, words.t()),
                        visits.list(desk.scope(), person).stream()
                                .map(trip -> words.row(trip, person))
                                .toList(),
                        DONE.contains(done) ? done : ""),
                HttpStatus.OK);
    }

    @GetMapping("/persons/{person}/visits/new")
    View form(HttpServletRequest request, @PathVariable UUID person) {
        PersonFile file = door.kept(desk.scope(), person, Part.GENERAL);
        var words = desk.words(request);
        Typed fresh = TripForm.fresh(desk.today(), desk.scope().requireAccount());
        var shown = drafts.open(request, desk.scope(), asked(person), fresh, words.t());
        return show(file, words, new Page(null, shown.draft(), shown.typed(), List.of()), HttpStatus.OK);
    }

    @PostMapping("/persons/{person}/visits")
    View plan(HttpServletRequest request, @PathVariable UUID person) {
        PersonFile file = door.kept(desk.scope(), person, Part.GENERAL);
        var form = new TripForm(request);
        var wanted = wanted(request, form, asked(person));
        Entered entered = wanted.<Entered>map(one -> visits.plan(desk.scope(), person, one))
                .orElseGet(() -> new Entered.Refused(List.of()));
        return switch (entered) {
            case Entered.Done(UUID trip) -> Redirect.done("/persons/" + person + "/visits/" + trip, "planned");
            case Entered.Refused(var errors) -> refused(request, file, form.with(errors), asked(person));
            case Entered.Clash() -> refused(request, file, form.shown(), asked(person));
            case Entered.Gone() -> throw new Absent("person", person.toString());
        };
    }

    private View refused(HttpServletRequest request, PersonFile file, Typed form, DraftDesk.Asked asked) {
        var words = desk.words(request);
        var draft = drafts.again(request, desk.scope(), asked, words.t());
        return show(file, words, new Page(null, draft, form, List.of()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/persons/{person}/visits/{visit}")
    View page(
            HttpServletRequest request,
            @PathVariable UUID person,
            @PathVariable("visit") UUID trip,
            @RequestParam(defaultValue = "") String done) {
        PersonFile file = door.kept(desk.scope(), person, Part.GENERAL);
        HomeVisit visit = get(person, trip);
        var words = desk.words(request);
        Trip one = visit.trip();
        boolean planned = one.state() instanceof Trip.State.Planned;
        boolean held = one.state() instanceof Trip.State.Held;
        boolean came = !one.plan().when().on().isAfter(desk.today());
        return desk.show(
                "visit",
                new HomeView(
                        below(file, Moments.day(one.plan().when().on(), words.t()), words.t()),
                        "/persons/" + person + "/visits/" + trip,
                        "/outreach/trips/" + trip,
                        facts(visit, words),
                        words.state(one),
                        words.out(one, desk.scope().requireAccount(), ""),
                        new TripView.Can(planned, planned && came, held, planned && !one.outAt(desk.now()), ""),
                        one.version(),
                        DONE.contains(done) ? done : ""),
                HttpStatus.OK);
    }

    @GetMapping("/persons/{person}/visits/{visit}/edit")
    View edit(HttpServletRequest request, @PathVariable UUID person, @PathVariable("visit") UUID trip) {
        PersonFile file = door.kept(desk.scope(), person, Part.GENERAL);
        HomeVisit visit = get(person, trip);
        var words = desk.words(request);
        var shown = drafts.open(request, desk.scope(), asked(person, visit), TripForm.filled(visit), words.t());
        // A draft begun on an older version is shown beside what stands now.
        boolean moved = !shown.draft()
                .mark()
                .base()
                .equals(Integer.toString(visit.trip().version()));
        return show(
                file,
                words,
                new Page(visit, shown.draft(), shown.typed(), moved ? facts(visit, words) : List.of()),
                HttpStatus.OK);
    }

    @PostMapping("/persons/{person}/visits/{visit}")
    View change(
            HttpServletRequest request,
            @PathVariable UUID person,
            @PathVariable("visit") UUID trip,
            @RequestParam int version) {
        PersonFile file = door.kept(desk.scope(), person, Part.GENERAL);
        HomeVisit visit = get(person, trip);
        var form = new TripForm(request);
        var wanted = wanted(request, form, asked(person, visit));
        Entered entered = wanted.map(one -> drafts.once(
                        request,
                        desk.scope(),
                        asked(person, visit).form(),
                        () -> visits.change(desk.scope(), person, trip, version, one),
                        DraftDesk.Once.of(Entered.Done.class, Entered.Done::id, Entered.Done::new)))
                .orElseGet(() -> new Entered.Refused(List.of()));
        return switch (entered) {
            case Entered.Done done -> Redirect.done("/persons/" + person + "/visits/" + trip, "changed");
            case Entered.Refused(var errors) ->
                changing(request, file, visit, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            case Entered.Clash() -> changing(request, file, get(person, trip), form.shown(), HttpStatus.CONFLICT);
            case Entered.Gone() -> throw new Absent("visit", trip.toString());
        };
    }

    private View changing(HttpServletRequest request, PersonFile file, HomeVisit now, Typed form, HttpStatus status) {
        var words = desk.words(request);
        var draft = drafts.again(request, desk.scope(), asked(now(file), now), words.t());
        var there = status == HttpStatus.CONFLICT ? facts(now, words) : List.<TripView.Fact>of();
        return show(file, words, new Page(now, draft, form, there), status);
    }

    private static UUID now(PersonFile file) {
        return file.cover().id();
    }

    /** Met or not, and on to the record, which is where words about somebody belong. */
    @PostMapping("/persons/{person}/visits/{visit}/met")
    View met(HttpServletRequest request, @PathVariable UUID person, @PathVariable("visit") UUID trip) {
        door.kept(desk.scope(), person);
        HomeVisit visit = get(person, trip);
        var form = new Form(request);
        boolean met = form.has("met");
        boolean back = form.has("all-back");
        String path = "/persons/" + person;
        return switch (visits.met(desk.scope(), person, trip, visit.trip().version(), met, back)) {
            case Entered.Done done -> Redirect.to(path + "/records/new");
            case Entered.Refused refused -> Redirect.done(path + "/visits/" + trip, "overtaken");
            case Entered.Clash() -> Redirect.done(path + "/visits/" + trip, "overtaken");
            case Entered.Gone() -> throw new Absent("visit", trip.toString());
        };
    }

    @PostMapping("/persons/{person}/visits/{visit}/cancel")
    View cancel(@PathVariable UUID person, @PathVariable("visit") UUID trip) {
        door.kept(desk.scope(), person);
        return switch (visits.cancel(desk.scope(), person, trip)) {
            case Entered.Done done -> Redirect.done("/persons/" + person + "/visits/" + trip, "cancelled");
            case Entered.Refused refused -> Redirect.done("/persons/" + person + "/visits/" + trip, "out");
            case Entered.Clash() -> Redirect.done("/persons/" + person + "/visits/" + trip, "overtaken");
            case Entered.Gone() -> throw new Absent("visit", trip.toString());
        };
    }

    private java.util.Optional<HomeVisits.Wanted> wanted(
            HttpServletRequest request, TripForm form, DraftDesk.Asked asked) {
        var when = form.when();
        var party = form.party();
        String area = form.area(desk::area);
        var words = form.sealed();
        return form.good()
                ? when.map(one -> new HomeVisits.Wanted(
                        one,
                        party,
                        area,
                        words,
                        DraftDesk.ending(request, asked.form()).orElse(null)))
                : java.util.Optional.empty();
    }

    private static DraftDesk.Asked asked(UUID person) {
        return new DraftDesk.Asked(new Draft.Form(person, "visit"), "/persons/" + person + "/visits/new", "");
    }

    private static DraftDesk.Asked asked(UUID person, HomeVisit visit) {
        UUID trip = visit.trip().id();
        return new DraftDesk.Asked(
                new Draft.Form(person, "visit:" + trip),
                "/persons/" + person + "/visits/" + trip + "/edit",
                Integer.toString(visit.trip().version()));
    }

    /** What a form of a visit shows. */
    private record Page(
            @org.jspecify.annotations.Nullable HomeVisit visit,
            org.yukidoke.web.Draft draft,
            Typed form,
            List<TripView.Fact> there) {}

    private View show(PersonFile file, TripWords words, Page page, HttpStatus status) {
        String list = "/persons/" + file.cover().id() + "/visits";
        HomeVisit visit = page.visit();
        return desk.show(
                "visitForm",
                new HomeFormView(
                        below(file, words.t().of(visit == null ? "outreach.visit.new" : "outreach.change"), words.t()),
                        visit == null ? list : list + "/" + visit.trip().id(),
                        page.draft(),
                        visit == null ? 0 : visit.trip().version(),
                        page.form(),
                        desk.options(words),
                        page.there()),
                status);
    }

    private Band below(PersonFile file, String title, Texts t) {
        return door.band(file, VisitTab.PLACE, t)
                .below(
                        t.of("personpage.title", title, file.cover().reference().text()),
                        new Crumb(
                                t.of("outreach.tab"), "/persons/" + file.cover().id() + "/visits"),
                        Crumb.here(title));
    }

    private static List<TripView.Fact> facts(HomeVisit visit, TripWords words) {
        var t = words.t();
        var facts = new ArrayList<TripView.Fact>();
        Trip trip = visit.trip();
        LocalDate day = trip.plan().when().on();
        var all = new java.util.LinkedHashMap<String, String>();
        all.put("outreach.when", Moments.day(day, t) + " " + words.span(trip));
        all.put(
                "outreach.where",
                (words.area(visit.area()) + " " + visit.words().place()).strip());
        all.put("outreach.goes", words.goes(trip));
        all.put("outreach.alone", visit.words().alone());
        all.put("outreach.told", words.waits(trip));
        all.put("outreach.visit.aim", visit.words().aim());
        all.put("outreach.mind", visit.words().mind());
        for (Map.Entry<String, String> one : all.entrySet()) {
            if (!one.getValue().isBlank()) {
                facts.add(new TripView.Fact(t.of(one.getKey()), one.getValue()));
            }
        }
        return facts;
    }

    private HomeVisit get(UUID person, UUID trip) {
        return visits.find(desk.scope(), person, trip).orElseThrow(() -> new Absent("visit", trip.toString()));
    }
}
