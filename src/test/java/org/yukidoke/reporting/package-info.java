/** A council's round, told as sentences. */
@NullMarked
package org.yukidoke.reporting;

import org.jspecify.annotations.NullMarked;
