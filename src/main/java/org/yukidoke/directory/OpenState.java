package org.yukidoke.directory;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Whether a window is open at a moment, by its own clock. */
public sealed interface OpenState {

    /** @param until when it closes */
    record Open(LocalDateTime until) implements OpenState {}

    /** @param next when it opens again; null when no opening is known for the weeks ahead */
    record Closed(@Nullable LocalDateTime next) implements OpenState {}

    /** Nobody has said when it is open, or whether it opens on a holiday. */
    record Unknown() implements OpenState {}
}
