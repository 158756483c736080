/** Who there is: the organisations of each council. */
@NullMarked
package org.yukidoke.directory;

import org.jspecify.annotations.NullMarked;
