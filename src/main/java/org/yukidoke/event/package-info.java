/** Events and courses: who holds them, for whom, when and where. */
@NullMarked
package org.yukidoke.event;

import org.jspecify.annotations.NullMarked;
