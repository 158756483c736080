package org.yukidoke.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yukidoke.statistics.Shown.Part;

/**
 * What a patient reader with pencil and paper finds out: each total less its known parts is an equation over the
 * withheld ones, and a withheld part is found when elimination leaves it alone. Where nothing is left for several
 * parts, each of them is 0, since none is negative.
 */
final class RecoveryRules {

    private RecoveryRules() {}

    static Set<String> recoverable(List<Shown> shown) {
        Set<String> found = new TreeSet<>();
        boolean more = true;
        while (more) {
            more = found.addAll(once(shown, found));
        }
        return found;
    }

    private static Set<String> once(List<Shown> shown, Set<String> found) {
        List<String> unknown = shown.stream()
                .flatMap(total -> total.parts().stream())
                .filter(Part.Withheld.class::isInstance)
                .map(part -> ((Part.Withheld) part).key())
                .distinct()
                .sorted()
                .toList();
        Set<String> next = new TreeSet<>();
        List<BigInteger[]> rows = new ArrayList<>();
        for (Shown total : shown) {
            List<String> withheld = withheld(total);
            if (withheld.stream().allMatch(found::contains)) {
                continue;
            }
            if (remainder(total).signum() == 0) {
                next.addAll(withheld);
            }
            rows.add(row(unknown, withheld));
        }
        found.forEach(key -> rows.add(row(unknown, List.of(key))));
        for (BigInteger[] row : reduced(rows, unknown.size())) {
            List<String> left = unknown.stream()
                    .filter(key -> row[unknown.indexOf(key)].signum() != 0)
                    .toList();
            if (left.size() == 1) {
                next.add(left.getFirst());
            }
        }
        return next;
    }

    private static List<String> withheld(Shown total) {
        return total.parts().stream()
                .filter(Part.Withheld.class::isInstance)
                .map(part -> ((Part.Withheld) part).key())
                .toList();
    }

    private static BigDecimal remainder(Shown total) {
        return total.parts().stream()
                .map(part -> switch (part) {
                    case Part.Known known -> known.value();
                    case Part.Withheld withheld -> BigDecimal.ZERO;
                })
                .reduce(total.total(), BigDecimal::subtract);
    }

    private static BigInteger[] row(List<String> unknown, List<String> withheld) {
        return unknown.stream()
                .map(key ->
                        BigInteger.valueOf(withheld.stream().filter(key::equals).count()))
                .toArray(BigInteger[]::new);
    }

    // Gauss and Jordan with whole numbers: a row that ends with one entry gives that part away.
    private static List<BigInteger[]> reduced(List<BigInteger[]> given, int width) {
        List<BigInteger[]> rows = new ArrayList<>(given);
        int done = 0;
        for (int column = 0; column < width && done < rows.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                BigInteger[] lead = rows.get(pivot);
                rows.set(pivot, rows.get(done));
                rows.set(done, lead);
                for (int other = 0; other < rows.size(); other++) {
                    if (other != done) {
                        rows.set(other, without(rows.get(other), lead, column));
                    }
                }
                done++;
            }
        }
        return rows;
    }

    private static BigInteger[] without(BigInteger[] row, BigInteger[] lead, int column) {
        BigInteger[] less = new BigInteger[row.length];
        for (int each = 0; each < row.length; each++) {
            less[each] =
                    Objects.requireNonNull(row[each]).multiply(lead[column]).subtract(lead[each].multiply(row[column]));
        }
        return less;
    }
}
