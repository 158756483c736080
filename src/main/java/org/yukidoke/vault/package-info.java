/** Keys that lie outside the database, so that what is sealed in it cannot be read from it. */
@NullMarked
package org.yukidoke.vault;

import org.jspecify.annotations.NullMarked;
