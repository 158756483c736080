package org.yukidoke.person;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/**
 * The files of people. Every answer is what the acting account may see at this moment and nothing else; what it may not
 * see does not exist. Each look is written to the audit record by the database itself.
 */
@Component
public class Persons {

    /** Files on a page of a list. */
    public static final int PAGE = 50;

    private static final int HINTS = 5;

    private final Transactions transactions;
    private final PersonRows rows;
    private final Details details;
    private final RiskRows risks;
    private final BlindIndex tokens;
    private final PersonKeys keys;
    private final Audit audit;

    Persons(
            Transactions transactions,
            PersonRows rows,
            Details details,
            RiskRows risks,
            BlindIndex tokens,
            PersonKeys keys,
            Audit audit) {
        this.transactions = transactions;
        this.rows = rows;
        this.details = details;
        this.risks = risks;
        this.tokens = tokens;
        this.keys = keys;
        this.audit = audit;
    }

    /** A file with these parts, as far as they may be seen; empty when it may not be seen at all or is not there. */
    public Optional<PersonFile> find(Scope scope, UUID id, Set<Part> wanted) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            Set<Part> seen = rows.seen(id, wanted);
            String fields = seen.stream().map(Part::key).collect(Collectors.joining(","));
            return keys.open(id, new PersonKeys.Deed("person.read", fields))
                    .flatMap(opened -> rows.cover(id, opened.seen()).map(cover -> file(opened, cover, seen)));
        });
    }

    private PersonFile file(PersonKeys.Opened opened, PersonFile.Cover cover, Set<Part> seen) {
        boolean zones = seen.contains(Part.GENERAL) || seen.contains(Part.EMPLOYMENT) || seen.contains(Part.WELFARE);
        return new PersonFile(
                cover,
                seen,
                seen.contains(Part.IDENTITY) ? rows.identity(opened).orElse(null) : null,
                new PersonFile.Contents(
                        seen.contains(Part.CONTACT) ? details.channels(opened) : List.of(),
                        zones
                                ? details.statements(opened).stream()
                                        .filter(one ->
                                                seen.contains(one.said().zone().part()))
                                        .toList()
                                : List.of(),
                        seen.contains(Part.GROUPS) ? details.memberships(opened.person()) : List.of(),
                        seen.contains(Part.RISK) ? risks.list(opened) : List.of()));
    }

    /** Changes who somebody is, unless it changed since it was seen. */
    public Written change(Scope scope, UUID id, int seen, Identity identity) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            Optional<PersonKeys.Opened> opened =
                    keys.openAsKeeper(id, new PersonKeys.Deed("person.change", "identity"));
            if (opened.isEmpty()) {
                return new Written.Gone();
            }
            if (!rows.changeIdentity(opened.get(), identity, seen)) {
                return new Written.Clash();
            }
            tokens.removeNames(id);
            tokens.add(id, opened.get().owner(), BlindIndex.clues(identity));
            return new Written.Done(id);
        });
    }

    /** Closes a file, from when its retention runs, or opens it again. */
    public Written close(Scope scope, UUID id, int seen, @Nullable Instant at) {
        Desk.of(scope);
        return transactions.in(scope, () -> {
            if (keys.openToDecide(id, PersonKeys.Deed.of(at == null ? "person.reopen" : "person.close"))
                    .isEmpty()) {
                return new Written.Gone();
            }
            return rows.close(id, at, seen) ? new Written.Done(id) : new Written.Clash();
        });
    }

    /** Where a list goes on: after this file. */
    public record After(Instant openedAt, UUID id) {}

    /** The files the acting body keeps, the newest first, {@link #PAGE} of them and one more if there are more. */
    public List<Line> newest(Scope scope, @Nullable After after, boolean closedToo) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            Instant at = after == null ? null : after.openedAt();
            UUID id = after == null ? null : after.id();
            return lines(rows.newest(desk.body(), at, id, closedToo, PAGE + 1), "person.list");
        });
    }

    /** Files other bodies share with the acting one. */
    public List<Line> lent(Scope scope) {
        Desk.of(scope);
        return transactions.in(scope, () -> lines(rows.lent(PAGE), "person.list"));
    }

    /** These files as far as they may be seen, in the order asked for. */
    public List<Line> list(Scope scope, Collection<UUID> ids) {
        Desk.of(scope);
        return transactions.in(scope, () -> lines(List.copyOf(ids), "person.list"));
    }

    /**
     * Looks for somebody among the files of the acting body by a reference, a name, a reading, a nickname, a day of birth
     * or a telephone number, each as a whole: sealed texts have no beginning to search by.
     *
     * @param typed as typed
     */
    public List<Line> search(Scope scope, String typed) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            Set<UUID> found = new LinkedHashSet<>();
            Reference.find(typed).flatMap(rows::byReference).ifPresent(found::add);
            for (BlindIndex.Clue clue : SearchRules.clues(typed)) {
                found.addAll(tokens.find(desk.body(), clue, PAGE));
            }
            audit.write(AuditEvent.done("person.search", "person", "").with("found", Integer.toString(found.size())));
            return lines(found.stream().limit(PAGE).toList(), "person.list");
        });
    }

    /**
     * Files of the acting body that may be of the same person. Other bodies are never asked: that a file exists is itself
     * something about a person.
     */
    public List<Line> hints(Scope scope, Identity identity, List<Channel.Way> ways) {
        Desk desk = Desk.of(scope);
        return transactions.in(scope, () -> {
            Set<UUID> found = new LinkedHashSet<>();
            for (BlindIndex.Clue clue : SearchRules.telling(identity, ways)) {
                found.addAll(tokens.find(desk.body(), clue, HINTS));
            }
            return lines(found.stream().limit(HINTS).toList(), "person.hint");
        });
    }

    private List<Line> lines(List<UUID> ids, String deed) {
        Set<UUID> once = new LinkedHashSet<>(ids);
        Map<UUID, PersonKeys.Opened> opened = keys.open(once, PersonKeys.Deed.of(deed));
        return rows.lines(opened);
    }

    /** Every part there is. */
    public static Set<Part> everything() {
        return EnumSet.allOf(Part.class);
    }
}
