/** Pages of a body's totals. */
@NullMarked
package org.yukidoke.casework.web.count;

import org.jspecify.annotations.NullMarked;
