package org.yukidoke.audit;

import java.util.List;
import java.util.Locale;

/**
 * Something in the record that does not fit its chain.
 *
 * @param facts what the sentence names, in the order of its places
 */
public record Break(Kind kind, List<String> facts) {

    /** In which way it does not fit. */
    public enum Kind {
        /** An event says something else than when it was sealed: event, seal. */
        EVENT_CHANGED,
        /** An event that was sealed is gone: event, seal. */
        EVENT_MISSING,
        /** An event stands among sealed ones and is not sealed: event. */
        EVENT_ADDED,
        /** An event was sealed a second time: event, seal. */
        EVENT_TWICE,
        /** A seal says something else than when it was made: seal. */
        SEAL_CHANGED,
        /** A seal does not follow the one before it: seal, the one before. */
        SEAL_UNLINKED,
        /** Seals are gone: first missing, next found. */
        SEAL_MISSING,
        /** The chain ends before the seal kept outside: newest seal, seal kept outside. */
        CUT_OFF,
        /** The chain has another hash at the seal kept outside: seal. */
        REWRITTEN,
        /** Events have waited too long for their seal: how many, minutes. */
        UNSEALED
    }

    public Break {
        facts = List.copyOf(facts);
    }

    static Break of(Kind kind, Object... facts) {
        return new Break(kind, List.of(facts).stream().map(Object::toString).toList());
    }

    /** Key of the sentence that says so. */
    public String text() {
        return "audit.break." + kind.name().toLowerCase(Locale.ROOT);
    }
}
