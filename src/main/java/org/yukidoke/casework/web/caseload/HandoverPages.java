package org.yukidoke.casework.web.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.caseload.CaseFilter;
import org.yukidoke.casework.caseload.Caseloads;
import org.yukidoke.casework.caseload.Handover;
import org.yukidoke.casework.caseload.Handovers;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.Line;
import org.yukidoke.person.Restrictions;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Hands cases to a colleague: chosen in the caseload, looked at once more, and told by a letter. */
@Controller
final class HandoverPages {

    private static final String LIST = "/casework/handovers";
    private static final Set<String> DONE = Set.of("read");
    private static final String CHOSEN = "period";
    private static final DraftDesk.Asked FORM = new DraftDesk.Asked(Draft.Form.of("handover"), LIST + "/new", "");

    private final CaseDesk desk;
    private final Caseloads caseloads;
    private final Handovers handovers;
    private final Restrictions restrictions;
    private final DraftDesk drafts;

    HandoverPages(
            CaseDesk desk, Caseloads caseloads, Handovers handovers, Restrictions restrictions, DraftDesk drafts) {
        this.desk = desk;
        this.caseloads = caseloads;
        this.handovers = handovers;
        this.restrictions = restrictions;
        this.drafts = drafts;
    }

    @GetMapping(LIST)
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        CaseWords words = desk.words(scope, t);
        long total = handovers.count(scope);
        int page = (int) Math.min(Paging.asked(request), Math.max(1, (total + Handovers.PAGE - 1) / Handovers.PAGE));
        return desk.show(
                "handovers",
                new HandoverView.Listed(
                        desk.tabs("/handovers", t),
                        handovers.list(scope, page).stream()
                                .map(one -> row(one, words))
                                .toList(),
                        Paging.of(request, Handovers.PAGE, total),
                        DONE.contains(done) ? "caseload.handover.done." + done : ""));
    }

    /** Shows those chosen once more and asks to whom they are to go. */
    @PostMapping(LIST + "/new")
    View choose(HttpServletRequest request) {
        Scope scope = desk.scope();
        Typed sent = Typed.sent(request);
        CaseFilter filter = CaseFilter.read(sent.values());
        List<String> chosen = switch (sent.value("all")) {
            case "page" ->
                caseloads.find(scope, filter, Paging.asked(request)).lines().stream()
                        .map(line -> line.one().period().id().toString())
                        .toList();
            case "found" ->
                caseloads.all(scope, filter).stream().map(UUID::toString).toList();
            default -> sent.values().getOrDefault(CHOSEN, List.of());
        };
        if (chosen.isEmpty() || chosen.size() > Caseloads.MOST) {
            return Redirect.to(
                    "/casework/cases?" + filter.query() + "&missing=" + (chosen.isEmpty() ? "chosen" : "fewer"));
        }
        var begun = drafts.open(request, scope, FORM, Typed.NOTHING, desk.texts(request));
        // Who is to go was chosen just now; what was written for them is from before.
        var values = new HashMap<>(begun.typed().values());
        values.put(CHOSEN, chosen);
        return choosing(request, scope, new Choosing(begun.draft(), new Typed(values, List.of()), ""), HttpStatus.OK);
    }

    /** A hand-over begun before, with those chosen for it then. */
    @GetMapping(LIST + "/new")
    View begun(HttpServletRequest request) {
        Scope scope = desk.scope();
        var begun = drafts.open(request, scope, FORM, Typed.NOTHING, desk.texts(request));
        return choosing(request, scope, new Choosing(begun.draft(), begun.typed(), ""), HttpStatus.OK);
    }

    private View again(HttpServletRequest request, Scope scope, Form form, String tooMany, HttpStatus status) {
        var draft = drafts.again(request, scope, FORM, desk.texts(request));
        return choosing(request, scope, new Choosing(draft, form.shown(), tooMany), status);
    }

    @PostMapping(LIST)
    View handOver(HttpServletRequest request) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        var form = new Form(request);
        List<UUID> chosen = chosen(form);
        Optional<UUID> receiver = form.choice("receiver", Form::id);
        Optional<Handover.Reason> reason = form.choice("reason", Handover.Reason::find);
        String note = form.text("note", Form.TEXT);
        if (!form.good() || receiver.isEmpty() || reason.isEmpty()) {
            return again(request, scope, form, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var wanted = new Handover.Wanted(chosen, receiver.get(), reason.get(), note, form.has("meant"));
        Handover.Outcome outcome =
                handovers.handOver(scope, wanted, drafts.ends(scope, DraftDesk.ending(request, FORM.form())));
        return switch (outcome) {
            case Handover.Outcome.Done(UUID id, int handed, int left) ->
                Redirect.to(LIST + "/" + id + "?handed=" + handed + (left > 0 ? "&left=" + left : ""));
            case Handover.Outcome.Already(UUID id) -> Redirect.to(LIST + "/" + id);
            case Handover.Outcome.TooMany(int now, int then, int most) ->
                again(request, scope, form, t.of("caseload.handover.many", now, then, most), HttpStatus.CONFLICT);
            case Handover.Outcome.NoColleague() -> {
                form.fault("receiver", "caseload.fault.receiver");
                yield again(request, scope, form, "", HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Handover.Outcome.Nothing() -> {
                form.fault("receiver", "caseload.fault.nothing");
                yield again(request, scope, form, "", HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @GetMapping(LIST + "/{id}")
    View letter(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String handed,
            @RequestParam(defaultValue = "") String left) {
        Scope scope = desk.scope();
        Texts t = desk.texts(request);
        CaseWords words = desk.words(scope, t);
        var letter = handovers.letter(scope, id).orElseThrow(() -> new Absent("handover", id.toString()));
        Handover head = letter.handover();
        Map<UUID, Caseloads.Line> cases =
                caseloads
                        .of(
                                scope,
                                letter.items().stream()
                                        .map(Handover.Item::period)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(line -> line.one().period().id(), line -> line));
        Map<UUID, Line> names = desk.lines(
                scope, letter.items().stream().map(Handover.Item::person).toList());
        boolean mine = head.receiver().equals(scope.requireAccount()) && head.readAt() == null;
        return desk.show(
                "letter",
                new HandoverView.Letter(
                        LIST + "/" + id,
                        row(head, words),
                        letter.items().stream()
                                // Who is not accompanied any more needs nobody to answer for them.
                                .flatMap(item -> Stream.ofNullable(cases.get(item.period()))
                                        .map(line -> new HandoverView.Line(
                                                words.row(line, names.get(item.person())), words.whose(item.before()))))
                                .toList(),
                        counted("caseload.handover.done.handed", handed, t),
                        counted("caseload.handover.left", left, t),
                        mine,
                        letter.items().stream()
                                .map(Handover.Item::note)
                                .findFirst()
                                .orElse("")));
    }

    private static String counted(String words, String count, Texts t) {
        return count.matches("[1-9][0-9]{0,3}") ? t.of(words, Integer.parseInt(count)) : "";
    }

    @PostMapping(LIST + "/{id}/read")
    View read(@PathVariable UUID id) {
        Scope scope = desk.scope();
        if (!handovers.read(scope, id)) {
            throw new Absent("handover", id.toString());
        }
        return Redirect.done(LIST, "read");
    }

    private static List<UUID> chosen(Form form) {
        return form.ticked(CHOSEN, Form::id);
    }

    /** The form with those chosen. */
    private record Choosing(org.yukidoke.web.Draft draft, Typed form, String tooMany) {

        List<UUID> periods() {
            return form.values().getOrDefault(CHOSEN, List.of()).stream()
                    .flatMap(one -> Form.id(one).stream())
                    .distinct()
                    .toList();
        }
    }

    private View choosing(HttpServletRequest request, Scope scope, Choosing choosing, HttpStatus status) {
        Texts t = desk.texts(request);
        CaseWords words = desk.words(scope, t);
        List<Caseloads.Line> lines = caseloads.of(scope, choosing.periods());
        if (lines.isEmpty()) {
            return Redirect.to("/casework/cases");
        }
        Map<UUID, Line> names = desk.lines(
                scope, lines.stream().map(line -> line.one().person()).toList());
        Map<UUID, Integer> burden = caseloads.burden(scope);
        List<HandoverView.Held> held = lines.stream()
                .flatMap(line -> Stream.ofNullable(names.get(line.one().person())))
                .filter(who -> who.standing().restricted())
                .map(who -> held(scope, who, words))
                .toList();
        return desk.show(
                "handover",
                new HandoverView.Choosing(
                        lines.stream()
                                .map(line ->
                                        words.row(line, names.get(line.one().person())))
                                .toList(),
                        desk.colleagues(scope).stream()
                                .map(one -> new Choice(
                                        one.id().toString(),
                                        t.of(
                                                "caseload.handover.receiver.of",
                                                one.name(),
                                                burden.getOrDefault(one.id(), 0))))
                                .toList(),
                        Stream.of(Handover.Reason.values())
                                .map(reason -> new Choice(reason.key(), t.of(reason.text())))
                                .toList(),
                        held,
                        choosing.draft(),
                        choosing.form(),
                        choosing.tooMany()),
                status);
    }

    /** Whose file is restricted, and who is named for it: to nobody else they can go. */
    private HandoverView.Held held(Scope scope, Line who, CaseWords words) {
        Texts t = words.t();
        List<String> named = restrictions.admitted(scope, who.id()).stream()
                .flatMap(one -> Stream.ofNullable(words.colleagues().get(one.account())))
                .toList();
        return new HandoverView.Held(
                "/persons/" + who.id(),
                who.identity().map(known -> known.name().shown()).orElseGet(() -> t.of("caseload.name.hidden")),
                named.isEmpty()
                        ? t.of("caseload.handover.held.nobody")
                        : t.of("caseload.handover.held.only", t.list(named.stream())));
    }

    private static HandoverView.Row row(Handover one, CaseWords words) {
        Texts t = words.t();
        return new HandoverView.Row(
                LIST + "/" + one.id(),
                Moments.day(one.at(), t),
                words.whose(one.receiver()),
                words.whose(one.by()),
                t.of(one.reason().text()),
                t.of("caseload.people", one.size()),
                one.readAt() == null
                        ? t.of("caseload.handover.unread")
                        : t.of("caseload.handover.read.on", Moments.day(one.readAt(), t)));
    }
}
