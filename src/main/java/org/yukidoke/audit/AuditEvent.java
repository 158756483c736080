package org.yukidoke.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that was done or refused. Who did it and when is not said here: the database adds both.
 *
 * @param action what was tried, a dotted name such as {@code account.disable}
 * @param objectType kind of the object concerned, such as {@code account}; blank when there is none
 * @param objectId id of that object; blank when there is none
 * @param permitted false when it was refused
 * @param detail further facts without names or free text about people
 */
public record AuditEvent(
        String action, String objectType, String objectId, boolean permitted, Map<String, String> detail) {

    public AuditEvent {
        detail = Map.copyOf(detail);
    }

    public static AuditEvent done(String action, String objectType, Object objectId) {
        return new AuditEvent(action, objectType, objectId.toString(), true, Map.of());
    }

    public static AuditEvent refused(String action, String objectType, Object objectId) {
        return new AuditEvent(action, objectType, objectId.toString(), false, Map.of());
    }

    public AuditEvent with(String name, String value) {
        var more = new TreeMap<>(detail);
        more.put(name, value);
        return new AuditEvent(action, objectType, objectId, permitted, more);
    }
}
