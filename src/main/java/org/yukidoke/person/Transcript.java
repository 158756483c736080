package org.yukidoke.person;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;

/** Writes into a file of the acting body what it is shown of another body's, and nothing else. */
@Component
public class Transcript {

    private final Records records;
    private final Risks risks;

    Transcript(Records records, Risks risks) {
        this.records = records;
        this.risks = risks;
    }

    /** Ways to reach somebody that are in use. */
    public static List<Channel> channels(PersonFile shown) {
        return shown.contents().channels().stream()
                .filter(channel -> channel.endedAt() == null)
                .toList();
    }

    /** What holds of what was said, the oldest first, so that the new file tells it in the order it was said. */
    public static List<Statement> statements(PersonFile shown) {
        return shown.contents().statements().reversed().stream()
                .filter(Statement::current)
                .toList();
    }

    /** As above, of the groups somebody belongs to. */
    public static List<Membership> groups(PersonFile shown) {
        return shown.contents().memberships().reversed().stream()
                .filter(Membership::current)
                .toList();
    }

    /** As above, of risks that stand. */
    public static List<Risk> risks(PersonFile shown) {
        return shown.contents().risks().reversed().stream().filter(Risk::stands).toList();
    }

    /** Ids of all of these. */
    public static Set<UUID> offered(PersonFile shown) {
        return Stream.of(
                        channels(shown).stream().map(Channel::id),
                        statements(shown).stream().map(Statement::id),
                        groups(shown).stream().map(Membership::id),
                        risks(shown).stream().map(Risk::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes statements, groups and risks. Who somebody is and how to reach them is written where a file is opened.
     *
     * @param wanted which of them, by their ids
     */
    public void write(Scope scope, UUID own, PersonFile shown, Predicate<UUID> wanted) {
        statements(shown).stream()
                .filter(one -> wanted.test(one.id()))
                .forEach(one -> written(records.state(scope, own, one.said(), null)));
        groups(shown).stream()
                .filter(one -> wanted.test(one.id()))
                .forEach(one -> written(records.belong(scope, own, one.belonging(), null)));
        risks(shown).stream()
                .filter(one -> wanted.test(one.id()))
                .forEach(one -> written(
                        risks.raise(scope, own, one.kind(), new Risks.Handling(one.note(), one.told(), one.done()))));
    }

    // What is shared for a purpose this body may not keep is not shown to it, so all that is shown can be written.
    private static void written(Written written) {
        if (!(written instanceof Written.Done)) {
            throw new IllegalStateException("not taken over: " + written);
        }
    }
}
