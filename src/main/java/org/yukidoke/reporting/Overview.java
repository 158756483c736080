package org.yukidoke.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.workflow.Standing;

/** Who has reported in a round and who has not. */
public record Overview(Round round, List<Row> rows, LocalDate today) {

    public Overview {
        rows = List.copyOf(rows);
    }

    /**
     * One body.
     *
     * @param name its name in the directory; blank for the council as a whole
     * @param lines how many things it is asked for
     * @param filled in how many of them something is typed
     * @param submitted when it last handed its report over; null while it has not
     * @param returns how often it was given back
     * @param extended whether it was given longer
     */
    public record Row(
            Ask ask,
            String name,
            String nameEn,
            int lines,
            int filled,
            Standing standing,
            Status status,
            @Nullable Instant submitted,
            int returns,
            boolean extended) {}

    /** Whether a body is behind its day. */
    public boolean overdue(Row row) {
        return round.open() && !row.status().handed() && today.isAfter(row.ask().due());
    }

    public long count(Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    public long overdue() {
        return rows.stream().filter(this::overdue).count();
    }
}
