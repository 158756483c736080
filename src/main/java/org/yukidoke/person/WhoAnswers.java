package org.yukidoke.person;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.Scope;

/** Who answers for the work with somebody, which a later module keeps. */
public interface WhoAnswers {

    /** Who answers for them at the acting body; empty while nobody does. */
    Optional<UUID> of(Scope scope, UUID person);

    /**
     * Somebody else answers for them from now, in the transaction of whoever asks.
     *
     * @param to null for nobody yet
     * @param note why
     */
    void pass(Scope scope, UUID person, @Nullable UUID to, String note);
}
