package org.yukidoke.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what we printed in a cell came back: the same words, or the same number however it is written now. */
final class PrintedRules {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,12})?");

    private PrintedRules() {}

    static boolean same(RawCell cell, String printed) {
        if (cell.has(Trait.INSIDE_MERGED)) {
            return false;
        }
        if (Folding.key(cell.words()).equals(Folding.key(printed))) {
            return true;
        }
        Optional<BigDecimal> there =
                cell.content() instanceof Content.Figure(BigDecimal value) ? Optional.of(value) : number(cell.words());
        return there.isPresent()
                && number(printed)
                        .filter(one -> one.compareTo(there.get()) == 0)
                        .isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        String bare = Folding.key(text).replace(",", "");
        return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }
}
