package org.yukidoke.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;

/**
 * What stands in the way of closing an accompaniment, as one part of the work knows it: a referral without an answer, a
 * step somebody waits for. Every part is asked before anything is closed, in the transaction that closes.
 */
@FunctionalInterface
public interface ClosingCheck {

    /** What is not done yet, the most important first; empty when nothing is in the way. */
    List<Blocker> blockers(Scope scope, Asked asked);

    /** Which accompaniment is to be closed, on which day and how. */
    record Asked(UUID person, UUID period, LocalDate on, Period.Ending ending) {}

    /**
     * Something not done yet.
     *
     * @param words what it is, in the words of a language
     * @param href page on which it is done
     * @param binding whether it cannot be left undone: somebody else waits for it
     */
    record Blocker(Function<Texts, String> words, String href, boolean binding) {}
}
