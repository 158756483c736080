package org.yukidoke.workflow;

import org.jspecify.annotations.Nullable;

/** Where a matter stands, with the deeds that brought it there. */
public sealed interface Standing {

    /**
     * It is being made.
     *
     * @param back the return or lifting that opened it again; null when it was never submitted
     */
    record Making(@Nullable Deed back) implements Standing {}

    /** Its maker submitted it. */
    record Submitted(Route route, Deed submit) implements Standing {}

    /** A second person of the same house approved it; a third one has to accept it. */
    record Approved(Deed submit, Deed approve) implements Standing {}

    /** It holds. */
    record Accepted(Deed submit, @Nullable Deed approve, Deed accept) implements Standing {}

    /** Whether its content may be edited. */
    default boolean open() {
        return this instanceof Making;
    }
}
