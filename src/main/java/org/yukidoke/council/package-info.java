/** What a council does together: its meetings, the papers made for them from closed rounds, and what was decided. */
@NullMarked
package org.yukidoke.council;

import org.jspecify.annotations.NullMarked;
