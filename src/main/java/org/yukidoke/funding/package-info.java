/** Grant projects change between revisions: a request, the council's yes, the annex corrected, the plan deemed revised. */
@NullMarked
package org.yukidoke.funding;

import org.jspecify.annotations.NullMarked;
