package org.yukidoke.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done or refused. Who did it and when is not said here: the database adds both.
 *
 * @param action what was tried, a dotted name such as {@code account.disable}
 * @param objectType kind of the object concerned, such as {@code account}; blank when there is none
 * @param objectId id of that object; blank when there is none
 * @param permitted false when it was refused
 * @param detail further facts without names or free text about people
 * @param concern the person concerned; null when none is
 */
public record AuditEvent(
        String action,
        String objectType,
        String objectId,
        boolean permitted,
        Map<String, String> detail,
        @Nullable Concern concern) {

    /**
     * Whose data were touched, and by what right.
     *
     * @param subject the person
     * @param owner key of the organisation that keeps the person
     * @param basis the right it was done by, such as {@code own} or {@code share:<id>}; why not when it was refused
     */
    public record Concern(UUID subject, String owner, String basis) {}

    public AuditEvent {
        detail = Map.copyOf(detail);
    }

    public static AuditEvent done(String action, String objectType, Object objectId) {
        return new AuditEvent(action, objectType, objectId.toString(), true, Map.of(), null);
    }

    public static AuditEvent refused(String action, String objectType, Object objectId) {
        return new AuditEvent(action, objectType, objectId.toString(), false, Map.of(), null);
    }

    public AuditEvent with(String name, String value) {
        var more = new TreeMap<>(detail);
        more.put(name, value);
        return new AuditEvent(action, objectType, objectId, permitted, more, concern);
    }

    /** The same event, said to concern a person. */
    public AuditEvent about(UUID subject, String owner, String basis) {
        return new AuditEvent(action, objectType, objectId, permitted, detail, new Concern(subject, owner, basis));
    }
}
