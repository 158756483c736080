/** Places to be, classes for families and group work: who came, as far as they wish to be known, and who helps there. */
@NullMarked
package org.yukidoke.gathering;

import org.jspecify.annotations.NullMarked;
