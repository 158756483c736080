package org.yukidoke.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;

/**
 * Receives somebody: opens their file, from what another body shared where they were passed on, and begins to go along with
 * them; all of it or nothing.
 */
@Component
public class Registering {

    private final Transactions transactions;
    private final Persons persons;
    private final Intake intake;
    private final Transcript transcript;
    private final Accompanying accompanying;
    private final List<CameFrom> kinds;

    Registering(
            Transactions transactions,
            Persons persons,
            Intake intake,
            Transcript transcript,
            Accompanying accompanying,
            List<CameFrom> kinds) {
        this.transactions = transactions;
        this.persons = persons;
        this.intake = intake;
        this.transcript = transcript;
        this.accompanying = accompanying;
        this.kinds = List.copyOf(kinds);
    }

    /** From where somebody comes. */
    public record Source(CameFrom kind, UUID id) {

        /** As an address says it. */
        public String text() {
            return kind.word() + ":" + id;
        }

        public String href() {
            return kind.href(id);
        }
    }

    /** The thing an address names; empty when it names none. */
    public Optional<Source> source(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : kinds.stream()
                        .filter(kind -> kind.word().equals(text.substring(0, colon)))
                        .findFirst()
                        .flatMap(kind -> id(text.substring(colon + 1)).map(id -> new Source(kind, id)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** How it stands with beginning a file from a thing. */
    public sealed interface Come {

        /**
         * It can be begun.
         *
         * @param shown what is shared of the other body's file
         */
        record Free(PersonFile shown) implements Come {}

        /** It was begun. */
        record Begun(UUID file) implements Come {}

        /** There is nothing to begin from, for this account. */
        record Gone() implements Come {}
    }

    public Come look(Scope scope, Source source) {
        Desk.of(scope);
        return transactions.in(scope, () -> come(scope, source.kind().find(scope, source.id())));
    }

    private Come come(Scope scope, Optional<CameFrom.Standing> standing) {
        return standing.map(found -> switch (found) {
                    case CameFrom.Standing.Begun(UUID file) -> new Come.Begun(file);
                    case CameFrom.Standing.Free(UUID shown) ->
                        persons.find(scope, shown, Persons.everything())
                                .<Come>map(Come.Free::new)
                                .orElseGet(Come.Gone::new);
                })
                .orElseGet(Come.Gone::new);
    }

    /**
     * Who is received.
     *
     * @param accompany whether the acting account goes along with them from today on
     */
    public record Wanted(Intake.Newcomer newcomer, boolean accompany) {

        @Override
        public String toString() {
            return "somebody to be received";
        }
    }

    /**
     * From what their file is begun.
     *
     * @param copied ids of what else of the shown file is written into the own one
     */
    public record Beginning(Source source, CameFrom.Ground ground, Set<UUID> copied) {
        public Beginning {
            copied = Set.copyOf(copied);
        }
    }

    /** How receiving ends. */
    public sealed interface Ended {
        record Opened(UUID file) implements Ended {}

        /** Somebody was faster. */
        record Begun(UUID file) implements Ended {}

        /** There is nothing to begin from any more, or no such file. */
        record Gone() implements Ended {}

        /** What it was decided on changed meanwhile: what is copied, or the file that is tied. Nothing was done. */
        record Changed() implements Ended {}
    }

    /** Receives somebody who comes by themselves. */
    public UUID register(Scope scope, Wanted wanted) {
        return transactions.in(scope, () -> opened(scope, wanted));
    }

    private UUID opened(Scope scope, Wanted wanted) {
        UUID file = intake.register(scope, wanted.newcomer()).id();
        if (wanted.accompany()) {
            accompanying.begin(scope, file, wanted.newcomer().kind());
        }
        return file;
    }

    /**
     * Whether the file can be begun now; until the transaction ends nobody else does. To be asked in the transaction of what
     * follows, before files of the same person are looked for.
     *
     * @return how it ended already; null when it can be begun
     */
    public @Nullable Ended ended(Scope scope, Source source) {
        Desk.of(scope);
        return switch (transactions
                .in(scope, () -> source.kind().hold(scope, source.id()))
                .orElse(null)) {
            case null -> new Ended.Gone();
            case CameFrom.Standing.Begun(UUID file) -> new Ended.Begun(file);
            case CameFrom.Standing.Free free -> null;
        };
    }

    /** Receives somebody who was passed on: a file of the acting body's own, on a ground of its own. */
    public Ended begin(Scope scope, Wanted wanted, Beginning from) {
        Source source = from.source();
        Desk.of(scope);
        return transactions.in(scope, () -> switch (come(scope, source.kind().hold(scope, source.id()))) {
            case Come.Gone() -> new Ended.Gone();
            case Come.Begun(UUID file) -> new Ended.Begun(file);
            case Come.Free(PersonFile shown) -> {
                if (!Transcript.offered(shown).containsAll(from.copied())) {
                    yield new Ended.Changed();
                }
                UUID file = opened(scope, with(wanted, shown, from.copied()));
                transcript.write(scope, file, shown, from.copied()::contains);
                if (!source.kind().remember(scope, source.id(), file, from.ground())) {
                    throw new IllegalStateException("a file was begun that nobody remembers");
                }
                yield new Ended.Opened(file);
            }
        });
    }

    private static Wanted with(Wanted wanted, PersonFile shown, Set<UUID> copied) {
        var newcomer = wanted.newcomer();
        return new Wanted(
                new Intake.Newcomer(
                        newcomer.kind(),
                        newcomer.identity(),
                        Stream.concat(
                                        newcomer.ways().stream(),
                                        Transcript.channels(shown).stream()
                                                .filter(channel -> copied.contains(channel.id()))
                                                .map(Channel::way))
                                .toList(),
                        newcomer.need()),
                wanted.accompany());
    }

    /**
     * The body keeps a file of them already, which is the one from now on; nothing is written into it. One that is closed is
     * opened again for whoever goes along with them, so that its retention does not run meanwhile.
     */
    public Ended tie(Scope scope, Source source, UUID file, boolean accompany) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            Ended ended = ended(scope, source);
            if (ended != null) {
                return ended;
            }
            Optional<Line> line = persons.list(scope, List.of(file)).stream().findFirst();
            if (line.isEmpty()) {
                return new Ended.Gone();
            }
            boolean reopen = accompany && line.get().standing().closedAt() != null;
            Ended hindered = reopen ? reopened(scope, file) : null;
            if (hindered != null) {
                return hindered;
            }
            if (!source.kind().remember(scope, source.id(), file, CameFrom.Ground.KEPT)) {
                if (reopen) {
                    throw new IllegalStateException("a file was opened again that nobody remembers");
                }
                return new Ended.Gone();
            }
            if (accompany) {
                accompanying.begin(scope, file, line.get().kind());
            }
            return new Ended.Opened(file);
        });
    }

    /** Null when it stands open now. */
    private @Nullable Ended reopened(Scope scope, UUID file) {
        Written written = persons.find(scope, file, EnumSet.noneOf(Part.class))
                .map(found -> persons.close(scope, file, found.cover().version(), null))
                .orElseGet(Written.Gone::new);
        return switch (written) {
            case Written.Done done -> null;
            case Written.Clash clash -> new Ended.Changed();
            case Written.Gone gone -> new Ended.Gone();
            case Written.NotKept none -> new Ended.Gone();
        };
    }
}
