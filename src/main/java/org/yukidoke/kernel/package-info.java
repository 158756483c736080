/** Values every module speaks: fiscal years, Japanese eras, partial dates, parsed input. No I/O. */
@NullMarked
package org.yukidoke.kernel;

import org.jspecify.annotations.NullMarked;
