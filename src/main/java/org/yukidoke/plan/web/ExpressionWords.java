package org.yukidoke.plan.web;

import java.math.BigDecimal;
import java.util.function.Function;
import org.yukidoke.plan.Expression;
import org.yukidoke.plan.Expression.Literal;
import org.yukidoke.plan.Expression.Operation;
import org.yukidoke.plan.Expression.Operator;
import org.yukidoke.plan.Expression.Reference;
import org.yukidoke.web.Texts;

/** A calculation as people write it: × and ÷, brackets only where they are needed. */
record ExpressionWords(Texts t, Function<String, String> names, Function<BigDecimal, String> figures) {

    String say(Expression expression) {
        return switch (expression) {
            case Literal(BigDecimal number) -> figures.apply(number);
            case Reference(String name) -> names.apply(name);
            case Operation(Operator operator, Expression left, Expression right) -> say(operator, left, right);
        };
    }

    private String say(Operator operator, Expression left, Expression right) {
        return switch (operator) {
            case PLUS -> say(left) + " ＋ " + say(right);
            case MINUS -> say(left) + " － " + within(right, 1);
            case TIMES -> within(left, 1) + " × " + within(right, 1);
            case DIVIDED -> within(left, 1) + " ÷ " + within(right, 2);
            case MAX ->
                right.equals(new Literal(BigDecimal.ZERO))
                        ? t.of("planboard.expression.at-least-zero", say(left))
                        : t.of("planboard.expression.max", say(left), say(right));
            case MIN -> t.of("planboard.expression.min", say(left), say(right));
        };
    }

    /** In brackets when it binds less than its surroundings: 1 keeps sums together, 2 products too. */
    private String within(Expression expression, int strength) {
        boolean loose = expression instanceof Operation operation && binding(operation.operator()) <= strength - 1;
        return loose ? "（" + say(expression) + "）" : say(expression);
    }

    private static int binding(Operator operator) {
        return switch (operator) {
            case PLUS, MINUS -> 0;
            case TIMES, DIVIDED -> 1;
            case MAX, MIN -> 2;
        };
    }
}
