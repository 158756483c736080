package org.yukidoke.referral;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.person.Anonymity;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Statement;
import org.yukidoke.person.Topics;

/** What a referral may say before it is accepted, and what it sends along. */
final class SendRules {

    /** In characters. */
    static final int LINE = 120;

    private SendRules() {}

    /** What is wrong with a preview of somebody for a body that may or may not keep what welfare knows: it tells of no part not shared. */
    static List<FieldError> faults(Preview preview, PersonName name, boolean welfare, Set<Part> parts) {
        List<FieldError> errors = new ArrayList<>();
        if (preview.asks().isEmpty()) {
            errors.add(FieldError.of("asks", "web.fault.choose"));
        }
        if (!welfare && preview.topics().stream().anyMatch(Preview.Topic::welfare)) {
            errors.add(FieldError.of("topics", "referral.fault.welfare"));
        }
        if (preview.topics().stream()
                .map(topic -> topic.welfare() ? Part.WELFARE : Part.GENERAL)
                .anyMatch(part -> !parts.contains(part))) {
            errors.add(FieldError.of("topics", "referral.fault.topics"));
        }
        if (preview.line().codePointCount(0, preview.line().length()) > LINE) {
            errors.add(FieldError.of("line", "web.fault.long", Integer.toString(LINE)));
        } else if (Anonymity.broken(preview.line(), name)) {
            errors.add(FieldError.of("line", "referral.fault.named"));
        }
        return errors;
    }

    /** A body that goes on alone must know with whom. */
    static List<FieldError> unhanded(Sending.Wanted wanted) {
        return wanted.wish().transfer() && !wanted.parts().contains(Part.IDENTITY)
                ? List.of(FieldError.of("parts", "referral.fault.handed"))
                : List.of();
    }

    /** The band somebody is in, as far as their birth is known; a span of years must lie in one band. */
    static Preview.Age age(Birth birth, LocalDate today) {
        return switch (birth) {
            case Birth.Unknown() -> Preview.Age.UNSAID;
            case Birth.Day(LocalDate day) -> age(Period.between(day, today).getYears());
            case Birth.Between(var from, var to) -> {
                Preview.Age younger = age(today.getYear() - to.getValue());
                yield younger == age(today.getYear() - from.getValue()) ? younger : Preview.Age.UNSAID;
            }
        };
    }

    private static Preview.Age age(int years) {
        return years < 35
                ? Preview.Age.UNDER_35
                : years < 40
                        ? Preview.Age.FROM_35
                        : years < 45
                                ? Preview.Age.FROM_40
                                : years < 50
                                        ? Preview.Age.FROM_45
                                        : years < 55 ? Preview.Age.FROM_50 : Preview.Age.FROM_55;
    }

    /** The parts of a file that are sent along, as they stand; only those, whatever else the file shows. */
    static Introduction letter(PersonFile file, Set<Part> parts) {
        return new Introduction(parts.stream()
                .sorted()
                .map(part -> new Introduction.Section(part, facts(file, part)))
                .filter(section -> !section.facts().isEmpty())
                .toList());
    }

    private static List<Introduction.Fact> facts(PersonFile file, Part part) {
        var facts = new ArrayList<Introduction.Fact>();
        switch (part) {
            case IDENTITY ->
                file.named().ifPresent(named -> {
                    PersonName name = named.identity().name();
                    add(facts, "referral.letter.name", name.shown());
                    add(facts, "referral.letter.reading", (name.familyReading() + " " + name.givenReading()).strip());
                    add(facts, "referral.letter.nickname", name.nickname().equals(name.shown()) ? "" : name.nickname());
                    add(facts, "referral.letter.birth", named.identity().birth().text());
                    add(facts, "referral.letter.municipality", named.identity().municipality());
                });
            case CONTACT ->
                file.contents().channels().stream()
                        .filter(channel -> channel.endedAt() == null)
                        .map(Channel::way)
                        .forEach(way -> add(facts, way.kind().text(), (way.value() + " " + way.note()).strip()));
            case GENERAL, EMPLOYMENT, WELFARE ->
                file.contents().statements().stream()
                        .filter(Statement::current)
                        .map(Statement::said)
                        .filter(said -> said.zone().part() == part)
                        .forEach(said -> add(facts, Topics.text(said.zone(), said.topic()), said.value()));
            case RISK ->
                file.contents().risks().stream()
                        .filter(risk -> risk.stands())
                        .forEach(risk -> add(facts, risk.kind().text(), risk.note()));
            case GROUPS, FAMILY, PLAN -> {}
        }
        return facts;
    }

    private static void add(List<Introduction.Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Introduction.Fact(key, value));
        }
    }
}
