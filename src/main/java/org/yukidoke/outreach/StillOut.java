package org.yukidoke.outreach;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yukidoke.access.Colleagues;
import org.yukidoke.kernel.FieldError;

/** Nothing takes a trip off while somebody is out on it: then nobody would look for them any more. */
final class StillOut {

    private StillOut() {}

    /** Why a trip could not be taken off: these are out on it, or another was faster. */
    static Entered refused(List<UUID> out, List<Colleagues.Colleague> team) {
        return out.isEmpty() ? new Entered.Clash() : because("reason", "outreach.fault.out", out, team);
    }

    /** Why a trip could not be put off, or be said to be somebody else's. */
    static Entered unmoved(List<UUID> out, List<Colleagues.Colleague> team) {
        return out.isEmpty() ? new Entered.Clash() : because("leaves", "outreach.fault.out.moved", out, team);
    }

    private static Entered because(String field, String key, List<UUID> out, List<Colleagues.Colleague> team) {
        return new Entered.Refused(List.of(FieldError.of(
                field,
                key,
                team.stream()
                        .filter(one -> out.contains(one.id()))
                        .map(Colleagues.Colleague::name)
                        .collect(Collectors.joining("・")))));
    }
}
