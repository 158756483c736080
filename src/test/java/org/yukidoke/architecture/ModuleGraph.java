package org.yukidoke.architecture;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which module may use which. A line names a module and those before it that it may use; since a line may name only
 * earlier lines, a cycle cannot be written.
 */
record ModuleGraph(Map<String, Set<String>> lines) {

    /** Modules to come stand here already, so that the first class of one is judged. */
    static final ModuleGraph PRODUCT = parse("""
            kernel        :
            chart         : kernel
            document      : kernel chart
            sheet         : kernel
            db            : kernel
            web           : kernel chart
            vault         : kernel db
            audit         : kernel db
            access        : kernel db web vault audit
            api           : kernel db web audit access
            directory     : kernel chart document sheet db web audit access api
              base = kernel chart document sheet db web audit access api directory
            workflow      : base vault
            statistics    : base
            dropbox       : base vault workflow
            plan          : base workflow
            assurance     : base plan workflow
            progress      : base plan statistics workflow
            revision      : base plan progress workflow vault
            funding       : base plan progress workflow revision
            reporting     : base plan progress workflow vault
            council       : base plan progress workflow vault statistics revision funding reporting
            localplatform : base council
            person        : base vault statistics plan
            casework      : base person progress workflow vault statistics plan dropbox
            conference    : base person casework workflow vault
            employer      : base
            opportunity   : base employer
            event         : base workflow employer
            opendata      : base plan event workflow
            enrolment     : base person opportunity event progress
            gathering     : base person casework event progress workflow statistics vault
            referral      : base person casework opportunity progress workflow vault statistics plan
            matching      : base person opportunity progress
            placement     : base person employer opportunity enrolment progress
            outreach      : base person casework event workflow plan progress statistics
            portal        : base plan progress council event opportunity statistics dropbox opendata assurance
            report        : *
            boot          : *
            """);

    /** Modules that are nothing but an outside: pages and the open interface themselves. */
    static final Set<String> OUTSIDE = Set.of("web", "api");

    /** The module that wires the others, and may know their inside. */
    static final String WIRING = "boot";

    /**
     * Reads lines {@code module : names} and {@code short = names}; {@code *} is every earlier module.
     *
     * @throws IllegalArgumentException when a line names itself, a later line or nothing known
     */
    static ModuleGraph parse(String table) {
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (String line : table.lines().map(String::strip).toList()) {
            boolean group = line.contains("=");
            String[] sides = line.split("\\s*[:=]\\s*", 2);
            Set<String> uses = new LinkedHashSet<>();
            for (String name : sides[1].isEmpty() ? List.<String>of() : List.of(sides[1].split("\\s+"))) {
                uses.addAll(named(name, lines, groups));
            }
            if ((group ? groups : lines).put(sides[0], Set.copyOf(uses)) != null) {
                throw new IllegalArgumentException(sides[0] + " has two lines");
            }
        }
        return new ModuleGraph(lines);
    }

    private static Set<String> named(String name, Map<String, Set<String>> lines, Map<String, Set<String>> groups) {
        if (name.equals("*")) {
            return lines.keySet();
        }
        if (groups.containsKey(name)) {
            return groups.getOrDefault(name, Set.of());
        }
        if (lines.containsKey(name)) {
            return Set.of(name);
        }
        throw new IllegalArgumentException("no earlier line for " + name);
    }

    boolean knows(String module) {
        return lines.containsKey(module);
    }

    boolean allows(String from, String to) {
        return from.equals(to) || lines.getOrDefault(from, Set.of()).contains(to);
    }
}
