package org.yukidoke.boot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Birth;
import org.yukidoke.person.BulkIntake;
import org.yukidoke.person.Channel;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.PersonName;

/** A million invented people at the bodies of two counsellors of the demo, each with a name nobody bears. */
@Lazy
@Component
@Order(20)
final class PeopleMaker implements FactMaker {

    private static final int PEOPLE = 1_000_000;
    private static final int AT_ONCE = 1000;
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1966, 4, 2);
    private static final int BIRTHDAYS = 20 * 365;

    private final DemoDesk desks;
    private final BulkIntake intake;

    PeopleMaker(DemoDesk desks, BulkIntake intake) {
        this.desks = desks;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public long make(Size size, RandomGenerator chance) {
        List<Scope> counsellors = List.of("saitama-counsellor", "saitama-office").stream()
                .flatMap(login -> desks.find(login).stream())
                .toList();
        long made = 0;
        for (int begun = 0; !counsellors.isEmpty() && begun < PEOPLE * size.scale(); begun += AT_ONCE) {
            List<Intake.Newcomer> newcomers = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                newcomers.add(newcomer(begun + number, chance));
            }
            Scope counsellor = counsellors.get(begun / AT_ONCE % counsellors.size());
            made += intake.registerAll(counsellor, newcomers).size();
        }
        return made;
    }

    static PersonName named(int number) {
        return new PersonName("Kari" + number / 1000, "Mei" + number % 1000, "", "", "");
    }

    private static Intake.Newcomer newcomer(int number, RandomGenerator chance) {
        var phone = new Channel.Way(
                Channel.Kind.PHONE, "0570-%03d-%03d".formatted(number / 1000, number % 1000), "", 1, null, false);
        return new Intake.Newcomer(
                FileKind.PERSON,
                new Identity(named(number), new Birth.Day(FIRST_BIRTHDAY.plusDays(chance.nextInt(BIRTHDAYS))), "Mihon"),
                List.of(phone),
                "to talk about work");
    }
}
