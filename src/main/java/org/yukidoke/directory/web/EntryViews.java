package org.yukidoke.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.EntryKind;
import org.yukidoke.directory.Proposal;
import org.yukidoke.directory.Proposals;
import org.yukidoke.directory.Version;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Puts the page of an entry together. */
@Component
final class EntryViews {

    private static final int VERSIONS = 20;
    private static final int DECIDED = 5;
    // What may be blank without anybody missing it.
    private static final Set<String> SPARE = Set.of(
            "otherNames",
            "notices",
            "hours.exceptions",
            "hours.words.ja",
            "details.ja",
            "within",
            "address.building",
            "capacity.note.ja",
            "capacity.available",
            "capacity.maximum",
            "capacity.on",
            "practical.costWords.ja",
            "practical.languages",
            "inForce.from",
            "inForce.to",
            "applications.from",
            "applications.to",
            "dates",
            "windows",
            "audience.words.ja",
            "area.codes");

    private final EntryDesk desk;
    private final Entries entries;
    private final Proposals proposals;

    EntryViews(EntryDesk desk, Entries entries, Proposals proposals) {
        this.desk = desk;
        this.entries = entries;
        this.proposals = proposals;
    }

    /** What the page says besides the entry. */
    record Said(Typed form, String done, String fault) {}

    EntryView view(Scope scope, UUID id, Texts t, Said said) {
        Entry entry = entries.get(scope, id);
        var words = desk.words(scope, entry.platform(), t);
        var facts = Facts.of(entry.content(), words);
        var history = entries.history(scope, id);
        String path = "/desk/directory/" + id;
        boolean may = entries.mayKeep(scope, entry);
        return new EntryView(
                head(entry, path, t),
                status(entry, words),
                facts.stream().filter(fact -> !fact.value().isBlank()).toList(),
                facts.stream()
                        .filter(fact -> fact.value().isBlank() && isMissed(fact.field()))
                        .map(ContentFact::name)
                        .toList(),
                path + (may ? "/edit" : "/propose"),
                keep(scope, entry, may, t),
                offered(scope, id).stream()
                        .map(proposal -> offer(proposal, entry.content(), words))
                        .toList(),
                history(history, words),
                said.form(),
                said.done(),
                said.fault());
    }

    // All that wait, and the last of those decided.
    private List<Proposal> offered(Scope scope, UUID id) {
        var all = proposals.list(scope, id);
        var open = all.stream().filter(proposal -> proposal.state() == Proposal.State.OPEN);
        var decided = all.stream().filter(proposal -> proposal.state() != Proposal.State.OPEN);
        return Stream.concat(open, decided.limit(DECIDED)).toList();
    }

    static boolean isMissed(String field) {
        return !field.endsWith(".en") && !field.endsWith(".plain") && !SPARE.contains(field);
    }

    EntryView.Head head(Entry entry, String path, Texts t) {
        var freshness = desk.freshness(entry);
        return new EntryView.Head(
                entry.id().toString(),
                path,
                EntryDesk.name(entry, t),
                t.of("directory.kind." + entry.kind().key()),
                entry.version(),
                t.of("directory.standing." + entry.standing().key()),
                EntryTones.of(entry.standing()),
                t.of("directory.freshness." + freshness.state().name().toLowerCase(Locale.ROOT)),
                EntryTones.of(freshness.state()));
    }

    List<ContentFact> status(Entry entry, EntryWords words) {
        Texts t = words.t();
        var status = new ArrayList<ContentFact>();
        status.add(new ContentFact("owner", t.of("directorydesk.owner"), desk.body(entry.owner(), t)));
        status.add(new ContentFact(
                "confirmed",
                t.of("directorydesk.confirmed"),
                entry.confirmedOn() == null
                        ? t.of("directorydesk.confirmed.never")
                        : t.of(
                                "directorydesk.confirmed.by",
                                words.day(entry.confirmedOn()),
                                desk.body(entry.confirmedBy(), t))));
        status.add(new ContentFact(
                "score",
                t.of("directorydesk.score"),
                t.of("directorydesk.score.of", desk.freshness(entry).score())));
        if (!entry.successor().isEmpty()) {
            status.add(new ContentFact("successor", t.of("directorydesk.successor"), words.entry(entry.successor())));
        }
        status.add(new ContentFact("key", t.of("directorydesk.key"), entry.key()));
        return status;
    }

    private EntryView.Keep keep(Scope scope, Entry entry, boolean may, Texts t) {
        if (!may) {
            return new EntryView.Keep(
                    false, false, false, List.of(), List.of(), List.of(), entries.note(scope, entry.id()));
        }
        var words = desk.words(scope, entry.platform(), t);
        boolean gives = !entry.platform().isEmpty() && scope.is(Role.SECRETARIAT, entry.platform());
        var successors = new ArrayList<Choice>();
        successors.add(new Choice("", t.of("directorydesk.successor.none")));
        entries.list(scope, entry.platform()).stream()
                .filter(other -> other.kind() == entry.kind() && !other.id().equals(entry.id()))
                .filter(other -> other.standing() != Entry.Standing.RETIRED)
                .forEach(other -> successors.add(new Choice(other.key(), EntryDesk.name(other, t))));
        return new EntryView.Keep(
                true,
                entry.standing() == Entry.Standing.PUBLIC,
                entry.standing() == Entry.Standing.RETIRED,
                entry.kind() == EntryKind.SERVICE ? ServiceForm.states(words) : List.of(),
                successors,
                gives ? desk.bodies(entry.platform(), t) : List.of(),
                entries.note(scope, entry.id()));
    }

    private EntryView.Offer offer(Proposal proposal, Content now, EntryWords words) {
        Texts t = words.t();
        return new EntryView.Offer(
                "/desk/directory/proposals/" + proposal.id(),
                proposal.origin().equals("plan")
                        ? t.of("directorydesk.proposal.plan")
                        : desk.body(proposal.organisation(), t),
                words.moment(proposal.at()),
                proposal.said(),
                proposal.state() == Proposal.State.OPEN,
                proposal.state() == Proposal.State.DECLINED
                        ? t.of("directorydesk.proposal.declined", proposal.reason())
                        : t.of("directorydesk.proposal." + proposal.state().key()),
                Changes.in(proposal.differences(), now, proposal.content(), words));
    }

    private static List<EntryView.Past> history(List<Version> versions, EntryWords words) {
        var past = new ArrayList<EntryView.Past>();
        for (int at = 0; at < Math.min(VERSIONS, versions.size()); at++) {
            Version version = versions.get(at);
            var changes = at + 1 < versions.size()
                    ? Changes.between(versions.get(at + 1).content(), version.content(), words)
                    : List.<EntryView.Change>of();
            past.add(new EntryView.Past(
                    words.t()
                            .of(
                                    "directorydesk.version",
                                    version.number(),
                                    words.moment(version.at()),
                                    words.t()
                                            .of("directorydesk.origin."
                                                    + version.origin().key())),
                    version.said(),
                    changes));
        }
        return past;
    }
}
