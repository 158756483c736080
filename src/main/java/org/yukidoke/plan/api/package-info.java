/** Published plans for everybody, through the open interface. */
@NullMarked
package org.yukidoke.plan.api;

import org.jspecify.annotations.NullMarked;
