/** When a contract ends: asking each person, handing over, giving out, erasing. */
@NullMarked
package org.yukidoke.casework.handing;

import org.jspecify.annotations.NullMarked;
