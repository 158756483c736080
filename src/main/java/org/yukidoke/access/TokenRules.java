package org.yukidoke.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;

/** What an access token may be called, how long it may live, and when it is believed. */
final class TokenRules {

    /** Most keys of one account that can be used at a time: more are forgotten ones. */
    static final int MOST = 20;

    private static final int LONGEST_NAME = 60;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private TokenRules() {}

    /**
     * A name and the last day of use as they were typed.
     *
     * @param longest how far away the last day may be
     */
    static Parsed<Tokens.Wanted> parse(Typing typing, Instant now, Duration longest) {
        var faults = new ArrayList<FieldError>();
        String name = typing.name().strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST_NAME
                || CONTROL.matcher(name).find()) {
            faults.add(FieldError.of("name", "access.error.name", Integer.toString(LONGEST_NAME)));
        }
        LocalDate today = Japan.day(now);
        LocalDate latest = latest(now, longest);
        Optional<LocalDate> until = date(typing.until());
        if (until.isEmpty() || until.get().isBefore(today) || until.get().isAfter(latest)) {
            faults.add(FieldError.of("until", "access.error.token-until", today.toString(), latest.toString()));
        }
        return faults.isEmpty()
                ? new Parsed.Valid<>(new Tokens.Wanted(name, ends(until.orElseThrow())))
                : new Parsed.Invalid<>(faults);
    }

    /** What was typed. */
    record Typing(String name, String until) {}

    /** The last day a new key may have. */
    static LocalDate latest(Instant now, Duration longest) {
        return Japan.day(now).plusDays(longest.toDays());
    }

    /** A key ends with its last day, in Japan. */
    private static Instant ends(LocalDate day) {
        return Japan.end(day);
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    static Token.State state(Token.Span span, @Nullable Instant revoked, Instant now) {
        if (revoked != null) {
            return Token.State.REVOKED;
        }
        return now.isBefore(span.expires()) ? Token.State.USABLE : Token.State.EXPIRED;
    }

    /**
     * Whether a key opens its account: not after the account was closed, even when it was opened again since, because
     * whoever closed it could not know the key.
     */
    static boolean opens(Token token, Account account) {
        return token.state() == Token.State.USABLE
                && account.state() instanceof AccountState.Active(Instant since)
                && !token.span().made().isBefore(since);
    }
}
