/** Whom a counsellor accompanies, who waits for what, and how cases go from one hand to another. */
@NullMarked
package org.yukidoke.casework.caseload;

import org.jspecify.annotations.NullMarked;
