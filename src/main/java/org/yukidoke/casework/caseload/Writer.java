package org.yukidoke.casework.caseload;

import java.time.Instant;
import java.util.UUID;

/** Who writes something down, and when. */
record Writer(UUID by, Instant at) {}
