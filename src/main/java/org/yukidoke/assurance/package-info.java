/** Whether the directory can be trusted: what is brought into it, whose word an entry is, and when it was last given. */
@NullMarked
package org.yukidoke.assurance;

import org.jspecify.annotations.NullMarked;
