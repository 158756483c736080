/** Reads the catalogue files a plan official can review, and names file and line of every fault. */
@NullMarked
package org.yukidoke.plan.catalogue;

import org.jspecify.annotations.NullMarked;
