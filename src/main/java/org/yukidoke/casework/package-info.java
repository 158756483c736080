/** Work with people: how long a body accompanies somebody, what was talked about, what was agreed and what comes next. */
@NullMarked
package org.yukidoke.casework;

import org.jspecify.annotations.NullMarked;
