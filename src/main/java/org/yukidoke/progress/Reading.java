package org.yukidoke.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the ledger says, and what a figure on a board shows. Zero, not applicable, not reported, withheld and
 * not yet known are different things, so each is its own.
 */
public sealed interface Reading {

    /** A figure in the indicator's unit; a rate whose denominator nobody gave is in percent. Never negative. */
    record Quantity(BigDecimal value) implements Reading {}

    /** A part of a whole: a rate with its denominator, or n of m. The denominator is above zero. */
    record Share(BigDecimal numerator, BigDecimal denominator) implements Reading {

        /** Exact to 34 digits. */
        public BigDecimal percent() {
            return numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, MathContext.DECIMAL128);
        }
    }

    /** A milestone, and the day it was done. */
    record Done(LocalDate on) implements Reading {}

    /** An aim in words, and how it stands; the reason is never blank. */
    record Assessed(Grade grade, String reason) implements Reading {}

    /** 該当なし: there was nothing to report on. */
    record NotApplicable() implements Reading {}

    /** 未報告: nobody has said. */
    record NotReported() implements Reading {}

    /** 秘匿: the body holds a figure and must not tell it. */
    record Suppressed() implements Reading {}

    /** 判明予定: not yet known; null when nobody can say until when. */
    record Pending(@Nullable LocalDate until) implements Reading {}

    /** The figure it comes down to, a share in percent; empty for a state, a day or a word. */
    default Optional<BigDecimal> number() {
        return switch (this) {
            case Quantity quantity -> Optional.of(quantity.value());
            case Share share -> Optional.of(share.percent());
            case Done done -> Optional.empty();
            case Assessed assessed -> Optional.empty();
            case NotApplicable none -> Optional.empty();
            case NotReported none -> Optional.empty();
            case Suppressed none -> Optional.empty();
            case Pending none -> Optional.empty();
        };
    }

    /** What kind of reading it is. */
    default State state() {
        return switch (this) {
            case Quantity reading -> State.STATED;
            case Share reading -> State.STATED;
            case Done reading -> State.STATED;
            case Assessed reading -> State.STATED;
            case NotApplicable reading -> State.NOT_APPLICABLE;
            case NotReported reading -> State.NOT_REPORTED;
            case Suppressed reading -> State.SUPPRESSED;
            case Pending reading -> State.PENDING;
        };
    }

    /** Whether something is stated, and why not. */
    enum State {
        STATED,
        NOT_APPLICABLE,
        NOT_REPORTED,
        SUPPRESSED,
        PENDING
    }
}
