package org.yukidoke.casework.web.handing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.handing.HandingFile;
import org.yukidoke.casework.handing.HandingFile.Answer;
import org.yukidoke.casework.handing.Handings;
import org.yukidoke.casework.handing.Said;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Draft;
import org.yukidoke.person.DraftDesk;
import org.yukidoke.person.FileDoor;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Notice;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.PersonTab;
import org.yukidoke.person.SharingGrounds;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Lays out the question to one person. */
@Component
final class AnswerDesk {

    private static final PersonTab.Place PLACE = new PersonTab.Place("/handing", "handing.ask", 95);

    private final HandingDesk desk;
    private final FileDoor door;
    private final Handings handings;
    private final LegalGrounds grounds;
    private final SharingGrounds usable;
    private final Clock clock;

    AnswerDesk(
            HandingDesk desk,
            FileDoor door,
            Handings handings,
            LegalGrounds grounds,
            SharingGrounds usable,
            Clock clock) {
        this.desk = desk;
        this.door = door;
        this.handings = handings;
        this.grounds = grounds;
        this.usable = usable;
        this.clock = clock;
    }

    Scope scope() {
        Scope scope = desk.scope();
        scope.require(Role.COUNSELLOR);
        return scope;
    }

    PersonFile file(Scope scope, UUID id) {
        return door.kept(scope, id);
    }

    int number(Scope scope, ContractEnd end, UUID person) {
        return number(handings.find(scope, end, person));
    }

    private static int number(Optional<HandingFile.Line> found) {
        HandingFile.Latest latest = found.map(line -> line.file().latest()).orElse(null);
        return latest == null ? 0 : latest.number();
    }

    DraftDesk.Asked asked(UUID person, int number) {
        return new DraftDesk.Asked(
                new Draft.Form(person, "handing"), "/persons/" + person + "/handing", Integer.toString(number));
    }

    Typed blank(Scope scope, ContractEnd end) {
        return AnswerForm.blank(
                end.terms(),
                Japan.day(clock.instant()),
                notices(scope, end).stream()
                        .findFirst()
                        .map(notice -> notice.wording().listParts())
                        .orElseGet(List::of));
    }

    /** Notices that name the body that comes, the newest first. */
    private List<Notice> notices(Scope scope, ContractEnd end) {
        return grounds.notices(scope, end.terms().organisation()).stream()
                .filter(notice -> notice.wording()
                        .recipients()
                        .organisations()
                        .contains(end.terms().successor()))
                .toList();
    }

    View show(HttpServletRequest request, PersonFile file, ContractEnd end, DraftDesk.Shown shown, HttpStatus status) {
        Scope scope = scope();
        Texts t = desk.texts(request);
        UUID id = file.cover().id();
        Map<UUID, String> colleagues = desk.colleagues(scope);
        Optional<HandingFile.Line> found = handings.find(scope, end, id);
        return desk.show(
                "answer",
                new AnswerView(
                        door.band(file, PLACE, t),
                        ChangeWords.head(end, desk, t),
                        shown.draft(),
                        shown.typed(),
                        fields(scope, end, id, colleagues, t),
                        handings.history(scope, end, id).stream()
                                .map(entry -> entry(entry, colleagues, t))
                                .toList(),
                        number(found),
                        found.map(line -> t.of(line.standing().text())).orElse("")),
                status);
    }

    private static AnswerView.Entry entry(Said.Entry entry, Map<UUID, String> colleagues, Texts t) {
        return new AnswerView.Entry(
                Moments.day(entry.on(), t),
                t.of(entry.answer().text()),
                t.of(entry.method().text()),
                colleagues.getOrDefault(entry.by(), t.of("handing.asks.left")),
                entry.note(),
                entry.letter());
    }

    private AnswerView.Fields fields(Scope scope, ContractEnd end, UUID person, Map<UUID, String> colleagues, Texts t) {
        List<Notice> notices = notices(scope, end);
        return new AnswerView.Fields(
                Arrays.stream(Answer.values())
                        .map(one -> new Choice(one.key(), t.of(one.text()), t.of(one.text() + ".help")))
                        .toList(),
                Arrays.stream(Consent.Method.values())
                        .map(one -> new Choice(one.key(), t.of(one.text())))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", t.of("handing.asks.responsible"))),
                                colleagues.entrySet().stream()
                                        .map(one -> new Choice(one.getKey().toString(), one.getValue())))
                        .toList(),
                notices.stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                t.of("handing.notice.number", one.number(), Moments.day(one.validFrom(), t))))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", t.of("handing.ground.none"))),
                                usable.list(scope, person, scope.organisation()).stream()
                                        .flatMap(one -> ground(one, end).stream()))
                        .toList(),
                Arrays.stream(Part.values())
                        .map(one -> new Choice(one.key(), t.of(one.text())))
                        .toList(),
                Arrays.stream(Consent.Giver.values())
                        .map(one -> new Choice(one.key(), t.of(one.text())))
                        .toList());
    }

    private static Optional<Choice> ground(SharingGrounds.Usable one, ContractEnd end) {
        return switch (one) {
            case SharingGrounds.Usable.Agreed agreed -> Optional.empty();
            case SharingGrounds.Usable.Confirmed confirmed ->
                confirmed.recipients().organisations().contains(end.terms().successor())
                        ? Optional.of(new Choice(
                                confirmed.key(),
                                confirmed.confirmation().claim().name()))
                        : Optional.empty();
        };
    }

    View letter(HttpServletRequest request, PersonFile file, ContractEnd end) {
        Scope scope = scope();
        Texts t = desk.texts(request);
        Optional<Notice> notice = notices(scope, end).stream().findFirst();
        return desk.show(
                "letter",
                new AnswerView.Letter(
                        door.band(file, PLACE, t),
                        ChangeWords.head(end, desk, t),
                        file.named()
                                .map(known -> known.identity().name().shown())
                                .orElse(""),
                        desk.body(end.terms().organisation(), t),
                        desk.colleagues(scope).getOrDefault(scope.requireAccount(), ""),
                        notice.map(one -> one.wording().listParts()).orElseGet(List::of).stream()
                                .map(part -> t.of(part.text()))
                                .toList(),
                        notice.map(one -> one.wording().body()).orElse(""),
                        Moments.day(Japan.day(clock.instant()), t)));
    }
}
