package org.yukidoke.casework.handing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.access.Scope;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Consent;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.Notice;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Persons;

/** The invented people of {@link DemoHanding}, and what half of them said. */
@Component
final class DemoLeaving {

    private static final List<String> NAMES = List.of("カモシカ", "はやぶさ", "木曜の人", "さくらの母", "つばさ", "なまはげ好き");

    private final Intake intake;
    private final Persons persons;
    private final Periods periods;
    private final Handings handings;
    private final Clock clock;

    DemoLeaving(Intake intake, Persons persons, Periods periods, Handings handings, Clock clock) {
        this.intake = intake;
        this.persons = persons;
        this.periods = periods;
        this.handings = handings;
        this.clock = clock;
    }

    boolean none(Scope counsellor) {
        return persons.newest(counsellor, null, true).isEmpty();
    }

    void ask(Scope counsellor, ContractEnd end, Notice notice, LocalDate last) {
        LocalDate today = Japan.day(clock.instant());
        List<UUID> people =
                NAMES.stream().map(name -> open(counsellor, name, today)).toList();
        say(counsellor, end, people.get(0), today, yes(notice, last));
        say(counsellor, end, people.get(1), today.minusDays(16), new Said.Told.Asked());
        say(counsellor, end, people.get(2), today.minusDays(3), new Said.Told.Declined());
    }

    private static Said.Told yes(Notice notice, LocalDate last) {
        return new Said.Told.Agreed(
                notice.id(),
                Consent.Giver.SELF,
                "綴り（見本）",
                new Said.Passing(notice.wording().parts(), last, "見本。午前は苦手で、連絡は文字だけがよい。"));
    }

    private void say(Scope counsellor, ContractEnd end, UUID person, LocalDate on, Said.Told told) {
        handings.say(
                counsellor,
                end,
                new Handings.Asked(person, 0),
                new Said(told, on, Consent.Method.SPOKEN, null, "見本。面談の終わりに話した。"),
                () -> {});
    }

    private UUID open(Scope counsellor, String name, LocalDate today) {
        UUID person = intake.register(
                        counsellor,
                        new Intake.Newcomer(
                                FileKind.PERSON,
                                new Identity(PersonName.nickname(name), new Birth.Unknown(), ""),
                                List.of(new Channel.Way(Channel.Kind.PHONE, "0570-000-000", "", 1, null, false)),
                                "見本。少しずつ外に出てみたい"))
                .id();
        periods.open(
                counsellor,
                person,
                new Periods.Start(today.minusDays(90), Period.Kind.ACCOMPANY, counsellor.requireAccount(), ""));
        return person;
    }
}
