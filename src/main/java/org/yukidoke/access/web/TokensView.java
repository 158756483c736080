package org.yukidoke.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yukidoke.access.Token;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * One's own keys for programs.
 *
 * @param form the form of a new key
 * @param latest the last day it may have
 * @param revoked whether one was just ended
 */
public record TokensView(Typed form, List<Line> lines, String latest, boolean revoked) {

    public TokensView {
        lines = List.copyOf(lines);
    }

    /**
     * A key.
     *
     * @param tone how its state is marked
     * @param usable whether it can be ended
     */
    public record Line(
            UUID id, String name, String made, String until, String used, String state, String tone, boolean usable) {}

    static TokensView of(Typed form, List<Token> tokens, LocalDate latest, boolean revoked, Texts t) {
        return new TokensView(form, tokens.stream().map(token -> line(token, t)).toList(), latest.toString(), revoked);
    }

    private static Line line(Token token, Texts t) {
        Instant used = token.used();
        boolean usable = token.state() == Token.State.USABLE;
        return new Line(
                token.id(),
                token.name(),
                Moments.words(token.span().made(), t),
                // It ends with the end of its last day.
                Moments.day(token.span().expires().minusSeconds(1), t),
                used == null ? t.of("access.token.never") : Moments.words(used, t),
                t.of(token.state().text()),
                usable ? "success" : "info",
                usable);
    }
}
