/** Tests of the program and its commands. */
@NullMarked
package org.yukidoke.boot;

import org.jspecify.annotations.NullMarked;
