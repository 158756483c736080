/** Pictures of figures as the server draws them: where every line, bar and mark goes. Values only, no words, no I/O. */
@NullMarked
package org.yukidoke.chart;

import org.jspecify.annotations.NullMarked;
