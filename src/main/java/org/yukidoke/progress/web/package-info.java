/** Pages on which figures are entered, corrected, opened to the public and read. */
@NullMarked
package org.yukidoke.progress.web;

import org.jspecify.annotations.NullMarked;
