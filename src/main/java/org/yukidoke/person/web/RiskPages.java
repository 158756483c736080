package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Risk;
import org.yukidoke.person.Risks;
import org.yukidoke.person.Written;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** A risk: what it is, who was told, what to think of. It never hinders contact. */
@Controller
final class RiskPages {

    private final Counter counter;
    private final Risks risks;
    private final DraftDesk drafts;
    private final Clock clock;

    RiskPages(Counter counter, Risks risks, DraftDesk drafts, Clock clock) {
        this.counter = counter;
        this.risks = risks;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/risks/new")
    View raise(HttpServletRequest request, @PathVariable UUID id) {
        return open(request, new Asked(counter.kept(id), null), Typed.NOTHING);
    }

    @PostMapping("/persons/{id}/risks")
    View raised(HttpServletRequest request, @PathVariable UUID id) {
        var form = new Form(request);
        Optional<Risk.Kind> kind = form.choice("kind", Risk.Kind::find);
        Risks.Handling handling = handling(form, List.of());
        if (!form.good() || kind.isEmpty()) {
            var asked = new Asked(counter.kept(id), null);
            return again(request, asked, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Written raised = drafts.once(
                request,
                counter.scope(),
                asked(id, null, "").form(),
                () -> risks.raise(counter.scope(), id, kind.get(), handling),
                DraftDesk.Once.of(Written.Done.class, Written.Done::id, Written.Done::new));
        return switch (raised) {
            // On to the checklist: that is what raising a risk is for.
            case Written.Done done -> Redirect.to("/persons/" + id + "/risks/" + done.id());
            case Written.Clash clash -> throw new Absent("person", id.toString());
            case Written.Gone gone -> throw new Absent("person", id.toString());
            case Written.NotKept not -> throw new Absent("person", id.toString());
        };
    }

    @GetMapping("/persons/{id}/risks/{risk}")
    View checklist(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID risk) {
        PersonFile file = counter.kept(id);
        Risk found = find(file, risk);
        if (!found.stands()) {
            throw new Absent("risk", risk.toString());
        }
        return open(request, new Asked(file, found), typed(found));
    }

    @PostMapping("/persons/{id}/risks/{risk}")
    View change(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID risk,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String resolve) {
        PersonFile file = counter.kept(id);
        Risk found = find(file, risk);
        var form = new Form(request);
        Risks.Handling handling = handling(form, found.kind().steps());
        String why = resolve.isEmpty() ? "" : form.needed("resolution", Form.TEXT);
        if (!form.good()) {
            return again(request, new Asked(file, found), form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Written written = drafts.once(
                request,
                counter.scope(),
                asked(id, risk, "").form(),
                () -> {
                    Written changed = risks.change(counter.scope(), id, risk, version, handling);
                    return changed instanceof Written.Done && !resolve.isEmpty()
                            ? risks.resolve(counter.scope(), id, risk, why)
                            : changed;
                },
                DraftDesk.Once.of(Written.Done.class, Written.Done::id, Written.Done::new));
        return switch (written) {
            case Written.Done done -> Redirect.done("/persons/" + id, "risk");
            case Written.Clash clash -> {
                PersonFile now = counter.kept(id);
                yield again(request, new Asked(now, find(now, risk)), form.shown(), HttpStatus.CONFLICT);
            }
            case Written.Gone gone -> throw new Absent("risk", risk.toString());
            case Written.NotKept not -> throw new Absent("risk", risk.toString());
        };
    }

    /** What is typed into the form about a risk, or into the one that raises a new one. */
    private static DraftDesk.Asked asked(UUID person, @Nullable UUID risk, String base) {
        return new DraftDesk.Asked(
                new Draft.Form(person, risk == null ? "risk" : "risk:" + risk),
                "/persons/" + person + "/risks/" + (risk == null ? "new" : risk),
                base);
    }

    // What was typed over an older version is not sent over a newer one its author never saw.
    private static int version(Risk risk, Typed typed, HttpStatus status) {
        String seen = typed.value("version");
        return status != HttpStatus.CONFLICT && seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : risk.version();
    }

    private static Risk find(PersonFile file, UUID risk) {
        return file.contents().risks().stream()
                .filter(one -> one.id().equals(risk))
                .findFirst()
                .orElseThrow(() -> new Absent("risk", risk.toString()));
    }

    private static Risks.Handling handling(Form form, List<String> steps) {
        return new Risks.Handling(
                form.needed("note", Form.TEXT),
                form.text("told", Form.TEXT),
                form.ticked("done", step -> steps.contains(step) ? Optional.of(step) : Optional.<String>empty()));
    }

    private static Typed typed(Risk risk) {
        var values = new HashMap<String, List<String>>();
        values.put("note", List.of(risk.note()));
        values.put("told", List.of(risk.told()));
        values.put("done", risk.done());
        return new Typed(values, List.of());
    }

    /** Which page is asked for; without a risk it is the form that raises one. */
    private record Asked(PersonFile file, @Nullable Risk risk) {

        DraftDesk.Asked draft() {
            return risk == null
                    ? asked(file.cover().id(), null, "")
                    : asked(file.cover().id(), risk.id(), Integer.toString(risk.version()));
        }
    }

    private View open(HttpServletRequest request, Asked asked, Typed otherwise) {
        var shown = drafts.open(request, counter.scope(), asked.draft(), otherwise, counter.texts(request));
        return show(request, asked, shown, HttpStatus.OK);
    }

    private View again(HttpServletRequest request, Asked asked, Typed form, HttpStatus status) {
        var draft = drafts.again(request, counter.scope(), asked.draft(), counter.texts(request));
        return show(request, asked, new DraftDesk.Shown(draft, form), status);
    }

    private View show(HttpServletRequest request, Asked asked, DraftDesk.Shown form, HttpStatus status) {
        Texts t = counter.texts(request);
        Risk risk = asked.risk();
        var words = new PersonWords(t, Map.of(), clock.instant());
        var kinds = Stream.of(Risk.Kind.values())
                .map(kind -> new Choice(kind.key(), t.of(kind.text()), t.of("personpage.risk.help." + kind.key())))
                .toList();
        return counter.show(
                "person/risk",
                new RiskView(
                        counter.frame(asked.file(), FileTab.OVERVIEW, t),
                        risk == null ? "" : risk.id().toString(),
                        risk == null ? "" : t.of(risk.kind().text()),
                        kinds,
                        risk == null
                                ? List.of()
                                : risk.kind().steps().stream()
                                        .map(step -> new Choice(step, t.of("person.risk.step." + step)))
                                        .toList(),
                        form.typed(),
                        risk == null ? 0 : version(risk, form.typed(), status),
                        risk == null || status != HttpStatus.CONFLICT ? List.of() : List.of(words.risk(risk)),
                        risk != null && !risk.stands(),
                        form.draft()),
                status);
    }
}
