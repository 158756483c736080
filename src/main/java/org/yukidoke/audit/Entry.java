package org.yukidoke.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An event as it stands in the record. What there is none of is blank.
 *
 * @param who who acted, and for which organisation
 * @param detail further facts, as JSON
 */
public record Entry(
        long id, Instant at, Who who, String action, Thing object, boolean permitted, Person person, String detail) {

    /** Id of the account, blank for a visitor and for a command at the machine; key of the organisation. */
    public record Who(String account, String organisation) {}

    /** Kind and id of the object concerned. */
    public record Thing(String type, String id) {}

    /** Whose data were touched, who keeps them, and by what right. */
    public record Person(String subject, String owner, String basis) {}

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                new Who(text(row, "account"), text(row, "organisation")),
                row.getString("action"),
                new Thing(row.getString("object_type"), row.getString("object_id")),
                row.getBoolean("permitted"),
                new Person(text(row, "subject"), text(row, "owner"), text(row, "basis")),
                row.getString("detail"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
