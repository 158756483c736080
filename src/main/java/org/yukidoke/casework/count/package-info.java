/** What a body's records come to: facts for its figures, and the totals of a year. */
@NullMarked
package org.yukidoke.casework.count;

import org.jspecify.annotations.NullMarked;
