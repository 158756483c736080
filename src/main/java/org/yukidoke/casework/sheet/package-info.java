/** Screening and assessment sheets: written once, copied field by field. */
@NullMarked
package org.yukidoke.casework.sheet;

import org.jspecify.annotations.NullMarked;
