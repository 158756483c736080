/** The directory in the formats others agreed on, out and in. */
@NullMarked
package org.yukidoke.opendata;

import org.jspecify.annotations.NullMarked;
