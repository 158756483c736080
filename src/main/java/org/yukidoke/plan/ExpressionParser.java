package org.yukidoke.plan;

import java.math.BigDecimal;
import org.yukidoke.plan.Expression.Literal;
import org.yukidoke.plan.Expression.Operation;
import org.yukidoke.plan.Expression.Operator;
import org.yukidoke.plan.Expression.Reference;

/** Recursive descent over one expression: sums of products of factors. */
final class ExpressionParser {

    private final String text;
    private int at;

    ExpressionParser(String text) {
        this.text = text;
    }

    Expression parse() {
        Expression whole = sum();
        if (peek() != END) {
            throw unexpected();
        }
        return whole;
    }

    private static final char END = '\0';

    private Expression sum() {
        Expression left = product();
        while (true) {
            char next = peek();
            if (next != '+' && next != '-') {
                return left;
            }
            at++;
            left = new Operation(next == '+' ? Operator.PLUS : Operator.MINUS, left, product());
        }
    }

    private Expression product() {
        Expression left = factor();
        while (true) {
            char next = peek();
            if (next != '*' && next != '/') {
                return left;
            }
            at++;
            left = new Operation(next == '*' ? Operator.TIMES : Operator.DIVIDED, left, factor());
        }
    }

    private Expression factor() {
        char next = peek();
        if (next == '(') {
            at++;
            Expression inner = sum();
            expect(')');
            return inner;
        }
        if (Character.isDigit(next)) {
            return new Literal(new BigDecimal(word("0123456789.")));
        }
        if (Character.isLetter(next)) {
            String name = word("abcdefghijklmnopqrstuvwxyz0123456789_");
            return switch (name) {
                case "max" -> pair(Operator.MAX);
                case "min" -> pair(Operator.MIN);
                default -> new Reference(name);
            };
        }
        throw unexpected();
    }

    private Expression pair(Operator operator) {
        expect('(');
        Expression first = sum();
        expect(',');
        Expression second = sum();
        expect(')');
        return new Operation(operator, first, second);
    }

    private String word(String letters) {
        int start = at;
        while (at < text.length() && letters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
        return text.substring(start, at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw unexpected();
        }
        at++;
    }

    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("cannot read \"" + text + "\" at " + (at + 1));
    }
}
