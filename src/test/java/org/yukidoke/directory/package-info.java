/** The directory, tested. */
@NullMarked
package org.yukidoke.directory;

import org.jspecify.annotations.NullMarked;
