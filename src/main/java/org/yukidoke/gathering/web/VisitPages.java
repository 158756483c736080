package org.yukidoke.gathering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.gathering.GatheringTab;
import org.yukidoke.gathering.Gatherings;
import org.yukidoke.gathering.Kept;
import org.yukidoke.gathering.Supporter;
import org.yukidoke.gathering.Supporters;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.PersonFile;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Where somebody came, and which supporter goes along with them. */
@Controller
final class VisitPages {

    private static final Set<String> DONE = Set.of("company", "parted", "overtaken");

    private final Hall hall;
    private final Gatherings gatherings;
    private final Supporters supporters;
    private final FileDoor door;

    VisitPages(Hall hall, Gatherings gatherings, Supporters supporters, FileDoor door) {
        this.hall = hall;
        this.gatherings = gatherings;
        this.supporters = supporters;
        this.door = door;
    }

    @GetMapping("/persons/{person}/gatherings")
    View page(HttpServletRequest request, @PathVariable UUID person, @RequestParam(defaultValue = "") String done) {
        return show(request, person, Typed.NOTHING, done, HttpStatus.OK);
    }

    private View show(HttpServletRequest request, UUID person, Typed form, String done, HttpStatus status) {
        Texts t = hall.texts(request);
        PersonFile file = door.kept(hall.scope(), person);
        Map<UUID, Supporter> all =
                supporters.list(hall.scope()).stream().collect(Collectors.toMap(Supporter::id, Function.identity()));
        return hall.show(
                "gathering/visits",
                new VisitsView(
                        door.band(file, GatheringTab.PLACE, t),
                        gatherings.visits(hall.scope(), person).stream()
                                .map(visit -> new VisitsView.Line(
                                        "/gatherings/" + visit.circle(),
                                        visit.name(),
                                        t.of(visit.kind().text()),
                                        Moments.day(visit.on(), t)))
                                .toList(),
                        supporters.with(hall.scope(), person).stream()
                                .map(company -> mate(company, all, person, t))
                                .toList(),
                        all.values().stream()
                                .filter(one -> one.active().on(hall.today()))
                                .map(one -> new Choice(
                                        one.id().toString(),
                                        t.of(
                                                "web.of",
                                                one.words().name(),
                                                t.of(one.kind().text()))))
                                .toList(),
                        form,
                        DONE.contains(done) ? done : ""),
                status);
    }

    private static VisitsView.Mate mate(Supporter.Company company, Map<UUID, Supporter> all, UUID person, Texts t) {
        LocalDate ended = company.endedOn();
        String name = Optional.ofNullable(all.get(company.supporter()))
                .map(one -> one.words().name())
                .orElse("");
        return new VisitsView.Mate(
                name,
                ended == null
                        ? t.of("gathering.company.since", Moments.day(company.agreedOn(), t))
                        : t.of("gathering.company.until", Moments.day(company.agreedOn(), t), Moments.day(ended, t)),
                ended == null ? "/persons/" + person + "/gatherings/" + company.id() + "/part" : "");
    }

    @PostMapping("/persons/{person}/gatherings")
    View accompany(HttpServletRequest request, @PathVariable UUID person) {
        door.kept(hall.scope(), person);
        var form = new Form(request);
        Optional<UUID> supporter = form.choice("supporter", Form::id);
        Optional<LocalDate> agreed = form.neededDay("agreed");
        if (!form.good() || supporter.isEmpty() || agreed.isEmpty()) {
            return show(request, person, form.shown(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (supporters.accompany(hall.scope(), supporter.get(), person, agreed.get())) {
            case Kept.Done done -> Redirect.done("/persons/" + person + "/gatherings", "company");
            case Kept.Clash() -> Redirect.done("/persons/" + person + "/gatherings", "overtaken");
            case Kept.Refused(var errors) ->
                show(request, person, form.with(errors), "", HttpStatus.UNPROCESSABLE_CONTENT);
            case Kept.Gone() -> throw new Absent("supporter", supporter.get().toString());
        };
    }

    @PostMapping("/persons/{person}/gatherings/{company}/part")
    View part(@PathVariable UUID person, @PathVariable UUID company) {
        door.kept(hall.scope(), person);
        List<UUID> own = supporters.with(hall.scope(), person).stream()
                .map(Supporter.Company::id)
                .toList();
        if (!own.contains(company)) {
            throw new Absent("company", company.toString());
        }
        Kept kept = supporters.part(hall.scope(), company, hall.today());
        return Redirect.done("/persons/" + person + "/gatherings", kept instanceof Kept.Done ? "parted" : "overtaken");
    }
}
