package org.yukidoke.sheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yukidoke.sheet.MeaningTable.Stands;

/** Words where a figure was asked for: which kind of nothing they mean, and whether that is certain. */
final class AbsenceRules {

    private static final Pattern LATER =
            Pattern.compile("(?:判明|公表|確定|集計|把握|報告|算定|公開|確認)(?:の|する|でき次第|次第|される)?(?:予定|見込み?)?");
    private static final Pattern SOME_TIME = Pattern.compile(".*(?:判明|公表予定|公開予定|集計予定|確定予定|報告予定|年度末|来月|翌月|後日).*");
    private static final Pattern BRACKETS = Pattern.compile("^[(\\[{「『【〔<]+|[)\\]}」』】〕>。]+$");

    private AbsenceRules() {}

    /** What such a word means; empty for anything that is none. */
    static Optional<Understanding> find(String text, YearMonth about) {
        String bare = BRACKETS.matcher(Folding.squeeze(text)).replaceAll("");
        List<Stands> stands = MeaningTable.word(bare.isEmpty() ? text : bare);
        if (!stands.isEmpty()) {
            return Optional.of(word(bare, stands));
        }
        Optional<MonthText> month = MonthText.find(bare);
        if (month.isPresent()) {
            return later(month.get(), about);
        }
        return SOME_TIME.matcher(bare).matches()
                ? Optional.of(new Understanding.Asked(Doubt.WORD, List.of(pending(null))))
                : Optional.empty();
    }

    private static Understanding word(String bare, List<Stands> stands) {
        if (stands.getFirst() == Stands.DITTO) {
            return new Understanding.Asked(Doubt.DITTO, List.of());
        }
        List<Meaning> meanings = stands.stream().map(AbsenceRules::meaning).toList();
        if (meanings.size() == 1) {
            return new Understanding.Understood(meanings.getFirst(), List.of());
        }
        return new Understanding.Asked(Folding.key(bare).matches("-+") ? Doubt.DASH : Doubt.WORD, meanings);
    }

    private static Meaning meaning(Stands stands) {
        return switch (stands) {
            case NOT_APPLICABLE -> new Meaning.Absent(Absence.NOT_APPLICABLE, null);
            case NOT_REPORTED, DITTO -> new Meaning.Absent(Absence.NOT_REPORTED, null);
            case SUPPRESSED -> new Meaning.Absent(Absence.SUPPRESSED, null);
            case PENDING -> pending(null);
            case ZERO -> new Meaning.Figure(BigDecimal.ZERO);
        };
    }

    private static Optional<Understanding> later(MonthText month, YearMonth about) {
        List<Meaning> months =
                month.months(about).stream().map(AbsenceRules::pending).toList();
        boolean later = LATER.matcher(month.tail()).matches();
        if (!later && !month.bare()) {
            return SOME_TIME.matcher(month.rest()).matches()
                    ? Optional.of(new Understanding.Asked(Doubt.WORD, months))
                    : Optional.empty();
        }
        if (!later) {
            return Optional.of(new Understanding.Asked(Doubt.DATE, months));
        }
        return Optional.of(
                month.year() == null
                        ? new Understanding.Asked(Doubt.YEAR, months)
                        : new Understanding.Understood(months.getFirst(), List.of()));
    }

    private static Meaning pending(@Nullable YearMonth expected) {
        return new Meaning.Absent(Absence.PENDING, expected);
    }
}
