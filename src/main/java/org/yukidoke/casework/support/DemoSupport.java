package org.yukidoke.casework.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Consent;
import org.yukidoke.person.Consents;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.Line;
import org.yukidoke.person.Notice;
import org.yukidoke.person.Part;
import org.yukidoke.person.Persons;
import org.yukidoke.person.Recipients;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;

/** A plan of one of the demo's people in its second version, with another body on the team that sees it by a share. */
@Component
@Order(540)
final class DemoSupport implements DemoData {

    private static final String CENTRE = "saitama.support-bodies";
    private static final String OFFICE = "saitama.labour-bureau";
    private static final Set<Part> EXPLAINED =
            EnumSet.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL, Part.EMPLOYMENT, Part.PLAN);

    private final DemoDesk desks;
    private final Persons persons;
    private final SupportPlans plans;
    private final Teams teams;
    private final Distance distance;
    private final DemoOpening opening;
    private final Clock clock;

    DemoSupport(
            DemoDesk desks,
            Persons persons,
            SupportPlans plans,
            Teams teams,
            Distance distance,
            DemoOpening opening,
            Clock clock) {
        this.desks = desks;
        this.persons = persons;
        this.plans = plans;
        this.teams = teams;
        this.distance = distance;
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public void load() {
        Optional<Scope> administrator = desks.find("administrator");
        desks.find("saitama-counsellor").ifPresent(counsellor -> {
            persons.search(counsellor, "見本 一郎").stream()
                    .map(Line::id)
                    .findFirst()
                    .filter(person -> plans.find(counsellor, person).isEmpty())
                    .ifPresent(person -> {
                        plan(counsellor, person);
                        way(counsellor, person);
                        administrator.ifPresent(one -> opening.open(one, counsellor, person));
                    });
        });
    }

    private void plan(Scope counsellor, UUID person) {
        LocalDate today = Japan.day(clock.instant());
        Optional<UUID> office = join(counsellor, person, new TeamMember.Who.Body(OFFICE, "冬馬さん"), "仕事の見学先をいっしょに探す");
        join(counsellor, person, new TeamMember.Who.Other("図書館のボランティアの会"), "水曜の午後をいっしょに過ごす");
        Step library = step("水曜の午後、図書館のボランティアに行ってみる", new Doer.Person(), today.plusDays(3));
        Goal out = new Goal(
                Ids.next(clock.instant()),
                new Goal.Said("家族のほかにも、話せる人がほしい", "声をかけられるのは苦手。先に文字で予定を伝えると安心とのこと", Area.PEOPLE),
                Goal.State.OPEN,
                List.of(library, step("最初の日は、いっしょに行く", new Doer.Us(), today.minusDays(2))));
        var first = new SupportPlan.Content("静かなところで、少しずつ人に慣れたい", "", today.plusMonths(2), List.of(out));
        if (plans.write(counsellor, person, 0, first) instanceof SupportPlans.Writing.Done) {
            plans.agree(counsellor, person, 1, agreed(today.minusDays(1), "これくらいならできそう"));
            plans.mark(counsellor, person, library.line(), Step.State.DOING, "一度見学した。静かでよかったとのこと");
        }
        Goal work = new Goal(
                Ids.next(clock.instant()),
                new Goal.Said("倉庫のほかの仕事も、見てみたい", "", Area.WORK),
                Goal.State.OPEN,
                List.of(
                        step(
                                "静かな職場の見学先を三つ探す",
                                office.<Doer>map(Doer.Member::new).orElseGet(Doer.Us::new),
                                today.plusDays(5)),
                        step("見学したいところを一つ選ぶ", new Doer.Person(), today.plusDays(20))));
        plans.write(
                counsellor,
                person,
                1,
                new SupportPlan.Content(first.wish(), "図書館に慣れてきたので", today.plusMonths(3), List.of(out, work)));
        plans.agree(counsellor, person, 2, agreed(today, "見るだけなら行きたい"));
    }

    private Optional<UUID> join(Scope counsellor, UUID person, TeamMember.Who who, String role) {
        return teams.join(counsellor, person, who, role) instanceof Teams.Joining.Done(UUID member)
                ? Optional.of(member)
                : Optional.empty();
    }

    private Step step(String what, Doer doer, @Nullable LocalDate due) {
        return new Step(Ids.next(clock.instant()), what, doer, due, null);
    }

    private static SupportPlan.Agreement.Agreed agreed(LocalDate on, String word) {
        return new SupportPlan.Agreement.Agreed(Consent.Method.SPOKEN, on, word);
    }

    private void way(Scope counsellor, UUID person) {
        LocalDate today = Japan.day(clock.instant());
        stand(counsellor, person, Rung.CONNECT, today.minusDays(120), "");
        stand(counsellor, person, Rung.PREPARE, today.minusDays(60), "早すぎた、と本人");
        stand(counsellor, person, Rung.PLACE, today.minusDays(21), "図書館で水曜の午後を過ごす");
        distance.choose(counsellor, person, new Scale.Said("人と話す", "声が出ない", "たわいない話ができる"));
        distance.way(counsellor, person).scales().stream().findFirst().ifPresent(scale -> {
            read(counsellor, person, scale.id(), 2, today.minusDays(60));
            read(counsellor, person, scale.id(), 1, today.minusDays(35));
            read(counsellor, person, scale.id(), 4, today.minusDays(3));
        });
    }

    private void stand(Scope counsellor, UUID person, Rung rung, LocalDate since, String note) {
        distance.stand(counsellor, person, new Rung.Standing(rung, since, note));
    }

    private void read(Scope counsellor, UUID person, UUID scale, int value, LocalDate on) {
        distance.mark(counsellor, person, scale, new Scale.Reading(value, on, Scale.By.PERSON, ""));
    }

    /** The share that opens the plan to the other body, with what it stands on. */
    @Component
    static final class DemoOpening {

        private final LegalGrounds ground;
        private final Consents consents;
        private final Shares shares;
        private final Clock clock;

        DemoOpening(LegalGrounds ground, Consents consents, Shares shares, Clock clock) {
            this.ground = ground;
            this.consents = consents;
            this.shares = shares;
            this.clock = clock;
        }

        void open(Scope administrator, Scope counsellor, UUID person) {
            Instant now = clock.instant();
            // In whole seconds: the database rounds what is finer, and a share may not last longer than its consent.
            Instant until = now.plus(Duration.ofDays(180)).truncatedTo(ChronoUnit.SECONDS);
            Set<Part> parts = EnumSet.of(Part.IDENTITY, Part.PLAN);
            Notice notice = ground.announce(
                    administrator,
                    CENTRE,
                    new Notice.Wording(
                            "あなたの支援をいっしょに考えるために、次に選んだことだけを、次に選んだところに伝えます。支援計画を選ぶと、あなたと確かめた計画だけが見えます。"
                                    + "伝えたくないことは、伝えません。いつでも取りやめ（撤回）できます。取りやめても、相談は続けられます。",
                            "仕事探しと準備の支援を、いっしょに考えるため",
                            EXPLAINED,
                            Recipients.bodies(OFFICE),
                            12),
                    Japan.day(now));
            var given = new Consents.Given(
                    notice.id(),
                    new Consent.Extent(parts, Recipients.bodies(OFFICE), until),
                    new Consent.Circumstances(Consent.Method.SPOKEN, Consent.Giver.SELF, Japan.day(now), ""));
            if (consents.give(counsellor, person, given) instanceof Consents.Recording.Done(UUID line, UUID event)) {
                shares.make(
                        counsellor,
                        person,
                        new Share.Wanted(
                                new Share.Ground.Consented(line),
                                parts,
                                Recipients.bodies(OFFICE),
                                "支援計画をいっしょに進める",
                                "",
                                new Share.Span(now, until)));
            }
        }
    }
}
