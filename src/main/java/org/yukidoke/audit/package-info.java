/** What was done, refused and read, by whom: written once, in the transaction of the deed, never changed. */
@NullMarked
package org.yukidoke.audit;

import org.jspecify.annotations.NullMarked;
