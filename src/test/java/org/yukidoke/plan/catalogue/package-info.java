/** The catalogue reader, tested. */
@NullMarked
package org.yukidoke.plan.catalogue;

import org.jspecify.annotations.NullMarked;
