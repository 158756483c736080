/** Shared values, tested. */
@NullMarked
package org.yukidoke.kernel;

import org.jspecify.annotations.NullMarked;
