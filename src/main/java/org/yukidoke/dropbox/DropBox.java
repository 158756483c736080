package org.yukidoke.dropbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Ids;
import org.yukidoke.kernel.Japan;

/**
 * The public side: anybody puts a request in, and who holds its receipt sees where it stands and takes it back. Nothing
 * here can read what was put in, whichever program it runs in.
 */
@Component
public class DropBox {

    /** As the table says it, see its trigger. */
    private static final String FLOOD = "YK001";

    private final JdbcClient database;
    private final Seals seals;
    private final BoxRows boxes;
    private final DueDays due;
    private final Floods floods;
    private final Clock clock;

    DropBox(JdbcClient database, Seals seals, BoxRows boxes, DueDays due, Floods floods, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.boxes = boxes;
        this.due = due;
        this.floods = floods;
        this.clock = clock;
    }

    /** Keys of the bodies that take requests. */
    public List<String> bodies() {
        return boxes.taking();
    }

    /** What a body promises; empty for one that takes no requests. */
    public Optional<Promise> promise(String body) {
        Box box = boxes.get(body, today());
        return box.takes() && boxes.takes(body)
                ? Optional.of(new Promise(box.dueDays(), box.keepDays()))
                : Optional.empty();
    }

    /**
     * Seals a request and puts it in. The same form sent twice puts in one, and one that was corrected none.
     *
     * @param address of the sender's machine, to notice a flood; it is not kept
     */
    public Putting put(ContactRequest request, FormToken form, String address) {
        Instant now = clock.instant();
        if (promise(request.body()).isEmpty()) {
            return refused("body", "dropbox.fault.body");
        }
        if (floods.overflows(address, now)) {
            return refused("form", "dropbox.fault.flood");
        }
        Optional<Seals.Seal> seal = seals.current();
        if (seal.isEmpty()) {
            return refused("form", "dropbox.fault.closed");
        }
        ReceiptCode receipt = form.receipt();
        String text = ContactJson.write(request);
        byte[] mark = form.mark(request, text);
        UUID id = Ids.next(now);
        try {
            // It names no column to conflict on: that would need the right to read.
            int put = database.sql("""
                            insert into dropbox.request (id, code, mark, body, may_pass, seal, sealed)
                            values (:id, :code, :mark, :body, :mayPass, :seal, :sealed)
                                on conflict do nothing
                            """)
                    .param("id", id)
                    .param("code", receipt.hash())
                    .param("mark", mark)
                    .param("body", request.body())
                    .param("mayPass", request.mayPass())
                    .param("seal", seal.get().id())
                    .param("sealed", seal.get().sealer().seal(Seals.place(id), text))
                    .update();
            return put == 1 || holds(receipt, mark) ? new Putting.Kept(receipt) : new Putting.Earlier(receipt);
        } catch (DataAccessException refused) {
            if (said(refused, FLOOD)) {
                return refused("form", "dropbox.fault.flood");
            }
            throw refused;
        }
    }

    /** Where a request stands; empty when there is none of this code. */
    public Optional<Standing> state(ReceiptCode receipt) {
        return database.sql("select * from dropbox.standing(:code)")
                .param("code", receipt.hash())
                .query((row, number) -> standing(row))
                .optional();
    }

    /**
     * Takes a request back: what was written is destroyed, and that there was one stays to be counted.
     *
     * @return whether there is one of this code; taking back twice does no harm
     */
    public boolean withdraw(ReceiptCode receipt) {
        return database.sql("select dropbox.withdraw(:code)")
                .param("code", receipt.hash())
                .query(Boolean.class)
                .single();
    }

    private boolean holds(ReceiptCode receipt, byte[] mark) {
        return database.sql("select dropbox.holds(:code, :mark)")
                .param("code", receipt.hash())
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    private Standing standing(ResultSet row) throws SQLException {
        Instant arrived = at(row, "arrived_at").orElseThrow();
        String body = row.getString("body");
        return new Standing(
                body,
                arrived,
                due.due(body, arrived, row.getInt("due_days")),
                state(row),
                at(row, "erased_at").isPresent());
    }

    private static Standing.State state(ResultSet row) throws SQLException {
        Optional<Instant> ended = at(row, "ended_at");
        if (ended.isPresent()) {
            return switch (Request.Ending.of(row.getString("ending"))) {
                case REACHED -> new Standing.State.Contacted(ended.get());
                case UNREACHED -> new Standing.State.Unreached(ended.get());
                case WITHDRAWN -> new Standing.State.Withdrawn(ended.get());
            };
        }
        if (row.getBoolean("gone")) {
            String successor = row.getString("successor");
            return new Standing.State.Left(successor == null ? "" : successor);
        }
        Optional<Instant> tried = at(row, "tried_at");
        if (tried.isPresent()) {
            return new Standing.State.Tried(tried.get());
        }
        return at(row, "seen_at").<Standing.State>map(Standing.State.Seen::new).orElseGet(Standing.State.Arrived::new);
    }

    private LocalDate today() {
        return Japan.day(clock.instant());
    }

    private static Putting refused(String field, String key) {
        return new Putting.Refused(List.of(FieldError.of(field, key)));
    }

    static boolean said(DataAccessException refused, String state) {
        return refused.getMostSpecificCause() instanceof SQLException sql && state.equals(sql.getSQLState());
    }

    static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
