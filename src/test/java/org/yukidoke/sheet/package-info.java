@NullMarked
package org.yukidoke.sheet;

import org.jspecify.annotations.NullMarked;
