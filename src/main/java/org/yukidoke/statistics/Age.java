package org.yukidoke.statistics;

import java.time.LocalDate;

/** Whose age a fact is about (対象年齢). */
public sealed interface Age {

    /** One person's day of birth. */
    record Born(LocalDate on) implements Age {}

    /** Said to be of the generation the plan is for, without an age. */
    record Generation() implements Age {}

    /** A figure of all ages (全年齢). */
    record All() implements Age {}

    /** Nobody said. */
    record NotStated() implements Age {}
}
