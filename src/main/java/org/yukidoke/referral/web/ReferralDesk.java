package org.yukidoke.referral.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Birth;
import org.yukidoke.referral.Coded;
import org.yukidoke.referral.Deed;
import org.yukidoke.referral.Introduction;
import org.yukidoke.referral.Moved;
import org.yukidoke.referral.Moves;
import org.yukidoke.referral.Note;
import org.yukidoke.referral.Preview;
import org.yukidoke.referral.Referral;
import org.yukidoke.referral.Referrals;
import org.yukidoke.referral.Side;
import org.yukidoke.referral.State;
import org.yukidoke.referral.Step;
import org.yukidoke.referral.TakenOn;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Drafts;
import org.yukidoke.web.Form;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The page of one referral and what is done on it, for whoever reads it: a counsellor, or somebody on a light seat. */
@Component
final class ReferralDesk {

    private final Referrals referrals;
    private final Moves moves;
    private final ReferralNames names;
    private final Clock clock;

    ReferralDesk(Referrals referrals, Moves moves, ReferralNames names, Clock clock) {
        this.referrals = referrals;
        this.moves = moves;
        this.names = names;
        this.clock = clock;
    }

    /** Who stands where before which referral. */
    record Place(Scope scope, UUID id, String path, boolean seated) {}

    /** What the page says beside the referral itself. */
    record Said(Typed form, String deed, Drafts drafts, String done, String fault) {
        static final Said NOTHING = new Said(Typed.NOTHING, "", new Drafts(Map.of()), "", "");

        static Said done(String done) {
            return new Said(Typed.NOTHING, "", NOTHING.drafts(), done, "");
        }

        static Said fault(String fault) {
            return new Said(Typed.NOTHING, "", NOTHING.drafts(), "", fault);
        }

        static Said refused(Deed deed, Typed form, String fault) {
            return new Said(form, deed.key(), NOTHING.drafts(), "", fault);
        }

        /** The same with the forms as they stand, each with what was kept of it. */
        Said with(Drafts found) {
            return new Said(form, deed, found, done, fault);
        }

        /** What stands in the fields: no two deeds share one. */
        Typed fields() {
            var values = new HashMap<>(drafts.typed().values());
            values.putAll(form.values());
            return new Typed(values, form.errors());
        }
    }

    /** How a form that was sent ended. */
    sealed interface Ended {

        record Done() implements Ended {}

        record Wrong(Said said) implements Ended {}

        record Overtaken(Said said) implements Ended {}
    }

    Words words(Scope scope, Texts t) {
        return new Words(t, names, names.colleagues(scope), Japan.day(clock.instant()));
    }

    Referrals.Opened open(Place place) {
        return referrals.open(place.scope(), place.id()).orElseThrow(() -> absent(place));
    }

    Ended send(Place place, Deed deed, Form form) {
        int seen = form.number("version", 1, 99_999, 0);
        var move = MoveForm.read(form, deed);
        if (move.isEmpty()) {
            return new Ended.Wrong(Said.refused(deed, form.shown(), ""));
        }
        return after(place, deed, form, moves.move(place.scope(), place.id(), seen, move.get()));
    }

    private static Ended after(Place place, Deed deed, Form form, Moved moved) {
        return switch (moved) {
            case Moved.Done() -> new Ended.Done();
            case Moved.Gone() -> throw absent(place);
            case Moved.Late() -> new Ended.Overtaken(Said.refused(deed, form.shown(), "referral.fault.late"));
            case Moved.Never() ->
                new Ended.Overtaken(Said.refused(
                        deed,
                        form.shown(),
                        place.seated() && deed == Deed.ACCEPT ? "referral.fault.account" : "referral.fault.late"));
            case Moved.Fallen() ->
                new Ended.Overtaken(Said.refused(
                        deed, form.shown(), deed == Deed.PROLONG ? "referral.fault.prolong" : "referral.fault.fallen"));
        };
    }

    private static Absent absent(Place place) {
        return new Absent("referral", place.id().toString());
    }

    ReferralView view(
            Place place, Referrals.Opened opened, @Nullable Band frame, ReferralView.Slip slip, Said said, Texts t) {
        Words words = words(place.scope(), t);
        Referral referral = opened.referral();
        Introduction letter = opened.letter();
        Set<String> deeds = deeds(place, opened);
        return new ReferralView(
                frame,
                place.path(),
                referral.version(),
                head(place, opened, words),
                preview(opened, words),
                letter == null ? List.of() : letter(letter, t),
                deeds,
                opened.steps().stream().map(step -> line(step, opened, words)).toList(),
                words.meanings(referral.state().stage()),
                choices(t),
                own(place, opened),
                slip,
                said.drafts(),
                said.fields(),
                deeds.contains(said.deed()) ? List.of() : left(said, t),
                said.done(),
                said.fault());
    }

    /** What can be done now, by its word. */
    static Set<String> deeds(Place place, Referrals.Opened opened) {
        return opened.deeds().stream()
                .filter(deed -> deed != Deed.ACCEPT
                        || !place.seated()
                        || !opened.referral().wish().transfer())
                .map(Coded::key)
                .collect(Collectors.toSet());
    }

    /** What was typed for a deed that is impossible by now: there is no form left in which it could stand. */
    private static List<ReferralView.Fact> left(Said said, Texts t) {
        return Stream.of("who", "reach", "text")
                .map(name -> new ReferralView.Fact(
                        t.of("referral.note." + name), said.form().value(said.deed() + "-" + name)))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static ReferralView.Head head(Place place, Referrals.Opened opened, Words words) {
        Referral referral = opened.referral();
        UUID person = opened.person();
        boolean sender = referral.side() == Side.SENDER;
        return new ReferralView.Head(
                words.t()
                        .of(
                                referral.wish().transfer() ? "referral.between.transfer" : "referral.between",
                                words.body(referral.between().sender()),
                                words.body(referral.between().receiver())),
                words.stage(referral.state()),
                words.tone(referral.state()),
                (words.facts(referral.state()) + " " + words.lasts(opened.until())).strip(),
                words.next(referral),
                person == null || place.seated() ? "" : "/persons/" + person,
                opened.preview() == null && !sender ? words.t().of("referral.gone") : "",
                sender,
                place.seated());
    }

    private static ReferralView.Own own(Place place, Referrals.Opened opened) {
        UUID file = opened.own().file();
        return new ReferralView.Own(
                opened.own().begins() ? TakenOn.begin(place.id()) : "", file == null ? "" : "/persons/" + file);
    }

    private static List<ReferralView.Fact> preview(Referrals.Opened opened, Words words) {
        Preview preview = opened.preview();
        return preview == null ? List.of() : preview(preview, opened.referral().wish(), words);
    }

    /** A preview as the body asked reads it; made here for both, so that what was promised is what is shown. */
    static List<ReferralView.Fact> preview(Preview preview, Referral.Wish wish, Words words) {
        Texts t = words.t();
        var facts = new ArrayList<ReferralView.Fact>();
        facts.add(new ReferralView.Fact(t.of("referral.asks"), words.coded(preview.asks())));
        facts.add(new ReferralView.Fact(
                t.of("referral.line"), preview.line().isEmpty() ? t.of("referral.unwritten") : preview.line()));
        facts.add(new ReferralView.Fact(
                t.of("referral.urgency"), t.of(wish.urgency().text())));
        facts.add(new ReferralView.Fact(
                t.of("referral.age"),
                t.of(
                        preview.age() == Preview.Age.UNSAID
                                ? "referral.unwritten"
                                : preview.age().text())));
        String area = words.names().area(preview.area());
        facts.add(new ReferralView.Fact(t.of("referral.area"), area.isEmpty() ? t.of("referral.unwritten") : area));
        facts.add(new ReferralView.Fact(t.of("referral.topics"), some(words.coded(preview.topics()), t)));
        facts.add(new ReferralView.Fact(t.of("referral.needs"), some(words.coded(preview.needs()), t)));
        facts.add(new ReferralView.Fact(
                t.of("referral.asker"), t.of("referral.asker." + wish.asks().key())));
        return facts;
    }

    private static String some(String said, Texts t) {
        return said.isEmpty() ? t.of("referral.nothing") : said;
    }

    static List<ReferralView.Section> letter(Introduction letter, Texts t) {
        return letter.sections().stream()
                .map(section -> new ReferralView.Section(
                        t.of(section.part().text()),
                        section.facts().stream()
                                .map(fact -> new ReferralView.Fact(t.of(fact.key()), value(fact, t)))
                                .toList()))
                .toList();
    }

    private static String value(Introduction.Fact fact, Texts t) {
        return !fact.key().equals("referral.letter.birth")
                ? fact.value()
                : switch (Birth.of(fact.value())) {
                    case Birth.Unknown() -> "";
                    case Birth.Day(var day) -> Moments.day(day, t);
                    case Birth.Between(var from, var to) ->
                        t.of("referral.letter.years", from.toString(), to.toString());
                };
    }

    private static ReferralView.StepLine line(Step step, Referrals.Opened opened, Words words) {
        Texts t = words.t();
        Note note = step.note();
        boolean own = step.side() == opened.referral().side();
        return new ReferralView.StepLine(
                Moments.words(step.at(), t),
                words.deed(step.deed()),
                words.who(step, opened.referral()),
                words.code(step),
                Stream.of(
                                new ReferralView.Fact(t.of("referral.note.who"), note.who()),
                                new ReferralView.Fact(t.of("referral.note.reach"), note.reach()),
                                new ReferralView.Fact(t.of("referral.note.text"), note.text()))
                        .filter(fact -> !fact.value().isEmpty())
                        .toList(),
                own && step.number() > opened.readByOther());
    }

    private static ReferralView.Choices choices(Texts t) {
        return new ReferralView.Choices(
                choices(State.Decline.values(), t),
                choices(
                        Arrays.stream(State.Withdrawal.values())
                                .filter(State.Withdrawal::given)
                                .toArray(Coded[]::new),
                        t),
                choices(State.Ending.values(), t),
                choices(State.Word.values(), t),
                List.of(
                        new Choice("yes", t.of("referral.told.yes")),
                        new Choice("no", t.of("referral.told.no"), t.of("referral.told.no.help"))));
    }

    static List<Choice> choices(Coded[] all, Texts t) {
        return Arrays.stream(all)
                .map(one -> new Choice(one.key(), t.of(one.text())))
                .toList();
    }
}
