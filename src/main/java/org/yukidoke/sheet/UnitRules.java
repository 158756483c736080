package org.yukidoke.sheet;

/** Whether two words are the same unit. */
final class UnitRules {

    private UnitRules() {}

    static boolean same(String written, String expected) {
        String one = Folding.key(written);
        String other = Folding.key(expected);
        return one.equals(other)
                || MeaningTable.unit(one)
                        .filter(unit -> unit.equals(MeaningTable.unit(other).orElse("")))
                        .isPresent();
    }
}
