package org.yukidoke.access.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yukidoke.access.FactorPolicy;
import org.yukidoke.access.Role;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Which roles need a second factor.
 *
 * @param organisations to choose from, all of them first; empty when one has to be typed
 */
public record PolicyView(Typed form, boolean done, List<Line> lines, List<Choice> organisations, List<Choice> roles) {

    public PolicyView {
        lines = List.copyOf(lines);
        organisations = List.copyOf(organisations);
        roles = List.copyOf(roles);
    }

    /** What is demanded in one place, in words. */
    public record Line(String organisation, String roles) {}

    static PolicyView of(Map<String, Set<Role>> policy, Typed form, boolean done, Names names, Texts t) {
        List<Choice> known = names.organisations("", t);
        List<Choice> organisations = known.isEmpty()
                ? known
                : Stream.concat(
                                Stream.of(new Choice("", t.of("access.policy.everywhere"))),
                                known.stream().skip(1))
                        .toList();
        return new PolicyView(
                form,
                done,
                policy.entrySet().stream()
                        .map(entry -> new Line(
                                entry.getKey().equals(FactorPolicy.EVERYWHERE)
                                        ? t.of("access.policy.everywhere")
                                        : names.organisation(entry.getKey(), t),
                                words(entry.getValue(), t)))
                        .toList(),
                organisations,
                Stream.of(Role.values())
                        .map(role -> new Choice(role.key(), t.of(role.text())))
                        .toList());
    }

    private static String words(Set<Role> roles, Texts t) {
        return roles.isEmpty()
                ? t.of("access.policy.nobody")
                : t.list(Stream.of(Role.values()).filter(roles::contains).map(role -> t.of(role.text())));
    }
}
