package org.yukidoke.progress;

import java.time.Instant;
import java.util.UUID;

/** An entry that stands at the moment asked about, as far as a figure needs it. */
record Line(UUID entry, Cell cell, Reading reading, boolean sample, Instant known) {}
