package org.yukidoke.casework.web.note;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Mover;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Topic;
import org.yukidoke.casework.note.Way;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** Records in words. */
record NoteWords(Texts t, Map<UUID, String> names) {

    NoteWords {
        names = Map.copyOf(names);
    }

    RecordLine line(Contact contact, String path) {
        Contact.Facts facts = contact.note().facts();
        return new RecordLine(
                contact.id().toString(),
                path + "/" + contact.line(),
                new RecordLine.Head(
                        Moments.words(facts.at(), t),
                        t.of(facts.way().text()),
                        minutes(facts.minutes()),
                        marks(contact)),
                new RecordLine.Body(
                        contact.note().text(),
                        List.of(
                                        new RecordLine.Fact(t.of("caseworknote.parties"), parties(contact.note())),
                                        new RecordLine.Fact(t.of("caseworknote.topics"), topics(facts.topics())))
                                .stream()
                                .filter(fact -> !fact.value().isEmpty())
                                .toList()),
                next(contact),
                written(contact));
    }

    private List<RecordLine.Mark> marks(Contact contact) {
        return Stream.of(
                        contact.strict() ? new RecordLine.Mark(t.of("caseworknote.strict"), "info") : null,
                        contact.note().facts().gentle()
                                ? new RecordLine.Mark(t.of("caseworknote.gentle"), "plain")
                                : null,
                        contact.state().withdrawn()
                                ? new RecordLine.Mark(t.of("caseworknote.withdrawn"), "warning")
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private RecordLine.Next next(Contact contact) {
        Optional<Contact.Next.Step> step = contact.note().next().step();
        Instant done = contact.state().done();
        return step.map(one -> new RecordLine.Next(
                        t.of(one.by().text()),
                        one.text(),
                        one.on() == null ? "" : Moments.day(one.on(), t),
                        done == null ? "" : t.of("caseworknote.next.done.at", Moments.day(done, t))))
                .orElse(RecordLine.Next.NONE);
    }

    private String written(Contact contact) {
        String by = names.getOrDefault(contact.written().by(), t.of("caseworknote.former"));
        String at = Moments.words(contact.written().at(), t);
        String words = t.of(contact.late() ? "caseworknote.written.late" : "caseworknote.written", by, at);
        return contact.number() == 1
                ? words
                : words + " "
                        + t.of(
                                "caseworknote.written.again",
                                contact.number(),
                                contact.written().reason());
    }

    String minutes(@org.jspecify.annotations.Nullable Integer minutes) {
        return minutes == null ? "" : t.of("caseworknote.minutes.words", minutes);
    }

    String topics(List<Topic> topics) {
        return t.list(topics.stream().map(topic -> t.of(topic.text())));
    }

    String parties(List<Party> parties) {
        return t.list(parties.stream().map(party -> t.of(party.text())));
    }

    private String parties(Contact.Note note) {
        String who = note.who().isEmpty() ? "" : t.of("caseworknote.who.words", note.who());
        return (parties(note.facts().parties()) + " " + who).strip();
    }

    List<Choice> ways() {
        return Stream.of(Way.values())
                .map(way -> new Choice(way.key(), t.of(way.text())))
                .toList();
    }

    List<Choice> topics() {
        return Stream.of(Topic.values())
                .map(topic -> new Choice(topic.key(), t.of(topic.text())))
                .toList();
    }

    List<Choice> parties() {
        return Stream.of(Party.values())
                .map(party -> new Choice(party.key(), t.of(party.text())))
                .toList();
    }

    List<Choice> movers() {
        return Stream.concat(
                        Stream.of(new Choice("", t.of("caseworknote.mover.none"))),
                        Stream.of(Mover.values()).map(mover -> new Choice(mover.key(), t.of(mover.text()))))
                .toList();
    }
}
