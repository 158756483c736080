package org.yukidoke.access.web;

import org.yukidoke.access.Token;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** A new key for programs, shown once. */
public record TokenView(String name, String secret, String until) {

    static TokenView of(Token token, String secret, Texts t) {
        return new TokenView(
                token.name(), secret, Moments.day(token.span().expires().minusSeconds(1), t));
    }
}
