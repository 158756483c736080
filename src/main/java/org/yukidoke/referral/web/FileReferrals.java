package org.yukidoke.referral.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.person.Line;
import org.yukidoke.person.Persons;
import org.yukidoke.referral.Referral;
import org.yukidoke.referral.Referrals;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Referrals as rows of a list, with names where those may be known. */
@Component
final class FileReferrals {

    private final Referrals referrals;
    private final Persons persons;
    private final ReferralDesk desk;

    FileReferrals(Referrals referrals, Persons persons, ReferralDesk desk) {
        this.referrals = referrals;
        this.persons = persons;
        this.desk = desk;
    }

    /** Those of one file. */
    List<ReferralsView.Row> rows(Scope scope, UUID person, Texts t) {
        return rows(scope, referrals.ofPerson(scope, person), t);
    }

    List<ReferralsView.Row> rows(Scope scope, List<Referral> some, Texts t) {
        Words words = desk.words(scope, t);
        Map<UUID, UUID> about = referrals.people(scope, some);
        Map<UUID, Line> known = persons.list(scope, about.values()).stream()
                .collect(Collectors.toMap(Line::id, Function.identity(), (one, other) -> one));
        return some.stream()
                .map(referral -> new ReferralsView.Row(
                        "/referrals/" + referral.id(),
                        whom(Optional.ofNullable(about.get(referral.id())).map(known::get), t),
                        words.body(referral.other()),
                        words.stage(referral.state()),
                        words.tone(referral.state()),
                        words.facts(referral.state()),
                        words.next(referral),
                        Moments.day(referral.sentAt(), t)))
                .toList();
    }

    private static String whom(Optional<Line> line, Texts t) {
        return line.map(FileReferrals::named).orElseGet(() -> t.of("referral.unnamed"));
    }

    /** By name, or where none is known by the number of the file. */
    static String named(Line line) {
        return line.identity()
                .map(identity -> identity.name().shown())
                .filter(name -> !name.isEmpty())
                .orElse(line.reference().text());
    }
}
