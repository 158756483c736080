package org.yukidoke.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.directory.Vocabulary;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;

/** Events and courses: read by everybody, kept by the body that holds them and by the secretariat. */
@Component
public class Events {

    private final EventRows rows;
    private final Vocabulary vocabulary;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    Events(EventRows rows, Vocabulary vocabulary, Audit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a visitor looks for; blank asks for nothing. The municipality is a code of six digits. */
    public record Wanted(String platform, String kind, String wish, String municipality) {

        public static final Wanted ANYTHING = new Wanted("", "", "", "");
    }

    /** Where an event is to be kept, and by whom. */
    public record Home(String platform, String owner, EventKind kind) {}

    /** How keeping one can end. */
    public sealed interface Saving {

        record Kept(Event event) implements Saving {}

        /** Somebody else kept another content meanwhile. */
        record Clash(Event event) implements Saving {}

        record Faulty(List<FieldError> errors) implements Saving {
            public Faulty {
                errors = List.copyOf(errors);
            }
        }
    }

    /** What has not ended yet, by its next session; cancelled ones say so. */
    @Transactional(readOnly = true)
    public List<Event> upcoming(Wanted wanted) {
        LocalDate today = Japan.day(clock.instant());
        return rows.upcoming(today).stream()
                .filter(event -> EventRules.suits(event, wanted))
                .sorted(Comparator.comparing((Event event) ->
                                event.next(today).map(Session::day).orElse(LocalDate.MAX))
                        .thenComparing(Event::key))
                .toList();
    }

    /** One that is or was public; drafts are not. */
    @Transactional(readOnly = true)
    public Optional<Event> find(String key) {
        return rows.find(key).filter(event -> event.state() != Event.State.DRAFT);
    }

    /** Everything of a council, drafts too. Empty for whoever does not work for it. */
    public List<Event> list(Scope scope, String platform) {
        return transactions.in(scope, () -> scope.worksFor(platform) ? rows.list(platform) : List.<Event>of());
    }

    /** @throws Absent when there is none for whoever asks */
    public Event get(Scope scope, UUID id) {
        return transactions.in(
                scope,
                () -> rows.find(id)
                        .filter(event -> scope.worksFor(event.platform()))
                        .orElseThrow(() -> new Absent("event", id.toString())));
    }

    /**
     * Enters one as a draft.
     *
     * @throws AccessDeniedException for whoever does not work for its owner
     */
    public Saving add(Scope scope, Home home, EventContent content, List<Session> sessions) {
        return transactions.in(scope, () -> {
            require(scope, home.platform(), home.owner());
            var errors = EventRules.faults(content, sessions, vocabulary.wishes());
            if (home.owner().isEmpty() || !errors.isEmpty()) {
                return new Saving.Faulty(
                        errors.isEmpty() ? List.of(FieldError.of("owner", "event.fault.owner")) : errors);
            }
            Instant now = now();
            UUID id = Ids.next(now);
            String key = home.platform() + "-" + id.toString().replace("-", "").substring(20);
            var event = new Event(
                    id,
                    key,
                    home.platform(),
                    home.owner(),
                    home.kind(),
                    Event.State.DRAFT,
                    1,
                    content,
                    EventRules.numbered(sessions, List.of()),
                    now);
            rows.add(event, scope.id().orElse(null));
            audit.write(AuditEvent.done("event.add", "event", id));
            return new Saving.Kept(event);
        });
    }

    /** Keeps another content; sessions that are left out of the list stay as they are. */
    public Saving save(Scope scope, UUID id, int base, EventContent content, List<Session> sessions) {
        return transactions.in(scope, () -> {
            Event event = lock(scope, id);
            if (event.version() != base) {
                return new Saving.Clash(event);
            }
            var errors = EventRules.faults(content, sessions, vocabulary.wishes());
            if (!errors.isEmpty()) {
                return new Saving.Faulty(errors);
            }
            return keep(scope, event, event.state(), content, EventRules.numbered(sessions, event.sessions()));
        });
    }

    /** Shows it to the public, cancels it, or takes a cancellation back. */
    public Event stand(Scope scope, UUID id, Event.State state) {
        return transactions.in(scope, () -> {
            Event event = lock(scope, id);
            if (state == Event.State.DRAFT && event.state() != Event.State.DRAFT) {
                throw new AccessDeniedException("what was public is cancelled, not taken back");
            }
            return keep(scope, event, state, event.content(), event.sessions()).event();
        });
    }

    private Saving.Kept keep(
            Scope scope, Event event, Event.State state, EventContent content, List<Session> sessions) {
        var next = new Event(
                event.id(),
                event.key(),
                event.platform(),
                event.owner(),
                event.kind(),
                state,
                event.version() + 1,
                content,
                sessions,
                now());
        rows.replace(next, scope.id().orElse(null));
        audit.write(AuditEvent.done("event.save", "event", event.id()).with("state", state.key()));
        return new Saving.Kept(rows.find(event.id()).orElseThrow());
    }

    private Event lock(Scope scope, UUID id) {
        Event event = get(scope, id);
        require(scope, event.platform(), event.owner());
        return rows.lock(id).orElseThrow(() -> new Absent("event", id.toString()));
    }

    private void require(Scope scope, String platform, String owner) {
        if (!scope.keeps(platform, owner)) {
            throw new AccessDeniedException("this event is kept by others");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
