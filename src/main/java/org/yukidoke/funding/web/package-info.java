/** Pages on which a change of a grant project is requested and decided. */
@NullMarked
package org.yukidoke.funding.web;

import org.jspecify.annotations.NullMarked;
