package org.yukidoke.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanVersions;
import org.yukidoke.web.Texts;

/** Old and new of a draft or of a version beside each other. */
@Component
public class Comparisons {

    private final PlanDrafts drafts;
    private final PlanDraftRows rows;
    private final PlanVersions versions;

    Comparisons(PlanDrafts drafts, PlanDraftRows rows, PlanVersions versions) {
        this.drafts = drafts;
        this.rows = rows;
        this.versions = versions;
    }

    /** A draft beside the version it stands on. */
    public Comparison draft(Scope scope, UUID id, Texts t) {
        var sheet = drafts.get(scope, id);
        var titles = new ComparisonRules.Titles(t.of("revision.compare.before"), t.of("revision.compare.after"));
        var sides = new ComparisonRules.Sides(sheet.base(), sheet.plan(), reasons(id));
        return ComparisonRules.of(sides, titles, new ItemWords(t));
    }

    /**
     * A version beside the one before it, for everybody who may read both.
     *
     * @throws Absent when one of the two has no text here
     */
    public Comparison version(PlanVersions.Made newer, PlanVersions.Made older, Texts t) {
        Plan before = versions.get(older.id());
        Plan after = versions.get(newer.id());
        var titles = new ComparisonRules.Titles(
                t.of("revision.compare.version", Integer.toString(older.number())),
                t.of("revision.compare.version", Integer.toString(newer.number())));
        var reasons = rows.list(newer.plan()).stream()
                .filter(draft -> draft.stage() instanceof Draft.Stage.Adopted(UUID made) && made.equals(newer.id()))
                .findFirst()
                .map(draft -> reasons(draft.id()))
                .orElseGet(Map::of);
        return ComparisonRules.of(new ComparisonRules.Sides(before, after, reasons), titles, new ItemWords(t));
    }

    // Whoever changed the last part of an item with a reason has said it for the item.
    private Map<String, String> reasons(UUID draft) {
        var reasons = new HashMap<String, String>();
        for (Kept kept : rows.changes(draft)) {
            if (!kept.reason().isBlank() && kept.change() != null) {
                reasons.put(Change.item(kept.slot()), kept.reason());
            }
        }
        return reasons;
    }
}
