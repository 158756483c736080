package org.yukidoke.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yukidoke.plan.Front;
import org.yukidoke.plan.Kpi;
import org.yukidoke.web.Texts;

/** What a KPI's window, age scope and relations mean, in words. */
record KpiWords(BoardWords board) {

    private Texts t() {
        return board.t();
    }

    String target(Kpi kpi) {
        return board.words().target(kpi);
    }

    /** What one figure covers: {@code 1年の値}, with the plan's own word where it prints one. */
    String basis(Kpi kpi) {
        String key = "planboard.basis." + low(kpi.window().basis());
        String printed = kpi.window().text();
        return printed.isEmpty() ? t().of(key) : t().of("planboard.basis.printed", t().of(key), printed);
    }

    String years(Kpi kpi) {
        return board.words().years(kpi.window().fiscalYears());
    }

    /** Name of the stage; empty for none. */
    String stage(Kpi kpi) {
        return board.plan().front().stages().stream()
                .filter(stage -> stage.key().equals(kpi.window().stage()))
                .map(Front.Stage::name)
                .map(board.words()::name)
                .findFirst()
                .orElse("");
    }

    String ages(Kpi kpi) {
        return t().of("planboard.ages." + low(kpi.ageScope()));
    }

    String kind(Kpi kpi) {
        return t().of("planboard.kind." + low(kpi.target().kind()));
    }

    /** As printed with the KPI; a plan that names none says so. */
    String owners(Kpi kpi) {
        return kpi.place().owners().isEmpty()
                ? t().of("planboard.kpi.owners.none")
                : board.list(kpi.place().owners());
    }

    /** Everything that forbids adding this figure without a thought. */
    List<Mark> marks(Kpi kpi) {
        var marks = new ArrayList<Mark>();
        if (!kpi.relations().subsetOf().isEmpty()) {
            marks.add(new Mark(t().of("planboard.mark.subset"), "info"));
        }
        if (!kpi.relations().duplicateOf().isEmpty()) {
            marks.add(new Mark(t().of("planboard.mark.duplicate"), "again"));
        }
        if (kpi.inAnnex()) {
            marks.add(new Mark(t().of("planboard.mark.annex"), "neutral"));
        }
        if (kpi.ageScope() == Kpi.AgeScope.ALL) {
            marks.add(new Mark(t().of("planboard.mark.all-ages"), "warning"));
        }
        return marks;
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
