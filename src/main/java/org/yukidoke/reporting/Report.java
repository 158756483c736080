package org.yukidoke.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Organisation;
import org.yukidoke.plan.Plan;
import org.yukidoke.workflow.Standing;

/**
 * What one body is asked for in a round, and what it typed so far.
 *
 * @param body null for the council as a whole
 * @param cells the texts that stand, one a field
 */
public record Report(
        Round round,
        Plan plan,
        Ask ask,
        @Nullable Organisation body,
        List<Line> lines,
        List<Kept> cells,
        List<Clash> clashes,
        Standing standing) {

    public Report {
        lines = List.copyOf(lines);
        cells = List.copyOf(cells);
        clashes = List.copyOf(clashes);
    }

    /** Whether something can be typed. */
    public boolean open() {
        return round.open() && standing.open();
    }

    public Optional<Line> find(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** What stands in a field; blank for nothing. */
    public String said(String line, String field) {
        return kept(line, field).map(Kept::said).orElse("");
    }

    /** Whether words explain a figure that was changed after them: they stay, and have to be confirmed or typed anew. */
    public boolean stale(String line, String field) {
        return ExplanationRules.stale(this, line, field);
    }

    public Optional<Kept> kept(String line, String field) {
        return cells.stream()
                .filter(cell -> cell.line().equals(line) && cell.field().equals(field))
                .findFirst();
    }

    /** Everything that stands in a line, by field. */
    public Map<String, String> said(String line) {
        return cells.stream()
                .filter(cell -> cell.line().equals(line) && !cell.said().isEmpty())
                .collect(Collectors.toMap(Kept::field, Kept::said));
    }

    /** Whether the body says that nothing here concerns it (該当なし). */
    public boolean notApplicable() {
        return said("", "state").equals("not_applicable");
    }
}
