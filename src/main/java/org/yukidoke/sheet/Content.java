package org.yukidoke.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a cell holds, before anybody says what it means. */
public sealed interface Content {

    /** It is empty. */
    record Nothing() implements Content {}

    record Text(String text) implements Content {}

    /** A number as the program that saved it kept it: at most fifteen digits. */
    record Figure(BigDecimal value) implements Content {}

    /** A date: typed as one, or made into one by the program. */
    record Day(LocalDateTime at) implements Content {}

    /** TRUE or FALSE. */
    record Truth(boolean value) implements Content {}

    /** An error such as {@code #REF!}. */
    record Failure(String error) implements Content {}

    /** A formula whose result was not saved with it. */
    record Uncalculated() implements Content {}
}
