package org.yukidoke.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yukidoke.plan.Kpi;
import org.yukidoke.web.Texts;

/** What sheets, columns and choices of the workbook are called. */
record BookWords(Texts t) {

    /** Between a heading and the one below it. */
    static final String BELOW = " ＞ ";

    static final List<String> GROUPS = List.of("group1", "group2", "group3", "group4");
    static final List<String> BASIC = List.of(
            "planKey",
            "platform",
            "planName",
            "edition",
            "period",
            "from",
            "to",
            "fiscalYears",
            "group1",
            "group2",
            "group3",
            "group4");
    static final List<String> MEASURES =
            List.of("key", "chapter", "group", "label", "title", "gist", "wording", "owners", "new");
    static final List<String> KPIS =
            List.of("key", "name", "group", "target", "unit", "comparator", "text", "basis", "years", "owners");
    static final List<String> SCHEDULE = List.of("key", "title", "marked", "inferred");
    static final List<String> BODIES = List.of("name", "official", "kind", "owner");

    String sheet(String name) {
        return t.of("revision.book.sheet." + name);
    }

    String label(String field) {
        return t.of("revision.book." + (field.matches("title|text") ? field + ".column" : field));
    }

    String help(String field) {
        return t.of("revision.book.help." + field);
    }

    String yes(boolean flag) {
        return flag ? t.of("revision.book.yes") : "";
    }

    boolean isYes(String typed) {
        return typed.equals(t.of("revision.book.yes"));
    }

    String comparator(Kpi.Comparator comparator) {
        return t.of("revision.comparator." + ItemWords.low(comparator));
    }

    Optional<Kpi.Comparator> findComparator(String typed) {
        return Arrays.stream(Kpi.Comparator.values())
                .filter(each -> comparator(each).equals(typed))
                .findFirst();
    }

    String basis(Kpi.Basis basis) {
        return t.of("revision.basis." + ItemWords.low(basis));
    }

    Optional<Kpi.Basis> findBasis(String typed) {
        return Arrays.stream(Kpi.Basis.values())
                .filter(each -> basis(each).equals(typed))
                .findFirst();
    }
}
