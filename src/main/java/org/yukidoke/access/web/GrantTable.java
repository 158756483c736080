package org.yukidoke.access.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Role;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * Roles down, platforms across: which is held where.
 *
 * @param platforms names of the platforms
 */
public record GrantTable(List<String> platforms, List<Row> rows) {

    public GrantTable {
        platforms = List.copyOf(platforms);
        rows = List.copyOf(rows);
    }

    /** A role and what it means. */
    public record Row(String role, String help, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A box to tick.
     *
     * @param key blank where the role cannot be held for the platform
     */
    public record Cell(String id, String key, String label, String platform, boolean chosen) {}

    static GrantTable of(Typed form, Names names, Texts t) {
        Set<String> held = form.values().getOrDefault("grants", List.of()).stream()
                .flatMap(key -> Grant.find(key).stream())
                .map(Grant::platform)
                .collect(Collectors.toSet());
        List<Choice> platforms = names.platforms(held, t);
        return new GrantTable(
                platforms.stream().map(Choice::text).toList(),
                Stream.of(Role.values())
                        .map(role -> new Row(
                                t.of(role.text()),
                                t.of("access.role.help." + role.key()),
                                platforms.stream()
                                        .map(platform -> cell(form, role, platform, t))
                                        .toList()))
                        .toList());
    }

    private static Cell cell(Typed form, Role role, Choice platform, Texts t) {
        String key = role.key() + "@" + platform.value();
        if (Grant.find(key).isEmpty()) {
            return new Cell("", "", "", platform.text(), false);
        }
        // The first box carries the field's own name, where the list of faults leads to.
        String id = key.equals("secretariat@*")
                ? "grants"
                : "grants-" + key.replace('@', '-').replace("*", "all");
        return new Cell(
                id,
                key,
                t.of("access.role.at", t.of(role.text()), platform.text()),
                platform.text(),
                form.chosen("grants", key));
    }
}
