package org.yukidoke.gathering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.gathering.Kept;
import org.yukidoke.gathering.Supporter;
import org.yukidoke.gathering.Supporters;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Peers and other supporters of a body. */
@Controller
final class SupporterPages {

    private static final String LIST = "/gatherings/supporters";
    private static final Set<String> DONE = Set.of("added", "changed", "erased");

    private final Hall hall;
    private final Supporters supporters;
    private final DraftDesk drafts;

    SupporterPages(Hall hall, Supporters supporters, DraftDesk drafts) {
        this.hall = hall;
        this.supporters = supporters;
        this.drafts = drafts;
    }

    private static DraftDesk.Asked asked(@Nullable Supporter one) {
        return one == null
                ? new DraftDesk.Asked(Draft.Form.of("gathering.supporter"), LIST + "/new", "")
                : new DraftDesk.Asked(
                        Draft.Form.of("gathering.supporter", one.id()),
                        LIST + "/" + one.id(),
                        Integer.toString(one.version()));
    }

    private View begun(HttpServletRequest request, @Nullable Supporter one, Typed otherwise) {
        var shown = drafts.open(request, hall.scope(), asked(one), otherwise, hall.texts(request));
        return show(request, one, shown, HttpStatus.OK);
    }

    private View again(HttpServletRequest request, @Nullable Supporter one, Typed form, HttpStatus status) {
        var draft = drafts.again(request, hall.scope(), asked(one), hall.texts(request));
        return show(request, one, new DraftDesk.Shown(draft, form), status);
    }

    private Kept finish(HttpServletRequest request, @Nullable Supporter one, Supplier<Kept> work) {
        return drafts.once(
                request,
                hall.scope(),
                asked(one).form(),
                work,
                DraftDesk.Once.of(Kept.Done.class, Kept.Done::id, Kept.Done::new));
    }

    @GetMapping(LIST)
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        Texts t = hall.texts(request);
        LocalDate today = hall.today();
        return hall.show(
                "gathering/supporters",
                new SupportersView(
                        supporters.list(hall.scope()).stream()
                                .map(one -> row(one, today, t))
                                .toList(),
                        DONE.contains(done) ? done : ""),
                HttpStatus.OK);
    }

    private static SupportersView.Row row(Supporter one, LocalDate today, Texts t) {
        LocalDate trained = one.active().trainedOn();
        boolean active = one.active().on(today);
        return new SupportersView.Row(
                LIST + "/" + one.id(),
                one.words().name(),
                t.of(one.kind().text()),
                trained == null ? t.of("gathering.untrained") : Moments.day(trained, t),
                t.of("gathering.helped", one.helped()),
                t.of(active ? "gathering.active" : "gathering.rests"),
                active ? "success" : "plain");
    }

    @GetMapping(LIST + "/new")
    View form(HttpServletRequest request) {
        hall.desk();
        var known = Typed.known(java.util.Map.of("from", hall.today().toString()));
        return begun(request, null, known);
    }

    @GetMapping(LIST + "/{supporter}")
    View page(HttpServletRequest request, @PathVariable("supporter") UUID id) {
        Supporter one = get(id);
        return begun(request, one, filled(one));
    }

    private static Typed filled(Supporter one) {
        var values = new HashMap<String, List<String>>();
        LocalDate trained = one.active().trainedOn();
        LocalDate to = one.active().to();
        values.put("kind", List.of(one.kind().key()));
        values.put("name", List.of(one.words().name()));
        values.put("reach", List.of(one.words().reach()));
        values.put("note", List.of(one.words().note()));
        values.put("trained", List.of(trained == null ? "" : trained.toString()));
        values.put("from", List.of(one.active().from().toString()));
        values.put("to", List.of(to == null ? "" : to.toString()));
        return new Typed(values, List.of());
    }

    private View show(HttpServletRequest request, @Nullable Supporter one, DraftDesk.Shown shown, HttpStatus status) {
        boolean moved =
                status == HttpStatus.CONFLICT || !shown.draft().words().moved().isEmpty();
        Texts t = hall.texts(request);
        return hall.show(
                "gathering/supporter",
                new SupporterView(
                        one == null ? LIST : LIST + "/" + one.id(),
                        one == null
                                ? t.of("gathering.supporter.new")
                                : one.words().name(),
                        one == null ? 0 : one.version(),
                        shown.draft(),
                        shown.typed(),
                        Stream.of(Supporter.Kind.values())
                                .map(kind -> new Choice(kind.key(), t.of(kind.text())))
                                .toList(),
                        one != null && moved
                                ? List.of(
                                        one.words().name(),
                                        one.words().reach(),
                                        one.words().note())
                                : List.of(),
                        one == null ? "" : LIST + "/" + one.id() + "/erase"),
                status);
    }

    /** What was typed about somebody. */
    private record Read(Supporter.Kind kind, Supporter.Words words, Supporter.Active active) {}

    private static Optional<Read> read(Form form) {
        Optional<Supporter.Kind> kind = form.choice("kind", Supporter.Kind::find);
        var words = new Supporter.Words(
                form.needed("name", Form.LINE), form.text("reach", Form.LINE), form.text("note", Form.TEXT));
        LocalDate trained = form.day("trained");
        Optional<LocalDate> from = form.neededDay("from");
        LocalDate to = form.day("to");
        return form.good() && kind.isPresent() && from.isPresent()
                ? Optional.of(new Read(kind.get(), words, new Supporter.Active(trained, from.get(), to)))
                : Optional.empty();
    }

    @PostMapping(LIST)
    View add(HttpServletRequest request) {
        hall.desk();
        var form = new Form(request);
        return read(form)
                .map(read -> answer(
                        request,
                        null,
                        form,
                        finish(
                                request,
                                null,
                                () -> supporters.add(hall.scope(), read.kind(), read.words(), read.active())),
                        "added"))
                .orElseGet(() -> again(request, null, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping(LIST + "/{supporter}")
    View change(HttpServletRequest request, @PathVariable("supporter") UUID id, @RequestParam int version) {
        Supporter one = get(id);
        var form = new Form(request);
        Optional<Read> read = read(form);
        if (read.isEmpty()) {
            return again(request, one, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Read good = read.get();
        Kept kept = finish(
                request,
                one,
                () -> supporters.change(hall.scope(), id, version, good.kind(), good.words(), good.active()));
        return answer(request, kept instanceof Kept.Clash ? get(id) : one, form, kept, "changed");
    }

    @PostMapping(LIST + "/{supporter}/erase")
    View erase(@PathVariable("supporter") UUID id) {
        get(id);
        supporters.erase(hall.scope(), id);
        return Redirect.done(LIST, "erased");
    }

    private View answer(HttpServletRequest request, @Nullable Supporter one, Form form, Kept kept, String done) {
        return switch (kept) {
            case Kept.Done to -> Redirect.done(LIST, done);
            case Kept.Refused(var errors) -> again(request, one, form.with(errors), HttpStatus.UNPROCESSABLE_CONTENT);
            // What was typed stays in the form; what the other wrote stands above it.
            case Kept.Clash() -> again(request, one, form.shown(), HttpStatus.CONFLICT);
            case Kept.Gone() -> throw new Absent("supporter", "");
        };
    }

    private Supporter get(UUID id) {
        return supporters.find(hall.scope(), id).orElseThrow(() -> new Absent("supporter", id.toString()));
    }
}
