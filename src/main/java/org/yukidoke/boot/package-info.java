/** The program: its commands and the wiring of the modules. */
@NullMarked
package org.yukidoke.boot;

import org.jspecify.annotations.NullMarked;
