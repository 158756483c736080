package org.yukidoke.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * An arithmetic expression of a plan's formula: decimal numbers, names, {@code + - * / ( )}, {@code max(a, b)},
 * {@code min(a, b)}.
 *
 * <p>Numbers are exact decimals of 34 digits, so that a share of 5.538… % is not rounded before the plan rounds it.
 */
public sealed interface Expression {

    /** Digits kept while calculating; far beyond any printed figure. */
    MathContext PRECISION = MathContext.DECIMAL128;

    /** The value with every name replaced by its figure. */
    BigDecimal value(Map<String, BigDecimal> figures);

    /** Adds the names the expression uses. */
    void collect(Set<String> names);

    default Set<String> names() {
        var names = new LinkedHashSet<String>();
        collect(names);
        return names;
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException with the position when it cannot be read
     */
    static Expression parse(String text) {
        return new ExpressionParser(text).parse();
    }

    /** A number written in the formula. */
    record Literal(BigDecimal number) implements Expression {
        @Override
        public BigDecimal value(Map<String, BigDecimal> figures) {
            return number;
        }

        @Override
        public void collect(Set<String> names) {
            // a number names nothing
        }
    }

    /** An input or an earlier step. */
    record Reference(String name) implements Expression {
        @Override
        public BigDecimal value(Map<String, BigDecimal> figures) {
            BigDecimal figure = figures.get(name);
            if (figure == null) {
                throw new IllegalArgumentException("no figure for " + name);
            }
            return figure;
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }
    }

    /** Two expressions and what joins them. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public BigDecimal value(Map<String, BigDecimal> figures) {
            BigDecimal first = left.value(figures);
            BigDecimal second = right.value(figures);
            return switch (operator) {
                case PLUS -> first.add(second, PRECISION);
                case MINUS -> first.subtract(second, PRECISION);
                case TIMES -> first.multiply(second, PRECISION);
                case DIVIDED -> first.divide(second, PRECISION);
                case MAX -> first.max(second);
                case MIN -> first.min(second);
            };
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }
    }

    /** What joins two expressions. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED,
        MAX,
        MIN
    }
}
