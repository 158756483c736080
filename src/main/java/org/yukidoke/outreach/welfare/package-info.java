/** Registers of optional welfare work: which municipality runs it, and places certified for work training. */
@NullMarked
package org.yukidoke.outreach.welfare;

import org.jspecify.annotations.NullMarked;
