/**
 * How things are counted, and what of it may be shown. Modules bring facts; rules count them and keep what was counted
 * and what was left out and why; whatever leaves the product as a figure is a {@link Release}. No I/O.
 */
@NullMarked
package org.yukidoke.statistics;

import org.jspecify.annotations.NullMarked;
