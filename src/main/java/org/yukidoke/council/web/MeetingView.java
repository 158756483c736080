package org.yukidoke.council.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.council.Decision;
import org.yukidoke.council.Meeting;
import org.yukidoke.council.Pack;
import org.yukidoke.council.PackForm;
import org.yukidoke.directory.Organisation;
import org.yukidoke.plan.Plan;
import org.yukidoke.reporting.Round;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * A meeting: what is known of it, what it decided, its papers.
 *
 * @param edit where it is changed; blank for those who only read
 * @param rounds closed ones papers can be made from
 * @param done what just happened, in words; blank for nothing
 * @param problem what could not be done, in words; blank for nothing
 */
public record MeetingView(
        CouncilHead head,
        String path,
        String edit,
        List<Fact> facts,
        List<String> agenda,
        List<Meeting.Attendee> attendees,
        List<String> papers,
        List<String> minutes,
        List<Decided> decisions,
        List<PackLine> packs,
        List<Choice> bodies,
        List<Choice> rounds,
        List<Choice> forms,
        String done,
        String problem,
        Typed form) {

    public MeetingView {
        facts = List.copyOf(facts);
        agenda = List.copyOf(agenda);
        attendees = List.copyOf(attendees);
        papers = List.copyOf(papers);
        minutes = List.copyOf(minutes);
        decisions = List.copyOf(decisions);
        packs = List.copyOf(packs);
        bodies = List.copyOf(bodies);
        rounds = List.copyOf(rounds);
        forms = List.copyOf(forms);
    }

    public record Fact(String label, String value) {}

    /**
     * A decision.
     *
     * @param close where it is noted as done; blank when it is, or for whoever may not
     */
    public record Decided(String words, String body, String due, String state, String close) {}

    /**
     * Papers that were made.
     *
     * @param publish where they are opened to everybody; blank when they are, or for whoever may not
     */
    public record PackLine(String made, String basis, String state, String page, String publish, List<File> files) {
        public PackLine {
            files = List.copyOf(files);
        }
    }

    public record File(String name, String href, String sha256) {}

    /** What the page is made of. */
    record Of(
            Plan plan,
            Meeting meeting,
            List<Decision> decisions,
            List<Pack> packs,
            List<Round> rounds,
            List<PackForm> forms,
            List<Organisation> bodies,
            boolean keeps,
            String own) {}

    static MeetingView of(Of of, String done, String problem, Typed form, Texts t) {
        Meeting.About about = of.meeting().about();
        String path = CouncilHead.meetings(of.plan().key()) + "/" + of.meeting().id();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                t.of("council.field.kind"), t.of("council.kind." + about.kind().key())));
        facts.add(new Fact(t.of("council.field.day"), (Moments.day(about.day(), t) + " " + about.time()).strip()));
        facts.add(
                new Fact(t.of("council.field.place"), about.place().isEmpty() ? t.of("council.open") : about.place()));
        if (!about.area().isEmpty()) {
            facts.add(new Fact(t.of("council.field.area"), about.area()));
        }
        var bodies = new ArrayList<Choice>(List.of(new Choice("", t.of("council.secretariat"))));
        of.bodies().forEach(body -> bodies.add(new Choice(body.key(), t.pick(body.fullName(), body.nameEn()))));
        return new MeetingView(
                CouncilHead.of(of.plan(), about.title(), "", t),
                path,
                of.keeps() ? path + "/edit" : "",
                facts,
                about.agenda(),
                about.attendees(),
                about.papers(),
                about.minutes().lines().toList(),
                of.decisions().stream()
                        .map(decision -> decided(of, decision, path, bodies, t))
                        .toList(),
                of.packs().stream().map(pack -> pack(of, pack, path, t)).toList(),
                bodies,
                of.rounds().stream()
                        .filter(round -> round.state() instanceof Round.State.Closed)
                        .map(round -> new Choice(round.id().toString(), round.title()))
                        .toList(),
                of.forms().stream()
                        .map(each -> new Choice(
                                each.key(),
                                t.pick(each.title().ja(), each.title().en())))
                        .toList(),
                done,
                problem,
                form);
    }

    private static Decided decided(Of of, Decision decision, String path, List<Choice> bodies, Texts t) {
        boolean open = decision.followUp() instanceof Decision.FollowUp.Open;
        boolean may =
                of.keeps() || (!decision.body().isEmpty() && decision.body().equals(of.own()));
        String body = bodies.stream()
                .filter(choice -> choice.value().equals(decision.body()))
                .findFirst()
                .map(Choice::text)
                .orElse(decision.body());
        return new Decided(
                decision.words(),
                body,
                MeetingListView.due(decision, t),
                switch (decision.followUp()) {
                    case Decision.FollowUp.Open still -> t.of("council.decision.open");
                    case Decision.FollowUp.Done(var at, String note) ->
                        t.of("council.decision.done", Moments.day(at, t), note);
                },
                open && may ? path + "/decisions/" + decision.id() + "/done" : "");
    }

    private static PackLine pack(Of of, Pack pack, String path, Texts t) {
        var published = pack.published();
        String page = "/desk/plans/" + of.plan().key() + "/papers/" + pack.id();
        var files = new ArrayList<File>();
        for (Pack.Kind kind : Pack.Kind.values()) {
            Pack.Made made = pack.files().get(kind);
            if (made != null) {
                files.add(new File(t.of("council.file." + kind.key()), page + "/" + kind.key(), made.sha256()));
            }
        }
        return new PackLine(
                Moments.words(pack.made(), t),
                t.of(
                        "council.pack.basis",
                        pack.recipe().meetingVersion(),
                        pack.recipe().snapshot().substring(0, 12)),
                published == null
                        ? t.of("council.pack.inside")
                        : t.of("council.pack.published", Moments.words(published, t)),
                page,
                published == null && of.keeps() ? path + "/packs/" + pack.id() + "/publish" : "",
                files);
    }
}
