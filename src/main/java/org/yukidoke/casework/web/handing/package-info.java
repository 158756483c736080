/** Pages that lead through the change of a contractor. */
@NullMarked
package org.yukidoke.casework.web.handing;

import org.jspecify.annotations.NullMarked;
