/** The directory for everybody, as others agreed to tell and read one. */
@NullMarked
package org.yukidoke.opendata.api;

import org.jspecify.annotations.NullMarked;
