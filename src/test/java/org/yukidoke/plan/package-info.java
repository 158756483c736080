/** The plan, tested. */
@NullMarked
package org.yukidoke.plan;

import org.jspecify.annotations.NullMarked;
