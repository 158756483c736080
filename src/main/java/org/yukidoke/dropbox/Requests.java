package org.yukidoke.dropbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;

/**
 * The side of the body asked: its requests, opened and answered. Which of them a scope sees is decided by the database; to
 * everybody else a request is as one that never came. Every method but {@link #reads} refuses whoever does not read the
 * requests of a body.
 */
@Component
public class Requests {

    /** By what the database says that a sender did not allow it. */
    private static final String NOT_ALLOWED = "YK002";

    private final Transactions transactions;
    private final ContactRows rows;
    private final BoxRows boxes;
    private final Audit audit;

    Requests(Transactions transactions, ContactRows rows, BoxRows boxes, Audit audit) {
        this.transactions = transactions;
        this.rows = rows;
        this.boxes = boxes;
        this.audit = audit;
    }

    /**
     * A request that was opened.
     *
     * @param content null when it was destroyed or erased
     */
    public record Opened(Request request, @Nullable ContactRequest content) {}

    /** Whether this scope reads the requests of its body. */
    public boolean reads(Scope scope) {
        return scope.id().isPresent() && !scope.organisation().isEmpty() && transactions.in(scope, rows::reads);
    }

    /** What is to be answered, what is due first standing first. */
    public List<Request> open(Scope scope) {
        return reading(
                scope,
                () -> rows.open().stream()
                        .sorted(Comparator.comparing(Request::due).thenComparing(Request::arrivedAt))
                        .toList());
    }

    /** What ended lately, the last one first. */
    public List<Request> ended(Scope scope) {
        return reading(scope, rows::ended);
    }

    /** One request without what was written; empty when it is not this body's. */
    public Optional<Request> find(Scope scope, UUID id) {
        return reading(scope, () -> rows.find(id));
    }

    /** Opens a request, which the audit record notes; empty when it is not this body's. */
    public Optional<Opened> open(Scope scope, UUID id) {
        return reading(scope, () -> {
            Optional<String> written = rows.release(id);
            return rows.find(id)
                    .map(request -> new Opened(
                            request,
                            written.map(text -> ContactJson.read(text, request)).orElse(null)));
        });
    }

    /** Says that the acting account answers it; the others of the body then know. */
    public Answer take(Scope scope, UUID id) {
        return deed(scope, id, "take", () -> rows.take(id, scope.requireAccount()));
    }

    /** Lays it back, so that a colleague can take it. */
    public Answer layBack(Scope scope, UUID id) {
        return deed(scope, id, "lay-back", () -> rows.layBack(id));
    }

    /** Notes that nobody was reached; it stays to be done. */
    public Answer tried(Scope scope, UUID id) {
        return deed(scope, id, "try", () -> rows.tried(id, scope.requireAccount()));
    }

    /** Ends it: they were in touch, or nobody could be reached and nobody tries any more. */
    public Answer end(Scope scope, UUID id, boolean reached) {
        return deed(scope, id, reached ? "reached" : "unreached", () -> rows.end(id, reached));
    }

    /**
     * Requests that wait at a body that has gone.
     *
     * @param oldest when the first of them came
     */
    public record Left(String body, long waiting, Instant oldest) {}

    /** Those of the councils of a secretariat, in numbers. */
    public List<Left> left(Scope scope) {
        scope.require(Role.SECRETARIAT);
        return transactions.in(scope, rows::left);
    }

    /** Bodies a request may be passed on to: those of the same council that take requests. */
    public List<String> receivers(Scope scope, Request request) {
        String council = request.body().substring(0, request.body().indexOf('.') + 1);
        return reading(scope, () -> boxes.taking()).stream()
                .filter(body -> body.startsWith(council) && !body.equals(request.body()))
                .toList();
    }

    /** Passes it on to another body, if its sender allowed that. */
    public Answer pass(Scope scope, UUID id, String receiver) {
        try {
            return reading(scope, () -> {
                Optional<Request> known = rows.find(id);
                if (known.isEmpty()) {
                    return new Answer.Gone();
                }
                if (!known.get().open()) {
                    return new Answer.Late();
                }
                return receivers(scope, known.get()).contains(receiver) && rows.pass(id, receiver)
                        ? new Answer.Done()
                        : new Answer.NotAllowed();
            });
        } catch (DataAccessException refused) {
            if (DropBox.said(refused, NOT_ALLOWED)) {
                return new Answer.NotAllowed();
            }
            throw refused;
        }
    }

    private Answer deed(Scope scope, UUID id, String what, BooleanSupplier done) {
        return reading(scope, () -> {
            if (rows.find(id).isEmpty()) {
                return new Answer.Gone();
            }
            if (!done.getAsBoolean()) {
                return new Answer.Late();
            }
            audit.write(AuditEvent.done("dropbox." + what, "request", id).about(id, scope.organisation(), "asked"));
            return new Answer.Done();
        });
    }

    private <T> T reading(Scope scope, Supplier<T> work) {
        if (!reads(scope)) {
            throw new AccessDeniedException("does not read the requests of a body");
        }
        return transactions.in(scope, work);
    }
}
