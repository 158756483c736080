@NullMarked
package org.yukidoke.council;

import org.jspecify.annotations.NullMarked;
